package org.demarche.rdf;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.demarche.model.Event;
import org.demarche.model.EventMention;

/** Reads an event node back into a record. */
public final class EventReader {
    private EventReader() {}

    /**
     * One event of the consolidation graph.
     *
     * @param names a graph with the labels of actors and places
     * @param mentions its mentions, read from their articles
     */
    public static Event one(Graph graph, Node event, Graph names, List<EventMention> mentions) {
        EventFacts facts = EventFacts.read(graph, event, names);
        return new Event(
                Iris.local(Dip.EVENT, event),
                facts.type(),
                facts.participants(),
                facts.place(),
                facts.date(),
                facts.basis(),
                facts.status(),
                facts.confidence(),
                mentions,
                new Subject(graph, event)
                        .links(Terms.ALIAS)
                        .map(a -> Iris.local(Dip.EVENT, a))
                        .toList(),
                new DossierReader(graph, mentions).read(event));
    }
}
