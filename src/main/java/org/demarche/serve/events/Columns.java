package org.demarche.serve.events;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** Whole properties of a dataset: for each subject the objects. Within a transaction. */
record Columns(DatasetGraph dataset) {
    /** In the default graph. */
    Map<Node, List<Node>> standard(Node property) {
        return column(dataset.find(Quad.defaultGraphIRI, Node.ANY, property, Node.ANY));
    }

    /** In the articles' graphs. */
    Map<Node, List<Node>> named(Node property) {
        return column(dataset.findNG(Node.ANY, Node.ANY, property, Node.ANY));
    }

    private static Map<Node, List<Node>> column(Iterator<Quad> quads) {
        Map<Node, List<Node>> column = new HashMap<>();
        quads.forEachRemaining(q ->
                column.computeIfAbsent(q.getSubject(), s -> new ArrayList<>(1)).add(q.getObject()));
        return column;
    }

    /** The English text of each subject in the default graph, or the one without a language. */
    Map<Node, String> labels(Node property) {
        Map<Node, String> labels = new HashMap<>();
        standard(property).forEach((subject, texts) -> texts.stream()
                .filter(t -> t.isLiteral()
                        && (t.getLiteralLanguage().isEmpty()
                                || t.getLiteralLanguage().equals("en")))
                .map(Node::getLiteralLexicalForm)
                .min(String::compareTo)
                .ifPresent(text -> labels.put(subject, text)));
        return labels;
    }

    Set<Node> subjects(Node property, Node object) {
        Set<Node> subjects = new HashSet<>();
        Iter.map(dataset.find(Quad.defaultGraphIRI, Node.ANY, property, object), Quad::getSubject)
                .forEachRemaining(subjects::add);
        return subjects;
    }
}
