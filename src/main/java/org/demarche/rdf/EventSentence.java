package org.demarche.rdf;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.model.ActorRef;
import org.demarche.model.Event;
import org.demarche.model.EventType;
import org.demarche.model.Participant;
import org.demarche.model.PlaceRef;
import org.demarche.model.Status;

/** An event in words: "John Kerry met with Sergey Lavrov in London". */
final class EventSentence {
    private EventSentence() {}

    /** @param visit whether the type leads to its place as its object */
    static String of(Event event, EventType type, boolean visit) {
        String where = event.place().map(PlaceRef::label).orElse("");
        List<String> agents = names(event, Participant.Role.AGENT);
        List<String> others = names(event, Participant.Role.TARGET);
        if (type.symmetric() && agents.size() > 1) {
            others = agents.subList(1, agents.size());
            agents = agents.subList(0, 1);
        }
        StringBuilder sentence = new StringBuilder(list(agents));
        if (visit && !where.isEmpty() && !agents.isEmpty()) {
            sentence.append(' ').append(type.verbal()).append(' ').append(where);
        } else if (agents.isEmpty() || others.isEmpty()) {
            sentence.append(agents.isEmpty() ? list(others) : "")
                    .append(sentence.isEmpty() && others.isEmpty() ? "" : ": ");
            sentence.append(type.label().toLowerCase(Locale.ROOT)).append(where.isEmpty() ? "" : " in " + where);
        } else {
            sentence.append(' ').append(type.verbal()).append(' ').append(list(others));
            sentence.append(where.isEmpty() ? "" : " in " + where);
        }
        return sentence + suffix(event.status()).orElse("");
    }

    private static Optional<String> suffix(Status status) {
        return status == Status.OCCURRED
                ? Optional.empty()
                : Optional.of(" (" + status.name().toLowerCase(Locale.ROOT) + ")");
    }

    private static List<String> names(Event event, Participant.Role role) {
        return event.participants().stream()
                .filter(p -> p.role() == role)
                .map(Participant::actor)
                .map(ActorRef::label)
                .toList();
    }

    private static String list(List<String> names) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1);
    }
}
