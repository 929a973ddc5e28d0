package org.demarche.serve.events;

import java.util.Optional;
import java.util.function.Function;
import org.demarche.model.Event;
import org.demarche.rdf.Iris;
import org.demarche.store.Store;

/** Events for lists, and the way from one of them to everything that is known of it. */
public final class EventView {
    private final EventIndex index;
    private final Function<String, Optional<Event>> events;

    /** @param events by the id that an event has or had */
    EventView(EventIndex index, Function<String, Optional<Event>> events) {
        this.index = index;
        this.events = events;
    }

    static EventView of(EventIndex index, Store store) {
        return new EventView(index, store::event);
    }

    public EventIndex index() {
        return index;
    }

    /** One event with its mentions, by its id or by one that it had earlier; within a transaction. */
    public Optional<Event> event(String id) {
        return events.apply(id);
    }

    /** The same for lists. */
    public Optional<EventItem> item(Event event) {
        return index.find(Iris.event(event.id()).getURI());
    }
}
