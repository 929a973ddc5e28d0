package org.demarche.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** The page that tells what is here, and its style. */
final class PageServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Map<String, String> TYPES =
            Map.of("/index.html", "text/html;charset=utf-8", "/style.css", "text/css;charset=utf-8");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI().equals("/") ? "/index.html" : request.getRequestURI();
        String type = TYPES.get(path);
        if (type == null) {
            Gate.refuse(response, HttpServletResponse.SC_NOT_FOUND, "Nothing here. Queries go to " + SparqlServer.PATH);
            return;
        }
        response.setContentType(type);
        try (InputStream in = PageServlet.class.getResourceAsStream("/serve" + path)) {
            in.transferTo(response.getOutputStream());
        }
    }
}
