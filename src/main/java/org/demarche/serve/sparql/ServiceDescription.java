package org.demarche.serve.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.demarche.rdf.Bundle;
import org.demarche.serve.http.Answer;
import org.demarche.serve.http.Limits;
import org.demarche.serve.http.Negotiation;

/** What the endpoint can do, by the SPARQL 1.1 Service Description vocabulary; people are led to the page. */
record ServiceDescription(HttpServletRequest request) {
    void write(HttpServletResponse response, Limits limits) throws IOException {
        boolean person = request.getParameter("format") == null
                && Negotiation.choose(request, List.of("text/turtle", "text/html"))
                        .filter("text/html"::equals)
                        .isPresent();
        if (person) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/");
            return;
        }
        Formats.Format format = Formats.of(request, Formats.Kind.GRAPH);
        response.setContentType(format.contentType());
        Answer answer = new Answer(response, limits);
        new Writers(format, limits.rows()).triples(graph(base(request)).find(), answer);
        answer.finish();
    }

    /** The address by which the client knows this server, without a slash at its end. */
    static String base(HttpServletRequest request) {
        String url = request.getRequestURL().toString();
        return url.substring(0, url.length() - request.getRequestURI().length());
    }

    private static Graph graph(String base) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(Bundle.text("serve/service.ttl").orElseThrow(), Lang.TURTLE)
                .base(base + "/sparql")
                .parse(graph);
        return graph;
    }
}
