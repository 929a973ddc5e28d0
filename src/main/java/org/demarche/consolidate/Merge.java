package org.demarche.consolidate;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.model.ActorRef;
import org.demarche.model.DateBasis;
import org.demarche.model.Event;
import org.demarche.model.EventMention;
import org.demarche.model.Participant;
import org.demarche.model.Status;
import org.demarche.model.TimeInterval;

/** Makes one event of mentions that belong together. */
final class Merge {
    private Merge() {}

    /** @param taken ids of other events, which cannot be aliases of this one */
    static Event of(String id, List<EventMention> cluster, Collection<String> taken, PlaceTree places) {
        List<EventMention> mentions =
                cluster.stream().sorted(Consolidator.ORDER).toList();
        List<String> aliases = mentions.stream()
                .map(m -> EventIds.of(List.of(m), places))
                .filter(alias -> !taken.contains(alias))
                .distinct()
                .sorted()
                .toList();
        EventMention first = mentions.get(0);
        return new Event(
                id,
                first.type(),
                participants(mentions),
                places.mostExact(mentions),
                mentions.stream().flatMap(m -> m.date().stream()).min(Comparator.comparing(TimeInterval::precision)),
                mentions.stream()
                        .map(EventMention::basis)
                        .min(Comparator.naturalOrder())
                        .orElse(DateBasis.EXPLICIT),
                status(mentions),
                mentions.stream().mapToDouble(EventMention::confidence).max().orElse(0),
                mentions,
                aliases);
    }

    /** Sorted by role and id; of several names for one unlinked actor the first in the alphabet. */
    private static List<Participant> participants(List<EventMention> mentions) {
        Map<String, Participant> byKey = new TreeMap<>();
        for (EventMention m : mentions) {
            for (Participant p : m.participants()) {
                byKey.merge(p.role() + " " + p.actor().id(), p, Merge::first);
            }
        }
        return List.copyOf(byKey.values());
    }

    private static Participant first(Participant a, Participant b) {
        ActorRef x = a.actor();
        ActorRef y = b.actor();
        return x.label().compareTo(y.label()) <= 0 ? a : b;
    }

    /** What is reported as held was held; short of that, a denial outweighs an announcement. */
    private static Status status(List<EventMention> mentions) {
        for (Status status : List.of(Status.OCCURRED, Status.DENIED, Status.PLANNED)) {
            if (mentions.stream().anyMatch(m -> m.status() == status)) {
                return status;
            }
        }
        return Status.POSSIBLE;
    }
}
