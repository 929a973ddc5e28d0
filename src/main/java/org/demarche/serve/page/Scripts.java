package org.demarche.serve.page;

import jakarta.servlet.http.HttpServletResponse;

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

    /** @param framed whether pages of others may show it in a frame */
    public static void allow(HttpServletResponse response, boolean framed) {
        response.setHeader("Content-Security-Policy", OWN_FILES + (framed ? "*" : "'none'"));
        if (framed) {
            // There is no way to take a header back but to set it to null.
            response.setHeader("X-Frame-Options", null);
        }
    }
}
