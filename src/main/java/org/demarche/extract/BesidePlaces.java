package org.demarche.extract;

import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.ActorRef;
import org.demarche.model.EntityMention;
import org.demarche.model.PlaceRef;

/**
 * Where something was done that a clause beside its own tells of the same people: "promised aid when he visited Cairo",
 * "before leaving Belgrade she warned", "warned, while still in Serbia, that".
 */
final class BesidePlaces {
    private final World world;
    private final WordClasses classes;

    BesidePlaces(World world, WordClasses classes) {
        this.world = world;
        this.classes = classes;
    }

    Optional<Placing.Placed> of(Match match) {
        return occasion(match).or(() -> beside(match));
    }

    /** "A meeting in Rome at which he hosted her", "attended, in Jeddah, a ceremony at which they are to sign". */
    private Optional<Placing.Placed> occasion(Match match) {
        return match.clause()
                .flatMap(c -> c.relation == Clause.Relation.COMPLEMENT ? c.parent : Optional.of(c))
                .filter(c -> c.relation == Clause.Relation.RELATIVE && classes.in("occasion-relatives", c.opener))
                .flatMap(c -> c.parent.flatMap(main -> place(
                        main.phrases.stream()
                                .filter(p -> p.prep().equals("in") && p.noun().to <= c.verb.from)
                                .map(Unit.Attached::noun),
                        "the occasion")));
    }

    private Optional<Placing.Placed> beside(Match match) {
        return match.parse().clauses().stream()
                .filter(c -> match.clause().filter(own -> isBeside(own, c)).isPresent())
                .flatMap(c -> stay(c).or(() -> left(c)).stream())
                .findFirst();
    }

    /** Whether a clause hangs on another, or the other on it, and tells of the same people. */
    private static boolean isBeside(Clause own, Clause other) {
        boolean tied = other.parent.filter(own::equals).isPresent()
                || own.relation != Clause.Relation.RELATIVE
                        && own.parent.filter(other::equals).isPresent()
                        && (other.relation == Clause.Relation.ADVERBIAL
                                || other.relation == Clause.Relation.PARTICIPIAL);
        boolean same = other.subject.isEmpty()
                || actors(own).findFirst().isPresent()
                        && actors(own).toList().equals(actors(other).toList());
        return tied && same;
    }

    private static Stream<ActorRef> actors(Clause clause) {
        return clause.subject.stream()
                .flatMap(u -> u.members().stream())
                .flatMap(u -> u.entity.stream())
                .flatMap(e -> e.actors().stream());
    }

    /** "When he visited Cairo", "while he was in Serbia". */
    private Optional<Placing.Placed> stay(Clause clause) {
        if (!classes.in("meanwhile-words", clause.opener)
                || clause.group().negated()
                || !clause.group().modal().isEmpty()) {
            return Optional.empty();
        }
        Stream<Unit> visited = classes.in("visiting-verbs", clause.lemma()) ? clause.object.stream() : Stream.empty();
        Stream<Unit> there = clause.phrases.stream()
                .filter(p -> p.prep().equals("in")
                        || p.prep().equals("at")
                        || p.prep().equals("to") && classes.in("motion-verbs", clause.lemma()))
                .map(Unit.Attached::noun);
        return place(Stream.concat(visited, there), "while there");
    }

    /** "Before leaving the Serbian capital", "on departing from Vienna", "as she left Minsk". */
    private Optional<Placing.Placed> left(Clause clause) {
        if (!classes.in("departing-verbs", clause.lemma()) || !classes.in("leaving-openers", clause.opener)) {
            return Optional.empty();
        }
        Stream<Unit> from =
                clause.phrases.stream().filter(p -> p.prep().equals("from")).map(Unit.Attached::noun);
        return place(Stream.concat(clause.object.stream(), from), "before leaving");
    }

    private Optional<Placing.Placed> place(Stream<Unit> units, String rule) {
        return units.flatMap(u -> u
                        .entity
                        .flatMap(EntityMention::place)
                        .or(() -> u.form.equals("capital") ? world.capital(u) : Optional.<PlaceRef>empty())
                        .stream())
                .map(world.lands()::settle)
                .findFirst()
                .map(p -> new Placing.Placed(p, rule));
    }
}
