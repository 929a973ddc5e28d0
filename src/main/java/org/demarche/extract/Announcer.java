package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.ActorRef;

/**
 * Who acts where the clause leaves it unsaid: whoever made it known, or whose acts the sentence tells. "Moscow published a
 * list of nine Americans barred from entry"; "Obama announced that six jets would be sent to Poland"; "Canada lost no
 * time: ten officials were made subject to a travel ban".
 */
final class Announcer {
    private final World world;
    private final WordClasses classes;

    Announcer(World world, WordClasses classes) {
        this.world = world;
        this.classes = classes;
    }

    /**
     * The actors, or none.
     *
     * @param named whom a noun phrase names
     */
    List<ActorRef> of(Match match, Function<Unit, List<ActorRef>> named) {
        boolean act = classes.in("announced-types", match.frame().type().id())
                && match.in(Frame.Role.AGENT).isEmpty()
                && match.frame().kind() == Frame.Kind.VERB;
        Optional<Clause> passive = match.clause().filter(c -> act && c.group().passive());
        return passive.map(c -> closed(match, c).isEmpty() ? told(match, c, named) : closed(match, c))
                .orElse(List.of());
    }

    private List<ActorRef> told(Match match, Clause clause, Function<Unit, List<ActorRef>> named) {
        return Optional.of(clause).map(c -> listed(c)
                        .map(p -> subject(p, named))
                        .or(() -> announced(match.parse(), c)
                                .filter(p -> !armed(match) || toCome(c))
                                .map(p -> states(subject(p, named))))
                        .or(() -> before(match.parse(), c).map(p -> subject(p, named)))
                        .orElse(List.of()))
                .orElse(List.of());
    }

    /** "Russian airlines were barred from Ukraine's airspace": the country bars them, or the club. */
    private List<ActorRef> closed(Match match, Clause clause) {
        boolean bars = classes.in("barring-verbs", clause.lemma())
                && classes.in("state-target-types", match.frame().type().id());
        return clause.phrases.stream()
                .filter(p -> bars && p.prep().equals("from"))
                .map(Unit.Attached::noun)
                .flatMap(n -> n.entity.or(() -> n.possessor.flatMap(o -> o.entity)).stream())
                .flatMap(e -> e.actors().stream())
                .filter(a -> !world.isPerson(a))
                .toList();
    }

    private boolean armed(Match match) {
        return classes.in("armed-types", match.frame().type().id());
    }

    /** "Would be sent", "are to be sent": what has been done others may have done. */
    private static boolean toCome(Clause clause) {
        return !clause.group().modal().isEmpty() || top(clause) != clause;
    }

    private static List<ActorRef> subject(Clause clause, Function<Unit, List<ActorRef>> named) {
        return clause.subject.stream().flatMap(s -> named.apply(s).stream()).toList();
    }

    /** Who announces a measure speaks for a country. */
    private List<ActorRef> states(List<ActorRef> speakers) {
        return speakers.stream()
                .filter(a -> !world.international(a))
                .flatMap(a -> world.isPerson(a) ? world.homeland(a).stream() : Stream.of(a))
                .distinct()
                .toList();
    }

    /** "Published a list of Americans barred from entry". */
    private Optional<Clause> listed(Clause clause) {
        return Optional.of(clause)
                .filter(c -> c.relation == Clause.Relation.PARTICIPIAL || c.relation == Clause.Relation.RELATIVE)
                .flatMap(c -> c.parent)
                .filter(p ->
                        classes.in("announcing-verbs", p.lemma()) && !p.group().passive());
    }

    /** "Announced that jets would be sent", "jets would be sent, Obama announced". */
    private Optional<Clause> announced(Parse parse, Clause clause) {
        Clause top = top(clause);
        Optional<Clause> above =
                top.relation == Clause.Relation.REPORTED ? top.parent : Optional.<Clause>empty();
        Optional<Clause> behind = parse.clauses().stream()
                .filter(c -> c.parent.equals(Optional.of(top)) && c.object.isEmpty())
                .findFirst();
        return above.or(() -> behind)
                .filter(p -> classes.in("decreeing-verbs", p.lemma())
                        && !p.group().passive()
                        && !p.group().negated());
    }

    private static Clause top(Clause clause) {
        Clause at = clause;
        while (at.relation == Clause.Relation.COMPLEMENT && at.parent.isPresent()) {
            at = at.parent.get();
        }
        return at;
    }

    /** The clause before the colon or semicolon, where a country or body acts in it. */
    private Optional<Clause> before(Parse parse, Clause clause) {
        return Optional.of(clause)
                .filter(c -> c.relation == Clause.Relation.ROOT)
                .flatMap(c -> c.parent)
                .filter(p -> p.relation == Clause.Relation.ROOT && !classes.in("reporting-verbs", p.lemma()))
                .filter(p -> p.subject
                        .flatMap(s -> s.entity)
                        .filter(e -> !e.actors().isEmpty() && e.actors().stream().noneMatch(world::isPerson))
                        .isPresent())
                .filter(p -> colon(parse, p, clause));
    }

    private static boolean colon(Parse parse, Clause first, Clause second) {
        return parse.units().subList(first.first, second.first).stream()
                .anyMatch(u -> u.is(Unit.Kind.BREAK) && (u.word(":") || u.word(";")));
    }
}
