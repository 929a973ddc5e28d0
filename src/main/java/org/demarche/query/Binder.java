package org.demarche.query;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.demarche.model.Status;
import org.demarche.rdf.Dip;
import org.demarche.rdf.Iris;
import org.demarche.rdf.Terms;

/** Turns what a person types for a parameter into an RDF term. */
final class Binder {
    private final Graph graph;

    Binder(Graph graph) {
        this.graph = graph;
    }

    Node term(Parameter parameter, String value) {
        NameLookup names = new NameLookup(graph);
        return switch (parameter.kind()) {
            case ACTOR -> names.find("actor", Dip.ACTOR, value);
            case PLACE -> names.find("place", Dip.PLACE, value);
            case EVENT -> names.event(value);
            case ARTICLE -> Iris.article(value);
            case TYPE -> type(value);
            case STATUS -> status(value);
            case DATE -> date(parameter, value);
            case INTEGER -> integer(parameter, value);
            case TEXT -> NodeFactory.createLiteralString(value);
        };
    }

    private Node type(String value) {
        String wanted = Nearness.fold(value).replace(" ", "");
        List<Node> types = Iter.toList(
                Iter.map(graph.find(Node.ANY, RDF.type.asNode(), Terms.EVENT_TYPE_CLASS), t -> t.getSubject()));
        return types.stream()
                .filter(t -> t.getLocalName().toLowerCase(Locale.ROOT).equals(wanted)
                        || t.getURI().equals(value))
                .findFirst()
                .orElseThrow(() -> new QuestionException("no event type \"" + value + "\"; there are "
                        + types.stream().map(Node::getLocalName).sorted().collect(Collectors.joining(", "))));
    }

    private static Node status(String value) {
        return Stream.of(Status.values())
                .filter(s -> s.name().equalsIgnoreCase(value))
                .findFirst()
                .map(Terms::status)
                .orElseThrow(() -> new QuestionException("no status \"" + value + "\"; there are "
                        + Stream.of(Status.values())
                                .map(s -> s.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }

    private static Node date(Parameter parameter, String value) {
        try {
            return NodeFactory.createLiteralDT(LocalDate.parse(value).toString(), XSDDatatype.XSDdate);
        } catch (DateTimeParseException e) {
            throw new QuestionException(
                    "--" + parameter.name() + " takes a day like 2014-03-14, not \"" + value + "\"");
        }
    }

    private static Node integer(Parameter parameter, String value) {
        if (!value.matches("-?\\d{1,9}")) {
            throw new QuestionException("--" + parameter.name() + " takes a whole number, not \"" + value + "\"");
        }
        return NodeFactory.createLiteralDT(Integer.toString(Integer.parseInt(value)), XSDDatatype.XSDinteger);
    }
}
