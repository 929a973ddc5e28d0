package org.demarche.rdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** Quads as N-Quads (RDF 1.2), one a line, sorted, so that equal data gives equal bytes. */
public final class SortedQuads {
    /** Properties and graphs come again and again. */
    private final Map<Node, String> terms = new HashMap<>();

    /** What stands behind a subject in its lines. Sorted by subject and then by these, the lines are sorted. */
    private final Map<Node, List<String>> rests = new HashMap<>();

    private SortedQuads() {}

    public static void write(Iterator<Quad> quads, Appendable out) throws IOException {
        SortedQuads all = new SortedQuads();
        quads.forEachRemaining(all::take);
        all.write(out);
    }

    /** A quad of the default graph is written without a graph name. */
    private void take(Quad quad) {
        String object = NTriples.of(quad.getObject());
        String graph = quad.isDefaultGraph() ? "" : term(quad.getGraph()) + " ";
        rests.computeIfAbsent(quad.getSubject(), s -> new ArrayList<>())
                .add(term(quad.getPredicate()) + " " + object + " " + graph + ".\n");
    }

    private String term(Node node) {
        return terms.computeIfAbsent(node, NTriples::of);
    }

    private void write(Appendable out) throws IOException {
        Map<String, List<String>> subjects = new HashMap<>();
        rests.forEach((subject, lines) -> subjects.put(NTriples.of(subject) + " ", lines));
        for (String subject : subjects.keySet().stream().sorted().toList()) {
            List<String> lines = subjects.get(subject);
            lines.sort(null);
            String last = "";
            for (String line : lines) {
                if (!line.equals(last)) {
                    out.append(subject).append(line);
                    last = line;
                }
            }
        }
    }
}
