package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.Participant;
import org.demarche.model.PlaceRef;

/**
 * Where a journey leads whose sentence does not name the place: "flew in on Sunday", "was in town", "set foot in the
 * capital". It is the city named last before it that is not the traveller's home, or the one of the dateline.
 */
final class Arrivals {
    private static final int REACH = 4;

    private final World world;
    private final WordClasses classes;
    private final Standpoint stage;

    Arrivals(World world, WordClasses classes, Deixis deixis) {
        this.stage = new Standpoint(world, classes, deixis);
        this.world = world;
        this.classes = classes;
    }

    Optional<Placing.Placed> of(
            Match match, List<Participant> travellers, AnnotatedArticle article, Discourse discourse, int number) {
        boolean people = travellers.stream().allMatch(t -> world.isPerson(t.actor()));
        boolean moves = match.clause()
                .filter(c -> !classes.in("staying-verbs", c.lemma()))
                .filter(c -> c.group().form() != VerbGroup.Form.GERUND
                        || !match.frame().closed())
                .isPresent();
        if (!classes.in("journey-types", match.frame().type().id()) || !people || !moves || !open(match)) {
            return Optional.empty();
        }
        int first = number;
        while (first > 0
                && article.sentences()
                        .get(first - 1)
                        .block()
                        .equals(article.sentences().get(number).block())) {
            first--;
        }
        return named(match, travellers, article, first, number, true)
                .or(() -> discourse.setting().filter(p -> abroad(travellers, p)))
                .or(() -> discourse.stage().filter(p -> abroad(travellers, p)))
                .or(() -> named(match, travellers, article, Math.max(0, number - REACH), number, true))
                .or(() -> named(match, travellers, article, Math.max(0, number - REACH), number, false))
                .map(p -> new Placing.Placed(p, "city named before"));
    }

    /** Whether the pattern asks for no place, or what fills it only points back to one. */
    private boolean open(Match match) {
        boolean asked = match.frame().phrases().stream().anyMatch(p -> p.slot()
                        .filter(s -> s.role() == Frame.Role.PLACE)
                        .isPresent())
                || match.frame()
                        .object()
                        .filter(s -> s.role() == Frame.Role.PLACE)
                        .isPresent();
        return !asked && match.frame().kind() == Frame.Kind.VERB
                || match.members(Frame.Role.PLACE).stream().anyMatch(this::pointing);
    }

    /** "The capital", "this city", "here": places by reference only. */
    private boolean pointing(Unit unit) {
        return unit.entity.isEmpty()
                && unit.modifiers.isEmpty()
                && unit.possessor.isEmpty()
                && unit.attached.stream().noneMatch(p -> p.noun().entity.isPresent())
                && (classes.in("pointing-places", unit.form) || classes.in("deictic-places", unit.head));
    }

    /**
     * The last city named before the journey, from a sentence on.
     *
     * @param located whether the name must stand for the place: "in Kiev", not "Kiev said"
     */
    private Optional<PlaceRef> named(
            Match match,
            List<Participant> travellers,
            AnnotatedArticle article,
            int first,
            int number,
            boolean located) {
        int begin = Math.min(
                match.trigger().span.begin(),
                article.sentences().get(number).span().end());
        int from = article.sentences().get(first).span().begin();
        return world.lands()
                .cities(article.entities().stream()
                        .filter(e -> e.span().begin() >= from && e.span().end() <= begin)
                        .filter(e ->
                                !located || stage.isLocated(article.article().reading(), e)))
                .filter(p -> abroad(travellers, p))
                .reduce((a, b) -> b);
    }

    private boolean abroad(List<Participant> travellers, PlaceRef place) {
        return travellers.stream().noneMatch(t -> world.atHome(t.actor(), place));
    }
}
