package org.demarche.rdf;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Triple;

/** Makes graphs in memory that hold terms as they are written. */
public final class Graphs {
    private static final Comparator<Triple> ORDER = Comparator.comparing(Graphs::subject)
            .thenComparing(t -> t.getPredicate().getURI())
            .thenComparing(t -> t.getObject().toString());

    private Graphs() {}

    private static String subject(Triple t) {
        return t.getSubject().toString();
    }

    /** The triples in a fixed order, subject by subject, in which a store takes them fastest and always alike. */
    public static List<Triple> sorted(Iterator<Triple> triples) {
        List<Triple> list = Iter.toList(triples);
        list.sort(ORDER);
        return list;
    }

    public static Graph empty() {
        return GraphMemFactory.createDefaultGraphSameTerm();
    }
}
