package org.demarche.serve.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file of the page.
 *
 * @param type its media type
 * @param tag changes when the bytes do
 */
record PageFile(byte[] bytes, String type, String tag) {
    private static final Pattern PATH = Pattern.compile("(/[\\w-][\\w.@-]*)+\\.\\w+");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=utf-8",
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml",
            "png", "image/png",
            "woff2", "font/woff2",
            "txt", "text/plain;charset=utf-8",
            "md", "text/plain;charset=utf-8");

    /** @param path below the folder {@code page}, with a slash before it; empty: there is no such file */
    static Optional<PageFile> read(String path) {
        var name = PATH.matcher(path);
        return name.matches() ? resource("/page" + path) : Optional.empty();
    }

    /** A file of the program, if it is of a type that the page has. */
    static Optional<PageFile> resource(String name) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null) {
            return Optional.empty();
        }
        try (InputStream in = PageFile.class.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(of(in.readAllBytes(), type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PageFile of(byte[] bytes, String type) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new PageFile(bytes, type, "W/\"" + HexFormat.of().formatHex(sum, 0, 8) + "\"");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static PageFile html(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8), TYPES.get("html"));
    }

    boolean isHtml() {
        return type.equals(TYPES.get("html"));
    }

    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
