package org.demarche.store.remote;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Node;

/**
 * Triples to be taken out of a graph and put into it, in one request.
 *
 * @param gone as N-Triples, a triple each
 * @param come the same
 */
record Change(Node graph, List<String> gone, List<String> come) {
    Change {
        gone = List.copyOf(gone);
        come = List.copyOf(come);
    }

    /** In bytes, about. */
    int size() {
        int frame = 2 * (graph.getURI().length() + 20);
        return frame + length(gone) + length(come);
    }

    /** Whether no triple term comes. */
    boolean isPlain() {
        return come.stream().noneMatch(t -> t.contains("<<("));
    }

    private static int length(List<String> triples) {
        return triples.stream()
                .mapToInt(t -> t.getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    /** Some changes as one SPARQL update. */
    static String update(List<Change> changes) {
        StringBuilder out = new StringBuilder();
        data(out, "DELETE DATA", changes, Change::gone);
        data(out, "INSERT DATA", changes, Change::come);
        return out.toString();
    }

    private interface Side {
        List<String> of(Change change);
    }

    private static void data(StringBuilder out, String verb, List<Change> changes, Side side) {
        if (changes.stream().allMatch(c -> side.of(c).isEmpty())) {
            return;
        }
        out.append(out.isEmpty() ? "" : ";\n").append(verb).append(" {\n");
        Node open = Node.ANY;
        for (Change change : changes) {
            if (!side.of(change).isEmpty()) {
                if (!change.graph().equals(open)) {
                    out.append(open == Node.ANY ? "" : "}\n")
                            .append("GRAPH ")
                            .append(Text.of(change.graph()))
                            .append(" {\n");
                    open = change.graph();
                }
                side.of(change).forEach(out::append);
            }
        }
        out.append("}\n}\n");
    }
}
