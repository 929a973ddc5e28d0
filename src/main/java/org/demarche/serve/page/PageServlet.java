package org.demarche.serve.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.demarche.serve.http.Fault;

/** The files that are the same for everybody: the page that tells what is here, its style, the API's description. */
public final class PageServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String HTML = "text/html;charset=utf-8";
    private static final Map<String, String> TYPES = Map.of(
            "/index.html",
            HTML,
            "/problems.html",
            HTML,
            "/style.css",
            "text/css;charset=utf-8",
            "/openapi.json",
            "application/json");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path =
                switch (request.getRequestURI()) {
                    case "/" -> "/index.html";
                    case "/problems" -> "/problems.html";
                    default -> request.getRequestURI();
                };
        String type = TYPES.get(path);
        if (type == null) {
            throw Fault.missing("Nothing is here. / tells what is.");
        }
        response.setContentType(type);
        response.setHeader("Cache-Control", "max-age=300");
        try (InputStream in = PageServlet.class.getResourceAsStream("/serve" + path)) {
            in.transferTo(response.getOutputStream());
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        throw new Fault(405, "method-not-allowed", "This address is for reading.", Map.of("Allow", "GET, HEAD"));
    }
}
