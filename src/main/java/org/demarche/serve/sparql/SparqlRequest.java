package org.demarche.serve.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.serve.http.Fault;

/**
 * What a client asks by one of the three routes of the SPARQL 1.1 Protocol, section 2.1.
 *
 * @param query empty where there is none: the description of the service is wanted
 * @param page which part of the rows, from 0
 */
record SparqlRequest(
        Optional<String> query,
        List<String> defaultGraphs,
        List<String> namedGraphs,
        Optional<Integer> pageSize,
        int page) {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String QUERY = "application/sparql-query";
    private static final int LONGEST_PAGE = 100_000;

    static SparqlRequest of(HttpServletRequest request) throws IOException {
        Optional<String> body = body(request);
        if (request.getParameter("update") != null
                || values(request, "using-graph-uri").isEmpty() == false) {
            throw refusedUpdate();
        }
        List<String> queries = values(request, "query");
        if (queries.size() + body.stream().count() > 1) {
            throw Fault.bad("A request has one query.");
        }
        if ("POST".equals(request.getMethod()) && queries.isEmpty() && body.isEmpty()) {
            throw Fault.bad("There is no query: send the parameter query, or a body of type " + QUERY + ".");
        }
        return new SparqlRequest(
                body.or(() -> queries.stream().findFirst()),
                values(request, "default-graph-uri"),
                values(request, "named-graph-uri"),
                number(request, "page-size", 1, LONGEST_PAGE),
                number(request, "page", 0, 1_000_000).orElse(0));
    }

    static Fault refusedUpdate() {
        return new Fault(403, "no-update", "This server takes no SPARQL update; articles are posted to /api/articles.");
    }

    /** The query in a body of its own. */
    private static Optional<String> body(HttpServletRequest request) throws IOException {
        if (!"POST".equals(request.getMethod())) {
            return Optional.empty();
        }
        String type = Optional.ofNullable(request.getContentType())
                .map(t -> t.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .orElse("");
        if (type.equals("application/sparql-update")) {
            throw refusedUpdate();
        }
        if (type.equals(FORM)) {
            return Optional.empty();
        }
        if (!type.equals(QUERY)) {
            throw new Fault(415, "unsupported-type", "A query is posted as " + QUERY + " or as " + FORM + ".");
        }
        return Optional.of(utf8(request.getInputStream().readAllBytes()));
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Fault.bad("A query is UTF-8.");
        }
    }

    private static List<String> values(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }

    private static Optional<Integer> number(HttpServletRequest request, String name, int least, int most) {
        return values(request, name).stream().findFirst().map(text -> {
            if (!text.matches("\\d{1,7}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
                throw Fault.bad(name + " is a number from " + least + " to " + most + ".");
            }
            return Integer.parseInt(text);
        });
    }
}
