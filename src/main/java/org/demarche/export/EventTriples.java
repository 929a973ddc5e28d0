package org.demarche.export;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.demarche.model.Event;
import org.demarche.model.Timeline;
import org.demarche.rdf.ConsolidationGraph;
import org.demarche.rdf.Dip;
import org.demarche.rdf.Iris;
import org.demarche.rdf.Terms;

/**
 * What a store says of a timeline's events: in the default graph the event nodes, the direct triples that they reify and
 * the names of who and where; in the articles' graphs the articles, without their texts, their mentions and reports.
 */
final class EventTriples {
    private static final String WKT = "http://www.opengis.net/ont/geosparql#asWKT";
    private final DatasetGraph from;
    private final DatasetGraph to = DatasetGraphFactory.create();
    private final Set<Node> named = new HashSet<>();

    private EventTriples(DatasetGraph from) {
        this.from = from;
    }

    /** The default graph alone; outside or inside a transaction. */
    static DatasetGraph events(Timeline timeline, DatasetGraph store) {
        return new EventTriples(store).collect(timeline, false);
    }

    /** The default graph and the articles' graphs. */
    static DatasetGraph eventsAndArticles(Timeline timeline, DatasetGraph store) {
        return new EventTriples(store).collect(timeline, true);
    }

    private DatasetGraph collect(Timeline timeline, boolean articles) {
        to.prefixes().putAll(Dip.prefixes());
        boolean outside = !from.isInTransaction();
        if (outside) {
            from.begin(ReadWrite.READ);
        }
        try {
            for (Event event : timeline.events()) {
                event(Iris.event(event.id()), articles);
            }
            named.forEach(this::name);
            return to;
        } finally {
            if (outside) {
                from.end();
            }
        }
    }

    private void event(Node event, boolean articles) {
        for (Triple triple : about(from.getDefaultGraph(), event)) {
            add(triple);
            if (triple.getObject().isTripleTerm()) {
                add(triple.getObject().getTriple());
            } else if (triple.getObject().isURI()) {
                named.add(triple.getObject());
            }
            if (ConsolidationGraph.isPart(triple.getPredicate())) {
                about(from.getDefaultGraph(), triple.getObject()).forEach(this::add);
            }
            if (articles && triple.getPredicate().equals(Terms.HAS_MENTION)) {
                mention(triple.getObject());
            }
        }
    }

    private void mention(Node mention) {
        for (Quad quad : quads(mention)) {
            to.add(quad);
            if (quad.getPredicate().equals(Terms.HAS_REPORT)
                    || quad.getPredicate().equals(Terms.IN_ARTICLE)) {
                Iter.iter(from.find(quad.getGraph(), quad.getObject(), Node.ANY, Node.ANY))
                        .filter(about -> !about.getPredicate().equals(Terms.TEXT))
                        .forEach(to::add);
            }
        }
    }

    private List<Quad> quads(Node subject) {
        return Iter.toList(from.findNG(Node.ANY, subject, Node.ANY, Node.ANY));
    }

    /** Label, class and point of somebody or somewhere. */
    private void name(Node node) {
        boolean ours = Stream.of(Dip.ACTOR, Dip.PLACE).anyMatch(node.getURI()::startsWith);
        if (ours) {
            about(from.getDefaultGraph(), node).stream()
                    .filter(t -> t.predicateMatches(RDFS.label.asNode())
                            || t.predicateMatches(RDF.type.asNode())
                            || t.getPredicate().getURI().equals(WKT))
                    .forEach(this::add);
        }
    }

    private void add(Triple triple) {
        to.getDefaultGraph().add(triple);
    }

    private static List<Triple> about(Graph graph, Node subject) {
        return graph.find(subject, Node.ANY, Node.ANY).toList();
    }
}
