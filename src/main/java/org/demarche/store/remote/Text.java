package org.demarche.store.remote;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.demarche.rdf.NTriples;

/** Terms and triples as N-Triples (RDF 1.2), which SPARQL writes alike. */
final class Text {
    private Text() {}

    static String of(Node node) {
        return NTriples.of(node);
    }

    static String of(Triple t) {
        return of(t.getSubject()) + " " + of(t.getPredicate()) + " " + of(t.getObject()) + " .\n";
    }
}
