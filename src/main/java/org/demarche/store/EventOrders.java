package org.demarche.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.demarche.model.EventMention;
import org.demarche.model.MentionOrder;
import org.demarche.model.Precedence.Relation;
import org.demarche.rdf.Iris;
import org.demarche.rdf.Terms;

/** Which event came before which, and which fell within which, as the texts of the articles say. */
final class EventOrders {
    private final DatasetGraph dataset;
    private final Graph standard;
    private final Consolidation consolidation;
    private final StoredMentions stored;

    EventOrders(DatasetGraph dataset, Consolidation consolidation) {
        this.dataset = dataset;
        this.standard = dataset.getDefaultGraph();
        this.consolidation = consolidation;
        this.stored = new StoredMentions(dataset);
    }

    /** Writes the relations of events anew; some of the events may be there no longer. */
    void renew(Set<Node> events) {
        for (Node property : List.of(Terms.BEFORE, Terms.DURING)) {
            Distant.leading(dataset, property, events.stream());
            for (Node event : events) {
                Iter.toList(standard.find(event, property, Node.ANY)).forEach(standard::delete);
                Iter.toList(standard.find(Node.ANY, property, event)).forEach(standard::delete);
            }
        }
        stored.events(events);
        Set<Node> graphs = new HashSet<>();
        events.forEach(event -> stored.of(event)
                .forEach(m -> stored.mention(m).ifPresent(c -> graphs.add(Iris.articleGraph(c.article())))));
        stored.mentions(graphs.stream().flatMap(stored::inArticle).toList());
        graphs.forEach(this::article);
    }

    private void article(Node graph) {
        Map<EventMention, Node> events = new HashMap<>();
        stored.inArticle(graph).forEach(node -> stored.mention(node)
                .ifPresent(m -> stored.eventsWith(node).forEach(event -> events.put(m.mention(), event))));
        for (MentionOrder order : consolidation.orders().apply(events.keySet())) {
            Node one = events.get(order.one());
            Node other = events.get(order.other());
            if (!one.equals(other)) {
                standard.add(
                        Triple.create(one, order.relation() == Relation.BEFORE ? Terms.BEFORE : Terms.DURING, other));
            }
        }
    }
}
