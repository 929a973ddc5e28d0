package org.demarche.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.demarche.rdf.Dip;

/**
 * The number of a store's last commit and its time, in a graph of their own. Whatever is derived from the store, such as
 * a text index, says of which commit it is. The graph is not part of a dump: equal contents give equal dumps.
 *
 * @param number counts up from 1 with each transaction that may have changed something; 0 for a store without any
 */
public record Commits(long number, Instant time) {
    /** The graph that holds them. */
    public static final Node GRAPH = NodeFactory.createURI(Dip.GRAPH + "state");

    private static final Node NUMBER = OWL.versionInfo.asNode();
    private static final Node TIME = DCTerms.modified.asNode();

    /** What a transaction sees. */
    public static Commits of(DatasetGraph dataset) {
        return new Commits(
                text(dataset, NUMBER).map(Long::parseLong).orElse(0L),
                text(dataset, TIME).map(Instant::parse).orElse(Instant.EPOCH));
    }

    private static Optional<String> text(DatasetGraph dataset, Node property) {
        return Iter.toList(dataset.find(GRAPH, GRAPH, property, Node.ANY)).stream()
                .findFirst()
                .map(quad -> quad.getObject().getLiteralLexicalForm());
    }

    /** Counts one up, inside the write transaction that will be that commit. */
    static void next(DatasetGraph dataset) {
        long number = of(dataset).number() + 1;
        dataset.deleteAny(GRAPH, GRAPH, Node.ANY, Node.ANY);
        dataset.add(GRAPH, GRAPH, NUMBER, NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger));
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        dataset.add(GRAPH, GRAPH, TIME, NodeFactory.createLiteralDT(now, XSDDatatype.XSDdateTime));
    }
}
