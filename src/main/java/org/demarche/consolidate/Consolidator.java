package org.demarche.consolidate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.demarche.model.Event;
import org.demarche.model.EventMention;
import org.demarche.model.Place;
import org.demarche.model.Status;

/**
 * Joins mentions into events: mentions of one type with the same participants on the same known days are one event
 * unless their places or their polarity contradict each other; an undated mention stays by itself. The result does not
 * depend on the order of the mentions.
 */
public final class Consolidator {
    /** A fixed order of mentions, whatever order they come in. */
    static final Comparator<EventMention> ORDER = Comparator.comparing(EventMention::article)
            .thenComparing(m -> m.evidence().get(0).span())
            .thenComparing(m -> m.evidence().get(0).trigger())
            .thenComparing(m -> m.place().map(p -> p.id()).orElse(""))
            .thenComparing(EventMention::status);

    private final PlaceTree places;

    /** @param places the gazetteer's places, which tell that Kyiv does not contradict Ukraine */
    public Consolidator(Collection<Place> places) {
        this.places = new PlaceTree(places);
    }

    /** Mentions with different keys are never one event, so a store need compare only those that share one. */
    public String key(EventMention mention) {
        return mention.type() + " " + EventIds.participants(mention);
    }

    /** The events that these mentions report, sorted by id. */
    public List<Event> consolidate(Collection<EventMention> mentions) {
        Map<String, List<EventMention>> sameDays = mentions.stream()
                .sorted(ORDER)
                .collect(Collectors.groupingBy(this::dayKey, TreeMap::new, Collectors.toList()));
        Map<String, List<EventMention>> clusters = new TreeMap<>();
        for (List<EventMention> group : sameDays.values()) {
            for (List<EventMention> place : places.apart(group)) {
                for (List<EventMention> cluster : polarities(place)) {
                    clusters.computeIfAbsent(EventIds.of(cluster, places), id -> new ArrayList<>())
                            .addAll(cluster);
                }
            }
        }
        List<Event> events = new ArrayList<>();
        clusters.forEach((id, cluster) -> events.add(Merge.of(id, cluster, clusters.keySet(), places)));
        return List.copyOf(events);
    }

    private String dayKey(EventMention m) {
        return key(m) + " " + EventIds.days(m);
    }

    /** A denial is an event of its own only where other reports say that the act took place. */
    private static List<List<EventMention>> polarities(List<EventMention> cluster) {
        boolean occurred = cluster.stream().anyMatch(m -> m.status() == Status.OCCURRED);
        Map<Boolean, List<EventMention>> parts =
                cluster.stream().collect(Collectors.partitioningBy(m -> occurred && m.status() == Status.DENIED));
        return parts.values().stream().filter(part -> !part.isEmpty()).toList();
    }
}
