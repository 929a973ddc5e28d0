package org.demarche.rdf;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * The RDF 1.1 form of triple terms, for stores that have none: {@code <<( actor:a dip:metWith actor:b )>>} becomes the
 * node {@code statement:actor/a/metWith/actor/b}, an {@code rdf:Statement} with its {@code rdf:subject},
 * {@code rdf:predicate} and {@code rdf:object}. The name says which triple it is, so the way back needs no look-up.
 */
public final class Statements {
    private static final int SEGMENTS = 5;

    private Statements() {}

    /** The node that stands for a triple term; any other node stands for itself. */
    public static Node encode(Node node) {
        return node.isTripleTerm() ? named(node.getTriple()) : node;
    }

    private static Node named(Triple t) {
        String predicate = t.getPredicate().getURI();
        if (!ours(t.getSubject()) || !ours(t.getObject()) || !predicate.startsWith(Dip.NS)) {
            throw new IllegalArgumentException("only relations of actors and places are reified, not " + t);
        }
        return NodeFactory.createURI(Dip.STATEMENT + path(t.getSubject()) + "/" + predicate.substring(Dip.NS.length())
                + "/" + path(t.getObject()));
    }

    private static boolean ours(Node node) {
        return node.isURI() && Stream.of(Dip.ACTOR, Dip.PLACE).anyMatch(node.getURI()::startsWith);
    }

    private static String path(Node node) {
        return node.getURI().substring(Dip.BASE.length());
    }

    /** The triple term that a node stands for; any other node is itself. */
    public static Node decode(Node node) {
        if (!isStatement(node)) {
            return node;
        }
        String[] path = node.getURI().substring(Dip.STATEMENT.length()).split("/", -1);
        if (path.length != SEGMENTS) {
            return node;
        }
        return NodeFactory.createTripleTerm(
                NodeFactory.createURI(Dip.BASE + path[0] + "/" + path[1]),
                NodeFactory.createURI(Dip.NS + path[2]),
                NodeFactory.createURI(Dip.BASE + path[3] + "/" + path[4]));
    }

    public static boolean isStatement(Node node) {
        return node.isURI() && node.getURI().startsWith(Dip.STATEMENT);
    }

    /** What says which triple a statement is. */
    public static List<Triple> description(Triple triple) {
        Node node = named(triple);
        return List.of(
                Triple.create(node, RDF.type.asNode(), RDF.Statement.asNode()),
                Triple.create(node, RDF.subject.asNode(), triple.getSubject()),
                Triple.create(node, RDF.predicate.asNode(), triple.getPredicate()),
                Triple.create(node, RDF.object.asNode(), triple.getObject()));
    }
}
