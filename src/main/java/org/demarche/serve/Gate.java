package org.demarche.serve;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What every request passes first: it must be addressed to this machine by a loopback name (else a web page could reach
 * the server by rebinding its own name), read only, and not too long. Every answer gets the headers that keep a browser
 * from doing more with it than showing it.
 */
final class Gate extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "OPTIONS");
    private final int longest;

    /** @param longest bytes of a request's body */
    Gate(int longest) {
        this.longest = longest;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        Optional<Refusal> refusal = refusal(request);
        if (refusal.isPresent()) {
            Body.passOver(request, response, longest);
            if (refusal.get().status() == HttpServletResponse.SC_METHOD_NOT_ALLOWED) {
                response.setHeader("Allow", String.join(", ", METHODS));
            }
            refuse(response, refusal.get().status(), refusal.get().message());
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            Body.finish(request);
        }
    }

    private Optional<Refusal> refusal(HttpServletRequest request) {
        boolean post = "POST".equals(request.getMethod());
        if (!NAMES.contains(request.getServerName())) {
            return refusal(HttpServletResponse.SC_FORBIDDEN, "This server answers on localhost only.");
        } else if (!METHODS.contains(request.getMethod())) {
            return refusal(HttpServletResponse.SC_METHOD_NOT_ALLOWED, "This server is for reading only.");
        } else if (post && request.getContentLengthLong() < 0) {
            return refusal(HttpServletResponse.SC_LENGTH_REQUIRED, "Say how long the query is (Content-Length).");
        } else if (request.getContentLengthLong() > longest) {
            return refusal(
                    HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "A query has at most " + longest + " bytes.");
        }
        return Optional.empty();
    }

    private static Optional<Refusal> refusal(int status, String message) {
        return Optional.of(new Refusal(status, message));
    }

    private record Refusal(int status, String message) {}

    static void refuse(HttpServletResponse response, int status, String message) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=utf-8");
        response.getOutputStream().write((message + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
