package org.demarche.serve.events;

import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A way in which events differ, by which people narrow them down. */
public enum Facet {
    TYPE(item -> Set.of(item.type()), EventQuery::types),
    STATUS(item -> Set.of(item.status()), EventQuery::statuses),
    ACTOR(
            item -> item.participants().stream().map(p -> p.actor().iri()).collect(Collectors.toSet()),
            EventQuery::actors),
    PLACE(EventItem::within, EventQuery::places),
    PUBLISHER(EventItem::publishers, EventQuery::publishers);

    private final Function<EventItem, Set<String>> values;
    private final Function<EventQuery, Set<String>> wanted;

    Facet(Function<EventItem, Set<String>> values, Function<EventQuery, Set<String>> wanted) {
        this.values = values;
        this.wanted = wanted;
    }

    Set<String> values(EventItem item) {
        return values.apply(item);
    }

    Set<String> wanted(EventQuery query) {
        return wanted.apply(query);
    }

    /** Whether a query asks for this value. */
    public boolean isWanted(String value, EventQuery query) {
        return wanted(query).contains(value);
    }

    /** Whether an event must have all values that are asked for, or any of them. */
    boolean takesAll() {
        return this == ACTOR;
    }
}
