package org.demarche.store;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.demarche.model.Event;
import org.demarche.rdf.ConsolidationGraph;
import org.demarche.rdf.Graphs;
import org.demarche.rdf.ShapeCheck;
import org.demarche.rdf.Terms;

/**
 * Brings the consolidation graph up to date with the articles' graphs, key by key; inside a write transaction. It writes
 * only what differs, and the result does not depend on the order in which the articles came.
 */
final class EventUpdate {
    private final DatasetGraph dataset;
    private final Graph standard;
    private final Consolidation consolidation;
    private final ConsolidationGraph triples;
    private final ShapeCheck shapes;
    private final Graph fresh = Graphs.empty();
    private final Set<Node> events = new HashSet<>();

    EventUpdate(DatasetGraph dataset, Consolidation consolidation, ConsolidationGraph triples, ShapeCheck shapes) {
        this.dataset = dataset;
        this.standard = dataset.getDefaultGraph();
        this.consolidation = consolidation;
        this.triples = triples;
        this.shapes = shapes;
    }

    /** Makes the events of the touched keys anew; mentions of other articles are added from the store. */
    void update(MentionsByKey touched) {
        StoredEvents stored = new StoredEvents(dataset);
        for (String key : touched.keys()) {
            Node literal = NodeFactory.createLiteralString(key);
            List<Node> stale = subjects(Terms.MATCH_KEY, literal);
            events.addAll(stale);
            stale.stream()
                    .flatMap(event -> objects(event, Terms.HAS_MENTION))
                    .forEach(m -> stored.mention(m).ifPresent(found -> touched.add(m, found)));
        }
        write(touched);
    }

    /** Makes all events anew. */
    void updateAll(MentionsByKey all) {
        events.addAll(subjects(RDF.type.asNode(), Terms.EVENT));
        Iter.toList(Iter.filter(dataset.listGraphNodes(), Store::isArticleGraph))
                .forEach(article -> all.addAll(dataset.getGraph(article)));
        write(all);
    }

    private void write(MentionsByKey mentions) {
        mentions.forEach((key, list) -> {
            for (Event event : consolidation.events().apply(list)) {
                Graph graph = triples.of(event, key);
                graph.find().forEach(fresh::add);
                graph.find(Node.ANY, RDF.type.asNode(), Terms.EVENT).forEach(t -> events.add(t.getSubject()));
            }
        });
        List<String> faults = shapes.faults(fresh);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("events that break the shapes: " + String.join("; ", faults));
        }
        Set<Node> named = named();
        Set<Triple> direct = new HashSet<>();
        for (Node event : events) {
            ConsolidationGraph.reified(standard, event).forEach(direct::add);
            Iter.toList(standard.find(event, Node.ANY, Node.ANY)).stream()
                    .filter(t -> !fresh.contains(t))
                    .forEach(standard::delete);
        }
        Graphs.sorted(fresh.find()).forEach(standard::add);
        direct.stream().filter(t -> !ConsolidationGraph.isReified(standard, t)).forEach(standard::delete);
        named.addAll(named());
        Labels labels = new Labels(dataset);
        named.forEach(labels::renew);
    }

    /** Actors and places that the events at hand name now. */
    private Set<Node> named() {
        Set<Node> named = new HashSet<>();
        events.forEach(event -> Stream.of(Terms.AGENT, Terms.TARGET, Terms.PLACE)
                .flatMap(role -> objects(event, role))
                .forEach(named::add));
        return named;
    }

    private Stream<Node> objects(Node subject, Node property) {
        return Iter.toList(Iter.map(standard.find(subject, property, Node.ANY), Triple::getObject)).stream();
    }

    private List<Node> subjects(Node property, Node object) {
        return Iter.toList(Iter.map(standard.find(Node.ANY, property, object), Triple::getSubject));
    }
}
