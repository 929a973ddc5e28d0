package org.demarche.serve.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;

/**
 * Which web pages of other origins may read answers: those named when the server was started, and no other.
 *
 * @param allowed origins, {@code https://example.org}
 */
public record Origins(Set<String> allowed) {
    public Origins {
        allowed = Set.copyOf(allowed);
    }

    /** Marks an answer for its origin; whether the request was a question of a browser that is answered by that. */
    boolean mark(HttpServletRequest request, HttpServletResponse response) {
        String origin = request.getHeader("Origin");
        if (!allowed.isEmpty()) {
            response.addHeader("Vary", "Origin");
        }
        if (origin == null || !allowed.contains(origin)) {
            return false;
        }
        response.setHeader("Access-Control-Allow-Origin", origin);
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        response.setHeader("Access-Control-Expose-Headers", "ETag, Link, Demarche-Commit");
        boolean preflight =
                "OPTIONS".equals(request.getMethod()) && request.getHeader("Access-Control-Request-Method") != null;
        if (preflight) {
            response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST");
            response.setHeader("Access-Control-Allow-Headers", "Accept, Content-Type, If-None-Match");
            response.setHeader("Access-Control-Max-Age", "600");
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        }
        return preflight;
    }
}
