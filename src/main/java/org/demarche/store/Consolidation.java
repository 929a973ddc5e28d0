package org.demarche.store;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.demarche.model.Event;
import org.demarche.model.EventMention;

/**
 * How mentions become events.
 *
 * @param key mentions with different keys never make one event, so that a new article touches few events
 * @param events the events of mentions that share a key; must not depend on their order
 */
public record Consolidation(
        Function<EventMention, String> key, Function<Collection<EventMention>, List<Event>> events) {}
