package org.demarche.store.remote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.demarche.rdf.Graphs;

/** What has been fetched of a server's quads so far, with what has been changed here and not been sent yet. */
final class Copy {
    private final Map<Node, Graph> graphs = new HashMap<>();
    private final Set<Part> held = new HashSet<>();
    private final Set<Quad> added = new LinkedHashSet<>();
    private final Set<Quad> deleted = new LinkedHashSet<>();

    boolean holds(Part part) {
        return part.isIn(held);
    }

    /** Notes that all quads of a part have been taken. */
    void hold(Part part) {
        held.add(part);
    }

    /** Takes a quad as the server has it. */
    void take(Quad quad) {
        if (!deleted.contains(quad)) {
            graph(quad.getGraph()).add(quad.asTriple());
        }
    }

    void add(Quad quad) {
        Graph graph = graph(quad.getGraph());
        if (!graph.contains(quad.asTriple())) {
            graph.add(quad.asTriple());
            deleted.remove(quad);
            added.add(quad);
        }
    }

    void delete(Quad quad) {
        graph(quad.getGraph()).delete(quad.asTriple());
        added.remove(quad);
        deleted.add(quad);
    }

    /** What is at hand of a graph, as a list of its own, so that it can be changed while it is walked through. */
    List<Quad> find(Node graph, Node s, Node p, Node o) {
        List<Quad> found = new ArrayList<>();
        Graph at = graphs.get(graph);
        if (at != null) {
            at.find(s, p, o).forEach(t -> found.add(new Quad(graph, t)));
        }
        return found;
    }

    /** The triples at hand of a graph. */
    List<Triple> triples(Node graph) {
        return graphs.containsKey(graph) ? graphs.get(graph).find().toList() : List.of();
    }

    /** The named graphs of which something is at hand. */
    List<Node> named() {
        return graphs.keySet().stream()
                .filter(g -> !Quad.isDefaultGraph(g) && !graphs.get(g).isEmpty())
                .toList();
    }

    private Graph graph(Node name) {
        return graphs.computeIfAbsent(name, n -> Graphs.empty());
    }

    Set<Quad> added() {
        return added;
    }

    Set<Quad> deleted() {
        return deleted;
    }

    /** What was changed has been sent. */
    void sent() {
        added.clear();
        deleted.clear();
    }

    /** Forgets all, what was changed as well. */
    void clear() {
        graphs.clear();
        held.clear();
        sent();
    }
}
