package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.EntityMention;
import org.demarche.model.Place;
import org.demarche.model.PlaceRef;

/** The ground that armed force falls on where it is only pointed at: "shelled the town", "annexed the peninsula". */
final class PointedGround {
    /** Sentences back to the one that names it. */
    private static final int REACH = 4;

    private static final int REGION = 2;

    private final World world;
    private final WordClasses classes;

    PointedGround(World world, WordClasses classes) {
        this.world = world;
        this.classes = classes;
    }

    /** The place of its kind that the article named last before it. */
    Optional<Placing.Placed> of(Match match, AnnotatedArticle article) {
        if (match.frame().kind() != Frame.Kind.VERB
                || !classes.in("ground-types", match.frame().type().id())) {
            return Optional.empty();
        }
        return hit(match)
                .filter(this::points)
                .flatMap(u -> before(article, u).stream())
                .findFirst()
                .map(p -> new Placing.Placed(p, "ground named before"));
    }

    private Stream<Unit> hit(Match match) {
        Stream<Unit> filled = Stream.of(Frame.Role.TARGET, Frame.Role.ANY, Frame.Role.PLACE)
                .flatMap(r -> match.in(r).stream())
                .map(Match.Filler::unit);
        Stream<Unit> done = match.clause().stream()
                .flatMap(c -> Stream.concat(
                        (c.group().passive() ? c.subject : c.object).stream(),
                        c.phrases.stream()
                                .filter(p -> classes.in("ground-prepositions", p.prep())
                                        || p.prep().equals("of")
                                        || p.prep().equals("from"))
                                .map(Unit.Attached::noun)));
        return Stream.concat(filled, done).distinct();
    }

    /** "The town", "this peninsula", not "the town of Gori" nor "a town". */
    private boolean points(Unit unit) {
        return (classes.in("city-nouns", unit.form) || classes.in("ground-nouns", unit.form))
                && unit.entity.stream().allMatch(e -> e.place().isEmpty())
                && unit.possessor.isEmpty()
                && unit.modifiers.isEmpty()
                && unit.words.stream().anyMatch(w -> classes.in("pointing-words", w))
                && unit.attached.stream().noneMatch(p -> List.of("of", "in").contains(p.prep()));
    }

    private Optional<PlaceRef> before(AnnotatedArticle article, Unit unit) {
        boolean city = classes.in("city-nouns", unit.form);
        Optional<PlaceRef> meant = unit.entity.stream()
                .flatMap(e -> e.actors().stream())
                .flatMap(a -> world.homeOf(a).stream())
                .flatMap(id -> world.lands().place(id).stream())
                .map(Place::ref)
                .findFirst();
        if (meant.isPresent()) {
            return meant.filter(p -> world.lands().detail(p) == REGION);
        }
        return article.entities().stream()
                .filter(e -> e.span().end() <= unit.span.begin() && between(article, e, unit) <= REACH)
                .flatMap(e -> e.place().map(world.lands()::settle).stream())
                .filter(p -> city ? world.lands().isCity(p) : world.lands().detail(p) == REGION)
                .reduce((a, b) -> b);
    }

    private static long between(AnnotatedArticle article, EntityMention mention, Unit unit) {
        return article.sentences().stream()
                .filter(s -> s.span().end() > mention.span().begin() && s.span().begin() < unit.span.end())
                .count();
    }
}
