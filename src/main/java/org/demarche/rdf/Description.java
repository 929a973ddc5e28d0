package org.demarche.rdf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** What a graph says about one subject: adds a triple a call. */
record Description(Graph graph, Node subject) {
    Description link(Node property, Node object) {
        graph.add(subject, property, object);
        return this;
    }

    Description type(Node type) {
        return link(RDF.type.asNode(), type);
    }

    /** English label. */
    Description label(String label) {
        return link(RDFS.label.asNode(), english(label));
    }

    Description text(Node property, String text) {
        return link(property, NodeFactory.createLiteralString(text));
    }

    Description text(Node property, Optional<String> text) {
        text.ifPresent(t -> text(property, t));
        return this;
    }

    Description number(Node property, int number) {
        return link(property, NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDinteger));
    }

    /** A decimal with at most four places. */
    Description decimal(Node property, double number) {
        BigDecimal exact =
                BigDecimal.valueOf(number).setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
        String lexical = exact.setScale(Math.max(1, exact.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
        return link(property, NodeFactory.createLiteralDT(lexical, XSDDatatype.XSDdecimal));
    }

    Description flag(Node property) {
        return link(property, NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean));
    }

    Description duration(Node property, Duration duration) {
        return link(property, lasted(duration));
    }

    static Node lasted(Duration duration) {
        return NodeFactory.createLiteralDT(duration.toString(), XSDDatatype.XSDdayTimeDuration);
    }

    static Node day(String day) {
        return NodeFactory.createLiteralDT(day, XSDDatatype.XSDdate);
    }

    Description date(Node property, LocalDate date) {
        return link(property, NodeFactory.createLiteralDT(date.toString(), XSDDatatype.XSDdate));
    }

    static Node english(String text) {
        return NodeFactory.createLiteralLang(text, "en");
    }
}
