package org.demarche.extract;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.ActorRef;
import org.demarche.model.Participant;

/**
 * Talks told once more by what they were: "Kerry met Zarif, the first talks between the United States and Iran since 1979". The
 * countries are those of the people who met.
 */
record Recap(World world, Roles roles, WordClasses classes) {
    /** Whether a match only says of the talks before it which ones they were. */
    boolean is(Match match, List<Match> matched, int sentence, Protagonists protagonists) {
        Unit noun = match.trigger();
        boolean told = match.parse().clauses().stream()
                .anyMatch(c -> c.subject.filter(s -> s.members().contains(noun)).isPresent());
        boolean ranked = match.frame().type().symmetric()
                && noun.is(Unit.Kind.NOMINAL)
                && !told
                && noun.words.stream().anyMatch(w -> classes.in("recap-words", w));
        List<ActorRef> lands = ranked ? actors(roles.participants(match)) : List.of();
        if (lands.size() < 2 || !lands.stream().allMatch(world::isCountry)) {
            return false;
        }
        Stream<List<ActorRef>> here = matched.stream()
                .filter(m -> m.frame().type().equals(match.frame().type())
                        && m.trigger().span.end() <= noun.span.begin())
                .map(m -> actors(roles.participants(m)));
        Stream<List<ActorRef>> before = protagonists.lastTold(sentence).stream()
                .filter(f -> f.type().equals(match.frame().type()))
                .map(f -> actors(f.participants()));
        return Stream.concat(here, before).anyMatch(people -> areOf(people, Set.copyOf(lands)));
    }

    private boolean areOf(List<ActorRef> people, Set<ActorRef> lands) {
        return people.stream().allMatch(world::isPerson)
                && people.stream()
                        .flatMap(a -> world.homeland(a).stream())
                        .collect(Collectors.toSet())
                        .equals(lands);
    }

    private static List<ActorRef> actors(List<Participant> participants) {
        return participants.stream().map(Participant::actor).distinct().toList();
    }
}
