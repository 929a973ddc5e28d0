package org.demarche.store;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.vocabulary.RDF;
import org.demarche.rdf.Terms;

/**
 * A dataset on another server. Each thing looked up is a request, so whoever knows what comes next says so ahead, and it
 * is fetched together. A dataset that is here needs no telling.
 */
public interface Distant extends DatasetGraph {
    /** Fetches what matches these patterns, in few requests; to be found at hand afterwards. */
    void fetch(Collection<Quad> patterns);

    /** An article's graph without its text, or another graph as it is. */
    List<Quad> withoutText(Node graph);

    /** Puts a SELECT query to the server; the default graph is that of this dataset. */
    RowSet select(Query query, Optional<Duration> limit);

    /** Whether the last write broke off before its end, and may have left a part of itself. Inside a write transaction. */
    boolean unfinished();

    /** The graphs of articles of which not all was written. */
    List<Node> unfinishedArticles();

    /** All that is said in the default graph about these nodes. */
    static void about(DatasetGraph dataset, Stream<Node> nodes) {
        ahead(dataset, nodes.map(node -> new Quad(Quad.defaultGraphIRI, node, Node.ANY, Node.ANY)));
    }

    /** What leads to these objects by a property, in the default graph. */
    static void leading(DatasetGraph dataset, Node property, Stream<Node> objects) {
        ahead(dataset, objects.map(object -> new Quad(Quad.defaultGraphIRI, Node.ANY, property, object)));
    }

    /** These mentions with the articles' graphs that they are in, but for the texts. */
    static void mentions(DatasetGraph dataset, Collection<Node> mentions) {
        if (dataset instanceof Distant) {
            List<Quad> types = mentions.stream()
                    .map(m -> new Quad(Node.ANY, m, RDF.type.asNode(), Terms.EVENT_MENTION))
                    .toList();
            ahead(dataset, types.stream());
            articles(
                    dataset,
                    types.stream()
                            .flatMap(t -> dataset.stream(t.getGraph(), t.getSubject(), t.getPredicate(), t.getObject()))
                            .map(Quad::getGraph));
        }
    }

    /** Graphs of articles, but for the texts. */
    static void articles(DatasetGraph dataset, Stream<Node> graphs) {
        ahead(dataset, graphs.map(graph -> new Quad(graph, Node.ANY, RDF.type.asNode(), Node.ANY)));
    }

    /** Whatever matches these patterns. */
    static void ahead(DatasetGraph dataset, Stream<Quad> patterns) {
        if (dataset instanceof Distant distant) {
            distant.fetch(patterns.distinct().toList());
        }
    }
}
