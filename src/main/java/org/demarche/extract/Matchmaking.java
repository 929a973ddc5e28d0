package org.demarche.extract;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.ActorRef;
import org.demarche.model.EventType;
import org.demarche.model.Participant;

/** "Turkey brokered a meeting between the foreign ministers of Syria and Iraq": who only brings others together takes no part. */
final class Matchmaking {
    private final WordClasses classes;

    Matchmaking(WordClasses classes) {
        this.classes = classes;
    }

    /** The participants without who brings them together. */
    List<Participant> without(Match match, List<Participant> participants) {
        if (!is(match)) {
            return participants;
        }
        Set<String> subject = match.clause().flatMap(c -> c.subject).stream()
                .flatMap(s -> s.members().stream())
                .flatMap(s -> s.entity.stream())
                .flatMap(e -> e.actors().stream())
                .map(ActorRef::id)
                .collect(Collectors.toSet());
        return participants.stream()
                .filter(p -> !subject.contains(p.actor().id()))
                .toList();
    }

    /** Whether the object of such a verb, with "between" or "of" behind it, is the event. */
    private boolean is(Match match) {
        List<Unit> units = match.parse().units();
        return match.frame().type().is(EventType.Trait.ENCOUNTER)
                && match.clause()
                        .filter(c -> classes.in("matchmaking-verbs", c.lemma())
                                && !c.group().passive())
                        .flatMap(c -> c.object)
                        .filter(o -> match.trigger() == o
                                || match.trigger() == match.clause().get().verb)
                        .filter(o -> IntStream.range(units.indexOf(o) + 2, units.size())
                                .takeWhile(i -> !units.get(i).is(Unit.Kind.VERB))
                                .anyMatch(i -> classes.in("matched-prepositions", units.get(i - 1).head)
                                        && units.get(i).members().stream().anyMatch(Unit::names)))
                        .isPresent();
    }
}
