package org.demarche.model;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Events in the order of their dates, those without a date last, with what a writer needs to show them.
 *
 * @param title what the timeline is about, one line
 * @param types the event types by their ids
 * @param places the places by their ids; an event's place may be missing here
 * @param citations the articles by their ids; an event's article may be missing here
 */
public record Timeline(
        String title,
        List<Event> events,
        Map<String, EventType> types,
        Map<String, Place> places,
        Map<String, Citation> citations) {
    private static final Comparator<Event> ORDER = Comparator.<Event, Boolean>comparing(
                    event -> event.date().isEmpty())
            .thenComparing(event -> event.date().map(TimeInterval::begin), Timeline::compare)
            .thenComparing(event -> event.date().map(TimeInterval::end), Timeline::compare)
            .thenComparing(Event::type)
            .thenComparing(Event::id);

    public Timeline {
        events = events.stream().sorted(ORDER).toList();
        types = Map.copyOf(types);
        places = Map.copyOf(places);
        citations = Map.copyOf(citations);
    }

    /** The English name of an event's type; its id where the type is not known. */
    public String label(Event event) {
        EventType type = types.get(event.type());
        return type == null ? event.type() : type.label();
    }

    public Optional<EventType> type(Event event) {
        return Optional.ofNullable(types.get(event.type()));
    }

    /** Where an event's place lies on the map, if known. */
    public Optional<Place> placeOf(Event event) {
        return event.place().map(place -> places.get(place.id()));
    }

    public Optional<Citation> citation(String article) {
        return Optional.ofNullable(citations.get(article));
    }

    private static <T extends Comparable<? super T>> int compare(Optional<T> a, Optional<T> b) {
        return a.isPresent() && b.isPresent() ? a.get().compareTo(b.get()) : Boolean.compare(a.isEmpty(), b.isEmpty());
    }
}
