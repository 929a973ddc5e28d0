package org.demarche.model;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Events in the order of their dates, those without a date last, with what a writer needs to show them.
 *
 * @param title what the timeline is about, one line
 * @param types the event types by their ids
 * @param places the places by their ids; an event's place may be missing here
 * @param citations the articles by their ids; an event's article may be missing here
 * @param told what texts say of the order of events
 */
public record Timeline(
        String title,
        List<Event> events,
        Map<String, EventType> types,
        Map<String, Place> places,
        Map<String, Citation> citations,
        List<Precedence> told) {
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
        told = List.copyOf(told);
        events = inOrder(events, told);
    }

    /** A timeline of which texts say nothing beyond the dates. */
    public Timeline(
            String title,
            List<Event> events,
            Map<String, EventType> types,
            Map<String, Place> places,
            Map<String, Citation> citations) {
        this(title, events, types, places, citations, List.of());
    }

    /** Dated events first, as texts tell their order; the rest by name. */
    private static List<Event> inOrder(List<Event> events, List<Precedence> told) {
        return Stream.concat(
                        Chronology.of(events, told).groups().stream().flatMap(List::stream),
                        events.stream().filter(e -> e.date().isEmpty()))
                .toList();
    }

    /** What is known of the order of the dated events. */
    public Chronology chronology() {
        return Chronology.of(events, told);
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
