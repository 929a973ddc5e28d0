package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.PlaceRef;

/**
 * Where something was said that words tell of which hold or carry it: "in remarks to the press in Havana", "in an interview
 * recorded in Havana", "from his exile in Havana".
 */
final class Delivery {
    private static final Set<String> IN = Set.of("in", "at");
    /** "In an interview with the paper in Rome" goes at most so far from what is said to where. */
    private static final int CHAIN = 2;

    private final World world;
    private final WordClasses classes;
    private final Utterance utterance;

    Delivery(World world, WordClasses classes) {
        this.world = world;
        this.classes = classes;
        this.utterance = new Utterance(classes);
    }

    /** The city in which a speaker is heard; empty where no such words tell it. */
    Optional<Placing.Placed> of(Match match) {
        if (!match.frame().type().speech()) {
            return Optional.empty();
        }
        return match.clause()
                .flatMap(c -> Stream.concat(
                                Stream.of(c),
                                c.relation == Clause.Relation.COMPLEMENT ? c.parent.stream() : Stream.empty())
                        .flatMap(own -> city(match, own).stream())
                        .findFirst())
                .map(city -> new Placing.Placed(city, "where it is said"));
    }

    private Optional<PlaceRef> city(Match match, Clause clause) {
        Stream<Unit> said = clause.phrases.stream()
                .filter(p -> IN.contains(p.prep()) && isSaid(clause, p, 0))
                .map(Unit.Attached::noun);
        Stream<Clause> held = match.parse().clauses().stream()
                .filter(c ->
                        c.relation == Clause.Relation.PARTICIPIAL && c.group().passive())
                .filter(c ->
                        c.subject.filter(s -> isHeld(clause, s) || isHeld(c, s)).isPresent());
        Stream<Clause> uttered = utterance.clauses(match).filter(c -> c.subject
                .filter(s -> classes.in("spoken-occasions", s.form))
                .isPresent());
        Stream<Unit> recorded = Stream.concat(held, uttered)
                .flatMap(c -> c.phrases.stream())
                .filter(p -> IN.contains(p.prep()))
                .map(Unit.Attached::noun);
        return world.lands()
                .cities(Stream.concat(said, recorded).flatMap(u -> u.entity.stream()))
                .findFirst();
    }

    /** Whether a phrase stands behind what is said, or behind to whom it is. */
    private boolean isSaid(Clause clause, Unit.Attached phrase, int links) {
        Optional<Unit> before = phrase.after();
        if (before.isEmpty()) {
            return false;
        }
        if (isHeld(clause, before.get()) || isRefuge(clause, before.get())) {
            return true;
        }
        List<Unit.Attached> up = clause.phrases.stream()
                .filter(p -> p.noun() == before.get() && classes.in("audience-prepositions", p.prep()))
                .toList();
        return links < CHAIN && up.stream().anyMatch(p -> isSaid(clause, p, links + 1));
    }

    /** "In an interview", "during a speech": what a phrase of the clause has as that in which it is said. */
    private boolean isHeld(Clause clause, Unit noun) {
        return classes.in("spoken-occasions", noun.form)
                && clause.phrases.stream()
                        .anyMatch(p -> p.noun() == noun && classes.in("occasion-prepositions", p.prep()));
    }

    /** "From her prison hospital". */
    private boolean isRefuge(Clause clause, Unit noun) {
        return classes.in("refuges", noun.form)
                && clause.phrases.stream()
                        .anyMatch(p -> p.noun() == noun && p.prep().equals("from"));
    }
}
