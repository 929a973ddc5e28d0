package org.demarche.store.remote;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What tells other servers from Fuseki: {@code eleven} takes RDF 1.1 alone and has no Graph Store Protocol, {@code basic}
 * and {@code bearer} ask who is there.
 */
final class Manners extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Map<String, String> ENTRY = Map.of(
            "basic", "Basic dXNlcjpnZWhlaW0=", // user:geheim
            "bearer", "Bearer t0ken");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String[] path = request.getRequestURI().split("/", -1);
        String entry = ENTRY.get(path[1]);
        if (entry != null && !entry.equals(request.getHeader("Authorization"))) {
            response.setHeader("WWW-Authenticate", entry.split(" ", -1)[0] + " realm=\"test\"");
            response.sendError(401, "who are you?");
        } else if (!path[1].startsWith("eleven")) {
            chain.doFilter(request, response);
        } else if (path.length > 2 && path[2].equals("data")) {
            response.sendError(404, "no graph store here");
        } else if (isForm(request)) {
            pass(request, String.valueOf(request.getParameter("query")), response, chain);
        } else {
            byte[] body = request.getInputStream().readAllBytes();
            pass(new Repeated(request, body), new String(body, StandardCharsets.UTF_8), response, chain);
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        return String.valueOf(request.getContentType()).contains("form");
    }

    private static void pass(HttpServletRequest request, String text, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (text.contains("<<")) {
            response.sendError(400, "Parse error: encountered \"<<\" at line 1");
        } else {
            chain.doFilter(request, response);
        }
    }

    /** A request whose body has been read once. */
    private static final class Repeated extends HttpServletRequestWrapper {
        private final byte[] body;

        Repeated(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            ByteArrayInputStream in = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public boolean isFinished() {
                    return in.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public int read() {
                    return in.read();
                }

                @Override
                public int read(byte[] bytes, int from, int length) {
                    return in.read(bytes, from, length);
                }
            };
        }
    }
}
