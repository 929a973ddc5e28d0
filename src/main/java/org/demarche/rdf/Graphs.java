package org.demarche.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;

/** Makes graphs in memory that hold terms as they are written. */
public final class Graphs {
    private Graphs() {}

    public static Graph empty() {
        return GraphMemFactory.createDefaultGraphSameTerm();
    }
}
