package org.demarche.serve.thing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.demarche.export.DateText;
import org.demarche.model.TimeInterval;
import org.demarche.rdf.Terms;

/**
 * What the store says of one name, wherever it stands: in the default graph or in that of an article. Nothing need be
 * there, and a value that cannot be read counts as none.
 */
record Facts(DatasetGraph dataset, Node name) {
    Facts of(Node other) {
        return new Facts(dataset, other);
    }

    /** Objects of a property, sorted. */
    List<Node> all(Node property) {
        return Stream.concat(
                        Iter.toList(dataset.getDefaultGraph().find(name, property, Node.ANY)).stream()
                                .map(Triple::getObject),
                        Iter.toList(dataset.findNG(Node.ANY, name, property, Node.ANY)).stream()
                                .map(Quad::getObject))
                .distinct()
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .toList();
    }

    /** Subjects of which this is the object, in the default graph. */
    List<Node> of(Node property, Node object) {
        return Iter.toList(dataset.getDefaultGraph().find(Node.ANY, property, object)).stream()
                .map(Triple::getSubject)
                .distinct()
                .toList();
    }

    Optional<Node> one(Node property) {
        return all(property).stream().findFirst();
    }

    Optional<String> text(Node property) {
        return all(property).stream()
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .findFirst();
    }

    List<String> texts(Node property) {
        return all(property).stream()
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .toList();
    }

    Optional<LocalDate> day(Node property) {
        return text(property).flatMap(Facts::day);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    int number(Node property) {
        return text(property)
                .filter(t -> t.matches("\\d{1,9}"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    /** A share as a percentage. */
    Optional<Integer> percent(Node property) {
        return text(property).filter(t -> t.matches("\\d+(\\.\\d+)?")).map(t ->
                (int) Math.round(Double.parseDouble(t) * 100));
    }

    /** English label or title, else the last part of the name. */
    String label() {
        return Stream.of(RDFS.label.asNode(), DCTerms.title.asNode())
                .flatMap(p -> texts(p).stream())
                .filter(t -> !t.isBlank())
                .findFirst()
                .orElseGet(() -> name.isURI() ? name.getURI().replaceFirst(".*[/#]", "") : name.toString());
    }

    /** Its days, where it has some. */
    Optional<TimeInterval> time() {
        Optional<LocalDate> begin = day(Terms.BEGIN);
        Optional<LocalDate> end = day(Terms.END);
        if (begin.isEmpty() || end.isEmpty() || end.get().isBefore(begin.get())) {
            return Optional.empty();
        }
        TimeInterval.Precision precision = text(Terms.PRECISION)
                .flatMap(Facts::precision)
                .orElse(begin.equals(end) ? TimeInterval.Precision.DAY : TimeInterval.Precision.DAYS);
        return Optional.of(new TimeInterval(begin.get(), end.get(), precision));
    }

    private static Optional<TimeInterval.Precision> precision(String word) {
        return Stream.of(TimeInterval.Precision.values())
                .filter(p -> p.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** Its days as a person reads them: "14 Mar 2014". */
    Optional<String> date() {
        return time().map(DateText::of);
    }
}
