package org.demarche.serve.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.demarche.serve.http.Fault;
import org.demarche.serve.http.Negotiation;

/** The media types of answers, the server's own choice first. */
public final class Formats {
    private static final Map<String, Lang> ROWS = table(
            "application/sparql-results+json", ResultSetLang.RS_JSON,
            "application/sparql-results+xml", ResultSetLang.RS_XML,
            "text/csv", ResultSetLang.RS_CSV,
            "text/tab-separated-values", ResultSetLang.RS_TSV,
            "application/sparql-results+thrift", ResultSetLang.RS_Thrift,
            "application/sparql-results+protobuf", ResultSetLang.RS_Protobuf,
            "application/json", ResultSetLang.RS_JSON,
            "application/xml", ResultSetLang.RS_XML,
            "text/xml", ResultSetLang.RS_XML);
    private static final Map<String, Lang> TRUTH = table(
            "application/sparql-results+json", ResultSetLang.RS_JSON,
            "application/sparql-results+xml", ResultSetLang.RS_XML,
            "text/csv", ResultSetLang.RS_CSV,
            "text/tab-separated-values", ResultSetLang.RS_TSV,
            "application/json", ResultSetLang.RS_JSON,
            "application/xml", ResultSetLang.RS_XML,
            "text/xml", ResultSetLang.RS_XML);
    private static final Map<String, Lang> GRAPHS = table(
            "text/turtle", Lang.TURTLE,
            "application/n-triples", Lang.NTRIPLES,
            "application/ld+json", Lang.JSONLD,
            "application/rdf+xml", Lang.RDFXML,
            "application/trig", Lang.TRIG,
            "application/n-quads", Lang.NQUADS,
            "application/rdf+json", Lang.RDFJSON,
            "application/rdf+thrift", Lang.RDFTHRIFT,
            "application/rdf+protobuf", Lang.RDFPROTO,
            "application/json", Lang.JSONLD,
            "application/xml", Lang.RDFXML,
            "text/plain", Lang.NTRIPLES);
    private static final Map<String, Lang> QUADS = table(
            "application/trig", Lang.TRIG,
            "application/n-quads", Lang.NQUADS,
            "application/ld+json", Lang.JSONLD,
            "application/rdf+thrift", Lang.RDFTHRIFT,
            "application/rdf+protobuf", Lang.RDFPROTO,
            "application/json", Lang.JSONLD);

    /** Short names for the parameter {@code format}, for forms and links, which have no Accept header. */
    private static final Map<String, List<String>> NAMES = Map.of(
            "json", List.of("application/sparql-results+json", "application/ld+json"),
            "xml", List.of("application/sparql-results+xml", "application/rdf+xml"),
            "csv", List.of("text/csv"),
            "tsv", List.of("text/tab-separated-values"),
            "ttl", List.of("text/turtle", "application/trig"),
            "turtle", List.of("text/turtle", "application/trig"),
            "nt", List.of("application/n-triples"),
            "nq", List.of("application/n-quads"),
            "trig", List.of("application/trig"),
            "jsonld", List.of("application/ld+json"));

    /** The formats that hold triple terms as they are. */
    private static final Set<Lang> TRIPLE_TERMS = Set.of(
            Lang.TURTLE,
            Lang.NTRIPLES,
            Lang.TRIG,
            Lang.NQUADS,
            Lang.RDFTHRIFT,
            Lang.RDFPROTO,
            ResultSetLang.RS_JSON,
            ResultSetLang.RS_XML,
            ResultSetLang.RS_TSV,
            ResultSetLang.RS_Thrift,
            ResultSetLang.RS_Protobuf);

    private Formats() {}

    /** What an answer may hold. */
    public enum Kind {
        ROWS(Formats.ROWS),
        TRUTH(Formats.TRUTH),
        GRAPH(Formats.GRAPHS),
        QUADS(Formats.QUADS);

        private final Map<String, Lang> offered;

        Kind(Map<String, Lang> offered) {
            this.offered = offered;
        }

        public List<String> types() {
            return List.copyOf(offered.keySet());
        }
    }

    /** One format, by the media type that the answer will name. */
    public record Format(String type, Lang lang) {
        boolean holdsTripleTerms() {
            return TRIPLE_TERMS.contains(lang);
        }

        /** Whether it is written as it comes, with nothing kept. */
        boolean streams() {
            return lang.equals(Lang.NTRIPLES) || lang.equals(Lang.NQUADS);
        }

        public String contentType() {
            return type.startsWith("text/") ? type + ";charset=utf-8" : type;
        }
    }

    /** What a request asks for. */
    public static Format of(HttpServletRequest request, Kind kind) {
        Optional<String> named = Stream.of("format", "output")
                .flatMap(name -> Optional.ofNullable(request.getParameter(name)).stream())
                .findFirst();
        Optional<String> type = named.isPresent()
                ? NAMES.getOrDefault(named.get().toLowerCase(Locale.ROOT), List.of(named.get())).stream()
                        .filter(kind.offered::containsKey)
                        .findFirst()
                : Negotiation.choose(request, kind.types());
        return type.map(t -> new Format(t, kind.offered.get(t)))
                .orElseThrow(() -> new Fault(
                        406, "not-acceptable", "This answer can be had as " + String.join(", ", kind.types()) + "."));
    }

    private static Map<String, Lang> table(Object... pairs) {
        Map<String, Lang> table = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            table.put((String) pairs[i], (Lang) pairs[i + 1]);
        }
        return Collections.unmodifiableMap(table);
    }
}
