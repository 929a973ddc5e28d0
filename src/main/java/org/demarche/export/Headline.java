package org.demarche.export;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.model.ActorRef;
import org.demarche.model.Event;
import org.demarche.model.EventType;
import org.demarche.model.Participant;
import org.demarche.model.Place;
import org.demarche.model.PlaceRef;
import org.demarche.model.Status;
import org.demarche.model.Timeline;

/** What happened, in one line without a date: "John Kerry met with Sergey Lavrov in London". */
final class Headline {
    static String of(Event event, Timeline timeline) {
        List<String> agents = labels(event, Participant.Role.AGENT);
        List<String> targets = labels(event, Participant.Role.TARGET);
        Optional<String> verbal = timeline.type(event).map(EventType::verbal).filter(text -> !text.isBlank());
        boolean alone = targets.isEmpty() && agents.size() > 1;
        List<String> first = alone ? agents.subList(0, 1) : agents;
        List<String> others = alone ? agents.subList(1, agents.size()) : targets;
        boolean sentence =
                event.status() == Status.OCCURRED && verbal.isPresent() && !first.isEmpty() && !others.isEmpty();
        String what = sentence
                ? list(first) + " " + verbal.get() + " " + list(others)
                : label(event, timeline) + people(agents, targets);
        return what + where(event, timeline);
    }

    /** The names of all participants: who acted, and behind an arrow whom it was done to. */
    static String who(Event event) {
        List<String> agents = labels(event, Participant.Role.AGENT);
        return Stream.of(
                        agents,
                        labels(event, Participant.Role.TARGET).stream()
                                .filter(target -> !agents.contains(target))
                                .toList())
                .filter(names -> !names.isEmpty())
                .map(names -> String.join(", ", names))
                .collect(Collectors.joining(" \u2192 "));
    }

    private static String label(Event event, Timeline timeline) {
        String label = timeline.label(event);
        return event.status() == Status.OCCURRED ? label : label + " (" + Words.of(event.status()) + ")";
    }

    private static String people(List<String> agents, List<String> targets) {
        if (targets.isEmpty()) {
            return agents.isEmpty() ? "" : ": " + list(agents);
        }
        return ": "
                + Stream.of(list(agents), list(targets))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" \u2192 "));
    }

    private static String where(Event event, Timeline timeline) {
        boolean venue = timeline.placeOf(event)
                .filter(place -> place.kind() == Place.Kind.VENUE)
                .isPresent();
        return event.place()
                .map(PlaceRef::label)
                .map(label -> (venue ? " at " : " in ") + label)
                .orElse("");
    }

    private static List<String> labels(Event event, Participant.Role role) {
        return event.participants().stream()
                .filter(participant -> participant.role() == role)
                .map(Participant::actor)
                .map(ActorRef::label)
                .toList();
    }

    private static String list(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    private Headline() {}
}
