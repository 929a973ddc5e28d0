package org.demarche.store;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.demarche.rdf.ConsolidationGraph;
import org.demarche.rdf.Terms;

/**
 * The default graph taken apart. Consolidation are the triples about events and about the days of articles, the direct
 * triples that events reify, and the names of what the gazetteer does not list; the rest is gazetteer and ontology.
 * Keeping a second copy of either in a graph of its own would make a store three times as slow to fill.
 */
record DefaultGraph(Graph standard) {
    private static final Node TYPE = RDF.type.asNode();

    Iterator<Triple> consolidation() {
        return parts(true);
    }

    Iterator<Triple> gazetteer() {
        return parts(false);
    }

    private Iterator<Triple> parts(boolean consolidation) {
        Set<Triple> others = new HashSet<>();
        ConsolidationGraph.allReified(standard).forEachRemaining(others::add);
        Iter.toList(standard.find(Node.ANY, TYPE, Terms.UNLISTED))
                .forEach(t -> others.addAll(unlisted(standard, t.getSubject())));
        return Iter.filter(
                standard.find(),
                t -> consolidation == (ConsolidationGraph.isConsolidated(t.getSubject()) || others.contains(t)));
    }

    /** The triples that name something which the gazetteer does not list. */
    static List<Triple> unlisted(Graph graph, Node named) {
        if (!graph.contains(named, TYPE, Terms.UNLISTED)) {
            return List.of();
        }
        return Iter.toList(Iter.concat(
                Iter.filter(graph.find(named, TYPE, Node.ANY), t -> isMark(t.getObject())),
                Iter.concat(
                        graph.find(named, RDFS.label.asNode(), Node.ANY),
                        graph.contains(named, TYPE, Terms.UNLINKED_PLACE)
                                ? graph.find(named, Terms.PART_OF, Node.ANY)
                                : Iter.nullIterator())));
    }

    private static boolean isMark(Node type) {
        return type.equals(Terms.UNLISTED) || type.equals(Terms.UNLINKED_ACTOR) || type.equals(Terms.UNLINKED_PLACE);
    }
}
