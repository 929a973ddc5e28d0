package org.demarche.serve.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.demarche.rdf.Dip;
import org.demarche.serve.http.Fault;
import org.demarche.serve.http.Json;
import org.demarche.serve.http.Negotiation;

/** The prefixes that queries and answers use, as JSON or as they stand before a query. */
public final class PrefixServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String type = Negotiation.choose(request, List.of("application/json", "text/plain"))
                .orElseThrow(() -> new Fault(406, "not-acceptable", "Prefixes come as JSON or as text."));
        if (type.equals("application/json")) {
            ObjectNode prefixes = Json.object();
            Dip.prefixes().forEach(prefixes::put);
            Json.write(response, prefixes);
            return;
        }
        StringBuilder text = new StringBuilder();
        Dip.prefixes().forEach((prefix, name) -> text.append("PREFIX ")
                .append(prefix)
                .append(": <")
                .append(name)
                .append(">\n"));
        response.setContentType("text/plain;charset=utf-8");
        response.getOutputStream().write(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
