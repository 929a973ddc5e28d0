package org.demarche.serve.events;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.model.ActorRef;
import org.demarche.model.Event;
import org.demarche.model.EventMention;
import org.demarche.model.Evidence;
import org.demarche.model.Participant;
import org.demarche.model.PlaceRef;
import org.demarche.rdf.Dip;
import org.demarche.rdf.Iris;
import org.demarche.rdf.Terms;
import org.demarche.store.History;

/** Makes an index of events as they were known on some day; names and geography are those of today. */
record PastItems(EventIndex today) {
    EventView view(List<History.Told> told) {
        List<Map.Entry<EventItem, String>> all = told.stream()
                .map(t -> Map.entry(item(t), text(t)))
                .sorted(Comparator.comparing(e -> EventItems.key(e.getKey())))
                .toList();
        EventIndex index = new EventIndex(
                all.stream().map(Map.Entry::getKey).toList(),
                all.stream().map(Map.Entry::getValue).toList(),
                today.labels(),
                today.traits(),
                today.geography(),
                Optional.of(today));
        Map<String, Event> byId = new HashMap<>();
        told.forEach(t -> t.event().aliases().forEach(alias -> byId.put(alias, t.event())));
        told.forEach(t -> byId.put(t.event().id(), t.event()));
        return new EventView(index, id -> Optional.ofNullable(byId.get(id)));
    }

    private EventItem item(History.Told told) {
        Event event = told.event();
        Optional<Named> place = event.place().map(p -> named(Iris.place(p).getURI(), p.label()));
        return new EventItem(
                Iris.event(event.id()).getURI(),
                told.sentence(),
                event.type(),
                Terms.status(event.status()).getURI().substring(Dip.NS.length()),
                event.date(),
                place,
                place.map(p -> today.geography().within(p.iri())).orElse(Set.of()),
                Stream.concat(parts(event, Participant.Role.AGENT), parts(event, Participant.Role.TARGET))
                        .toList(),
                told.publishers(),
                event.confidence(),
                (int) event.mentions().stream()
                        .map(EventMention::article)
                        .distinct()
                        .count(),
                event.disputed());
    }

    private Stream<EventItem.Part> parts(Event event, Participant.Role role) {
        return event.participants().stream()
                .filter(p -> p.role() == role)
                .map(Participant::actor)
                .map(actor -> named(Iris.actor(actor).getURI(), actor.label()))
                .distinct()
                .sorted(Comparator.comparing(Named::iri))
                .map(actor -> new EventItem.Part(role == Participant.Role.AGENT ? "agent" : "target", actor));
    }

    private Named named(String iri, String label) {
        return new Named(iri, today.label(iri).orElse(label));
    }

    private static String text(History.Told told) {
        Event event = told.event();
        return Stream.of(
                        Stream.of(told.sentence()),
                        event.participants().stream().map(Participant::actor).map(ActorRef::label),
                        event.place().map(PlaceRef::label).stream(),
                        event.mentions().stream()
                                .flatMap(m -> m.evidence().stream())
                                .map(Evidence::quote))
                .flatMap(s -> s)
                .collect(Collectors.joining(" \n"));
    }
}
