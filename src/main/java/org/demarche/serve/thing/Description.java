package org.demarche.serve.thing;

import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.demarche.rdf.Terms;

/**
 * What the store says of one name: its own triples wherever they stand; of an event also its mentions with their reports;
 * of an article and of a mention those of their parts; and labels of what is named. Articles come without their text.
 */
final class Description {
    private static final Set<Node> PARTS = Set.of(Terms.HAS_MENTION, Terms.HAS_REPORT);
    private static final int DEPTH = 3;

    private final DatasetGraph dataset;
    private final Graph graph = GraphFactory.createDefaultGraph();

    private Description(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    static Graph of(Node name, DatasetGraph dataset) {
        Description description = new Description(dataset);
        description.add(name, 0);
        if (!description.graph.isEmpty()) {
            description.mentionsIn(name);
            description.labels();
        }
        return description.graph;
    }

    private void add(Node name, int depth) {
        Iter.concat(
                        dataset.getDefaultGraph().find(name, Node.ANY, Node.ANY),
                        Iter.map(dataset.findNG(Node.ANY, name, Node.ANY, Node.ANY), quad -> quad.asTriple()))
                .forEachRemaining(triple -> {
                    if (!triple.getPredicate().equals(Terms.TEXT)) {
                        graph.add(triple);
                    }
                });
        if (depth < DEPTH) {
            graph.find(name, Node.ANY, Node.ANY).toList().stream()
                    .filter(t -> PARTS.contains(t.getPredicate()))
                    .forEach(t -> add(t.getObject(), depth + 1));
        }
    }

    /** The mentions of an article lead to it, not it to them. */
    private void mentionsIn(Node article) {
        Iter.toList(dataset.findNG(Node.ANY, Node.ANY, Terms.IN_ARTICLE, article))
                .forEach(quad -> add(quad.getSubject(), 1));
    }

    private void labels() {
        Iter.toList(graph.find()).stream()
                .map(Triple::getObject)
                .filter(Node::isURI)
                .distinct()
                .forEach(name -> dataset.getDefaultGraph()
                        .find(name, RDFS.label.asNode(), Node.ANY)
                        .forEachRemaining(graph::add));
    }
}
