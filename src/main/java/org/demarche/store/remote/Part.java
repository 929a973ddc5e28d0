package org.demarche.store.remote;

import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.demarche.rdf.Terms;

/**
 * What is fetched from a server at once, and is known as a whole afterwards.
 *
 * @param pattern the quads that belong to it; those with a text only where the kind has them
 */
record Part(Kind kind, Quad pattern) {
    /** How much of what a pattern matches. */
    enum Kind {
        /** All of it. */
        EXACT,
        /** All but the texts of articles, which are long and seldom wanted. */
        LEAN
    }

    static final Quad EVERYTHING = new Quad(Node.ANY, Node.ANY, Node.ANY, Node.ANY);

    /**
     * The part to fetch for a pattern: for a subject all that its graph says about it, for a search in an article's graph
     * the graph, for any other search its own result.
     */
    static Part of(Quad q) {
        boolean standard = q.isDefaultGraph();
        boolean wordless = q.getPredicate().isConcrete() && !q.getPredicate().equals(Terms.TEXT);
        if (!q.getGraph().isConcrete()) {
            return exact(q);
        }
        if (q.getSubject().isConcrete()) {
            return standard
                    ? exact(about(q))
                    : wordless
                            ? new Part(Kind.LEAN, about(q))
                            : exact(new Quad(q.getGraph(), q.getSubject(), q.getPredicate(), Node.ANY));
        }
        return standard ? exact(q) : wordless ? new Part(Kind.LEAN, graph(q)) : exact(graph(q));
    }

    private static Part exact(Quad q) {
        return new Part(Kind.EXACT, q);
    }

    private static Quad about(Quad q) {
        return new Quad(q.getGraph(), q.getSubject(), Node.ANY, Node.ANY);
    }

    private static Quad graph(Quad q) {
        return new Quad(q.getGraph(), Node.ANY, Node.ANY, Node.ANY);
    }

    /** The larger parts that hold this one as well. */
    boolean isIn(Set<Part> held) {
        Quad graph = graph(pattern);
        boolean named = !pattern.isDefaultGraph();
        return held.contains(this)
                || held.contains(exact(pattern))
                || held.contains(exact(graph))
                || (named && held.contains(exact(EVERYTHING)))
                || (kind == Kind.LEAN && held.contains(new Part(Kind.LEAN, graph)));
    }
}
