package org.demarche.serve.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.demarche.serve.http.Fault;

/**
 * Reads a posted body: one article as text or HTML, with what is known of it as parameters; or JSON, one object or an array
 * of them, each with {@code text}, {@code html} or {@code content} (Base64) and what is known of it.
 */
public final class Posted {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST = 1000;
    private static final int LONGEST_NAME = 200;
    private static final Set<String> PLAIN = Set.of("text/plain", "text/html", "application/xhtml+xml", "text/sgml");
    private static final Set<String> KEYS = Set.of(
            "id",
            "name",
            "title",
            "publisher",
            "source",
            "url",
            "published",
            "text",
            "html",
            "content",
            "charset",
            "part");

    private Posted() {}

    public static List<Document> read(HttpServletRequest request) throws IOException {
        String header = Optional.ofNullable(request.getContentType()).orElse("");
        String type = header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        byte[] body = request.getInputStream().readAllBytes();
        if (type.equals("application/json")) {
            return json(body);
        }
        if (!PLAIN.contains(type)) {
            throw new Fault(415, "unsupported-type", "Articles come as text/plain, text/html or application/json.");
        }
        Function<String, Optional<String>> parameter =
                name -> Optional.ofNullable(request.getParameter(name)).filter(t -> !t.isBlank());
        String name = parameter.apply("name").or(() -> parameter.apply("id")).orElseGet(() -> unnamed(body));
        return List.of(new Document(
                safe(name), body, Optional.ofNullable(charset(header)), Optional.empty(), about(parameter)));
    }

    private static String charset(String header) {
        for (String part : header.split(";")) {
            String[] pair = part.strip().split("=", 2);
            if (pair.length == 2 && pair[0].equalsIgnoreCase("charset")) {
                return pair[1].replace("\"", "");
            }
        }
        return null;
    }

    private static List<Document> json(byte[] body) {
        try {
            JsonNode root = JSON.readTree(body);
            JsonNode list = root.isObject() && root.has("articles") ? root.get("articles") : root;
            List<Document> documents = new ArrayList<>();
            if (list.isArray()) {
                list.forEach(one -> documents.add(document(one)));
            } else {
                documents.add(document(list));
            }
            if (documents.size() > MOST) {
                throw Fault.bad("A batch has at most " + MOST + " articles.");
            }
            return documents;
        } catch (JsonProcessingException e) {
            throw Fault.bad("The body is not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw Fault.bad("The body is not JSON.");
        }
    }

    private static Document document(JsonNode one) {
        if (!one.isObject()) {
            throw Fault.bad("An article is a JSON object.");
        }
        one.fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key)) {
                throw Fault.bad(
                        "An article has no key \"" + key.substring(0, Math.min(40, key.length())) + "\"; there are "
                                + String.join(", ", KEYS.stream().sorted().toList()) + ".");
            }
        });
        Function<String, Optional<String>> value = key -> Optional.ofNullable(one.get(key))
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .filter(t -> !t.isBlank());
        byte[] content = value.apply("text")
                .or(() -> value.apply("html"))
                .map(t -> t.getBytes(StandardCharsets.UTF_8))
                .or(() -> value.apply("content").map(Posted::bytes))
                .orElseThrow(() -> Fault.bad("An article needs text, html or content."));
        Optional<Integer> part = value.apply("part").map(Posted::part);
        boolean decoded = part.isEmpty() && (one.has("text") || one.has("html"));
        String name = value.apply("name").or(() -> value.apply("id")).orElseGet(() -> unnamed(content));
        return new Document(
                safe(name), content, decoded ? Optional.of("UTF-8") : value.apply("charset"), part, about(value));
    }

    private static int part(String text) {
        if (!text.matches("[1-9]\\d{0,5}")) {
            throw Fault.bad("part is a number from 1.");
        }
        return Integer.parseInt(text);
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw Fault.bad("content is Base64.");
        }
    }

    /** The same name for the same content, so that it is safe to post again. */
    private static String unnamed(byte[] content) {
        java.util.zip.CRC32C sum = new java.util.zip.CRC32C();
        sum.update(content);
        return "posted-" + Long.toHexString(sum.getValue()) + "-" + content.length;
    }

    private static String safe(String name) {
        if (name.length() > LONGEST_NAME || name.chars().anyMatch(c -> c < ' ' || c == '/' || c == '\\')) {
            throw Fault.bad("The name of an article has at most " + LONGEST_NAME + " characters and no slash.");
        }
        return name;
    }

    private static Document.About about(Function<String, Optional<String>> given) {
        try {
            return new Document.About(
                    given.apply("id").map(Posted::safe),
                    given.apply("title"),
                    given.apply("publisher"),
                    given.apply("source").or(() -> given.apply("url")).map(Posted::address),
                    given.apply("published").map(LocalDate::parse));
        } catch (DateTimeParseException e) {
            throw Fault.bad("published is a day, 2014-03-14.");
        }
    }

    private static URI address(String text) {
        try {
            URI address = new URI(text);
            if (address.isAbsolute()) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw Fault.bad("source is an address, https://example.org/story.");
        }
        throw Fault.bad("source is an address, https://example.org/story.");
    }
}
