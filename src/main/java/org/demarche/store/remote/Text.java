package org.demarche.store.remote;

import org.apache.jena.atlas.io.IndentedLineBuffer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFormatterNT;

/** Terms and triples as N-Triples (RDF 1.2), which SPARQL writes alike. */
final class Text {
    private static final NodeFormatterNT NODES = new NodeFormatterNT();

    private Text() {}

    static String of(Node node) {
        IndentedLineBuffer out = new IndentedLineBuffer();
        NODES.format(out, node);
        return out.asString();
    }

    static String of(Triple t) {
        return of(t.getSubject()) + " " + of(t.getPredicate()) + " " + of(t.getObject()) + " .\n";
    }
}
