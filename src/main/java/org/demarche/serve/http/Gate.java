package org.demarche.serve.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whom the server lets in: a request must be addressed to a name that the server has (else a web page could reach it by
 * rebinding a name of its own), have a method that only reads or a known place to post to, and a body of known length.
 *
 * @param names the names and numbers by which this server may be called, in lower case, without a port
 * @param intake the paths to which articles are posted
 */
public record Gate(Set<String> names, Set<String> intake, Limits limits) {
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "OPTIONS");
    private static final String EVERY_NAME = "*";

    public Gate {
        names = Set.copyOf(names);
        intake = Set.copyOf(intake);
    }

    /** What every answer says to a browser: do nothing with this but show it. */
    static void secure(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "geolocation=(), camera=(), microphone=()");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    }

    /** Why a request does not come in. */
    Optional<Fault> refusal(HttpServletRequest request) {
        boolean post = "POST".equals(request.getMethod());
        if (!names.contains(EVERY_NAME)
                && !names.contains(request.getServerName().toLowerCase(Locale.ROOT))) {
            return Optional.of(new Fault(421, "wrong-host", "This server does not answer for that host name."));
        }
        if (!METHODS.contains(request.getMethod())) {
            return Optional.of(new Fault(
                    405,
                    "method-not-allowed",
                    "This server is for reading, and for posting articles.",
                    Map.of("Allow", String.join(", ", METHODS))));
        }
        if (request.getHeader("Content-Encoding") != null) {
            return Optional.of(new Fault(415, "compressed-body", "Send the body as it is, not compressed."));
        }
        if (post && request.getContentLengthLong() < 0) {
            return Optional.of(new Fault(411, "length-required", "Say how long the body is (Content-Length)."));
        }
        int longest = longest(request);
        if (request.getContentLengthLong() > longest) {
            return Optional.of(new Fault(413, "body-too-long", "A body has at most " + longest + " bytes here."));
        }
        return Optional.empty();
    }

    /** How many bytes a body may have at the address of a request. */
    int longest(HttpServletRequest request) {
        return intake.contains(request.getRequestURI()) ? limits.batch() : limits.body();
    }
}
