package org.demarche.rdf;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;

/**
 * One Turtle file of ontology/: its triples in the order of the file, by subject, and the line where each subject stands.
 */
final class OntologyFile {
    private static final Pattern SUBJECT = Pattern.compile("(?m)^([a-z]+):([\\w.-]*[\\w-])(?=\\s)");

    final String name;
    private final String turtle;
    private final Map<Node, Map<String, List<Node>>> subjects = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();

    private OntologyFile(String name, String turtle) {
        this.name = name;
        this.turtle = turtle;
    }

    /** Parses Turtle; a syntax error throws {@link OntologyFault} with file and line. */
    static OntologyFile parse(String name, String turtle) {
        OntologyFile file = new OntologyFile(name, turtle);
        parse(name, turtle, file::add);
        file.findLines(turtle);
        return file;
    }

    /** Parses Turtle, for its triples alone; a syntax error throws {@link OntologyFault} with file and line. */
    static void parse(String name, String turtle, Consumer<Triple> taker) {
        StreamRDF sink = new StreamRDFBase() {
            @Override
            public void triple(Triple t) {
                taker.accept(t);
            }
        };
        try {
            RDFParser.create()
                    .source(new StringReader(turtle))
                    .lang(Lang.TURTLE)
                    .base(Dip.BASE)
                    .errorHandler(new Faults(name))
                    .parse(sink);
        } catch (RiotException e) {
            throw new OntologyFault(List.of(name + ": " + e.getMessage()));
        }
    }

    private void add(Triple t) {
        subjects.computeIfAbsent(t.getSubject(), s -> new LinkedHashMap<>())
                .computeIfAbsent(t.getPredicate().getURI(), p -> new ArrayList<>())
                .add(t.getObject());
    }

    private void findLines(String turtle) {
        int line = 1;
        int at = 0;
        Matcher m = SUBJECT.matcher(turtle);
        while (m.find()) {
            for (; at < m.start(); at++) {
                if (turtle.charAt(at) == '\n') {
                    line++;
                }
            }
            lines.putIfAbsent(m.group(2), line);
        }
    }

    Iterable<Node> subjects() {
        return subjects.keySet();
    }

    List<Node> objects(Node subject, String property) {
        return subjects.getOrDefault(subject, Map.of()).getOrDefault(property, List.of());
    }

    /** Where a subject is declared, "file:line". */
    String where(Node subject) {
        String iri = subject.toString();
        String local = iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
        return name + ":" + Optional.ofNullable(lines.get(local)).orElse(1);
    }

    int line(Node subject) {
        String at = where(subject);
        return Integer.parseInt(at.substring(at.lastIndexOf(':') + 1));
    }

    /** Where a text is said of a subject; where it cannot be found as it is, the line of the subject. */
    int line(Node subject, String text) {
        int first = line(subject);
        List<String> rest = turtle.lines().skip(first - 1L).toList();
        return IntStream.range(0, rest.size())
                .filter(i -> rest.get(i).contains('"' + text + '"'))
                .map(i -> first + i)
                .findFirst()
                .orElse(first);
    }

    /** Turns the parser's errors and warnings into faults that name file and line. */
    private record Faults(String name) implements ErrorHandler {
        private RuntimeException fault(String message, long line, long column) {
            return new OntologyFault(List.of(name + ":" + line + ": " + message + " (column " + column + ")"));
        }

        @Override
        public void warning(String message, long line, long column) {
            throw fault(message, line, column);
        }

        @Override
        public void error(String message, long line, long column) {
            throw fault(message, line, column);
        }

        @Override
        public void fatal(String message, long line, long column) {
            throw fault(message, line, column);
        }
    }
}
