package org.demarche.serve.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.CRC32C;

/**
 * ETag and Last-Modified of answers that depend on the request and on the store's commit alone (RFC 9110, 8.8). The tag
 * is weak: the same rows may come in another order.
 */
public final class Validators {
    private Validators() {}

    /** Sets both; whether the client has this answer already and gets 304. */
    public static boolean unchanged(
            HttpServletRequest request, HttpServletResponse response, String type, String commit, Instant modified) {
        String tag = "W/\"" + commit + "-"
                + sum(request.getRequestURI() + "?" + request.getQueryString() + " " + type + " " + modified) + "\"";
        response.setHeader("ETag", tag);
        response.setDateHeader("Last-Modified", modified.toEpochMilli());
        response.setHeader("Cache-Control", "no-cache");
        response.addHeader("Vary", "Accept");
        boolean reading = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
        if (reading && has(request, tag, modified)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return true;
        }
        return false;
    }

    private static boolean has(HttpServletRequest request, String tag, Instant modified) {
        String known = request.getHeader("If-None-Match");
        if (known != null) {
            // Jetty marks the tags of compressed answers.
            return known.equals("*") || known.replace("--gzip", "").contains(tag.substring(2));
        }
        try {
            long since = request.getDateHeader("If-Modified-Since");
            return since >= 0 && modified.getEpochSecond() <= since / 1000;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String sum(String text) {
        CRC32C sum = new CRC32C();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }
}
