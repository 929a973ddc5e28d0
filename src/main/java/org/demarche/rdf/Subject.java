package org.demarche.rdf;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** Reads what a graph says about one subject, always in the same order. */
public record Subject(Graph graph, Node node) {
    private static final Comparator<Node> ORDER = Comparator.comparing(Node::toString);

    /** Objects of a property, sorted. */
    public Stream<Node> links(Node property) {
        ExtendedIterator<Triple> found = graph.find(node, property, Node.ANY);
        List<Node> objects = found.mapWith(Triple::getObject).toList();
        return objects.size() < 2 ? objects.stream() : objects.stream().sorted(ORDER);
    }

    public Node need(Node property) {
        return links(property)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(node + " has no " + property.getLocalName()));
    }

    public Optional<String> text(Node property) {
        return links(property).findFirst().map(Node::getLiteralLexicalForm);
    }

    public Optional<LocalDate> date(Node property) {
        return text(property).map(LocalDate::parse);
    }

    public int number(Node property) {
        return Integer.parseInt(need(property).getLiteralLexicalForm());
    }

    public Optional<String> label() {
        return text(RDFS.label.asNode());
    }

    public boolean is(Node type) {
        return graph.contains(node, RDF.type.asNode(), type);
    }
}
