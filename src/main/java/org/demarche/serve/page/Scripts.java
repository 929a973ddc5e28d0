package org.demarche.serve.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.stream.Collectors;

/** What a browser may do with a page of ours: use files of this server, and nothing of any other. */
public final class Scripts {
    private static final String OWN_FILES =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ";

    private Scripts() {}

    /** For the SPARQL editor, which writes style into its elements and has its icons and fonts as data. */
    static void allowEditor(HttpServletResponse response) {
        response.setHeader(
                "Content-Security-Policy",
                OWN_FILES
                                .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
                                .replace("font-src 'self'", "font-src 'self' data:")
                        + "'none'");
    }

    /** For a page that nobody shows in a frame. */
    public static void allow(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", OWN_FILES + "'none'");
    }

    /** For a page that this server's own pages and those of the named origins show in a frame. */
    static void allowFraming(HttpServletResponse response, Set<String> origins) {
        response.setHeader(
                "Content-Security-Policy",
                OWN_FILES + "'self'"
                        + origins.stream().sorted().map(o -> " " + o).collect(Collectors.joining()));
        // There is no way to take a header back but to set it to null; it knows of no origins.
        response.setHeader("X-Frame-Options", origins.isEmpty() ? "SAMEORIGIN" : null);
    }
}
