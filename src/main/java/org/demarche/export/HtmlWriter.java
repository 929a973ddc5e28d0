package org.demarche.export;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.model.Event;
import org.demarche.model.PlaceRef;
import org.demarche.model.Timeline;
import org.demarche.rdf.Bundle;

/**
 * One HTML file that needs no server and no network: table, drawing, filters and evidence, with style, script and data
 * inside. Its content security policy names that script and that style by their hashes and allows nothing else; without
 * scripts the table is there.
 */
public final class HtmlWriter implements TimelineWriter {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern PART = Pattern.compile("<!--([\\w-]+)-->");
    private static final Pattern USED = Pattern.compile("(export|month|status|basis|aspect|state)\\..*|language");

    private final Map<String, String> labels;

    /** Loads the words of the page. */
    public HtmlWriter() {
        try {
            this.labels = MAPPER.readValue(
                    Bundle.text("page/labels/en.json").orElseThrow(), new TypeReference<TreeMap<String, String>>() {});
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String format() {
        return "html";
    }

    @Override
    public void write(Timeline timeline, Appendable out) throws IOException {
        String style = file("page/style.css") + file("page/types.css") + file("export/timeline.css");
        String script = file("export/timeline.js");
        Map<String, String> parts = new HashMap<>();
        parts.put("language", escape(labels.get("language")));
        parts.put("title", escape(timeline.title()));
        parts.put("count", escape(count(timeline.events().size())));
        parts.put("heading", label("export.table"));
        parts.put("nothing", label("export.none"));
        parts.put("colophon", label("export.colophon"));
        parts.put("head", head());
        parts.put("rows", timeline.events().stream().map(e -> row(e, timeline)).collect(Collectors.joining()));
        parts.put("style", style);
        parts.put("style-hash", hash(style));
        parts.put("script", script);
        parts.put("script-hash", hash(script));
        parts.put("labels", data(MAPPER.valueToTree(used())));
        parts.put("data", data(json(timeline)));
        Matcher part = PART.matcher(file("export/timeline.html"));
        out.append(part.replaceAll(m -> Matcher.quoteReplacement(parts.get(m.group(1)))));
    }

    private static JsonNode json(Timeline timeline) throws IOException {
        StringBuilder json = new StringBuilder();
        new JsonWriter().write(timeline, json);
        return MAPPER.readTree(json.toString());
    }

    /** JSON that can stand in a script element: nothing in it ends the element or begins a comment. */
    private static String data(JsonNode json) throws IOException {
        return MAPPER.writeValueAsString(json).replace("<", "\\u003c").replace(">", "\\u003e");
    }

    private Map<String, String> used() {
        return labels.entrySet().stream()
                .filter(e -> USED.matcher(e.getKey()).matches())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }

    private String head() {
        return Stream.of("date", "what", "place", "status", "reports")
                .map(column -> "<th scope=\"col\">" + label("export." + column) + "</th>")
                .collect(Collectors.joining());
    }

    private String row(Event event, Timeline timeline) {
        String status = Words.of(event.status());
        return "\n<tr class=\"is-" + status + "\">"
                + Stream.of(
                                event.date().map(DateText::of).orElse(labels.get("export.undated")),
                                Headline.of(event, timeline),
                                event.place().map(PlaceRef::label).orElse(""),
                                labels.getOrDefault("status." + capital(status), status),
                                String.valueOf(event.mentions().size()))
                        .map(cell -> "<td>" + escape(cell) + "</td>")
                        .collect(Collectors.joining())
                + "</tr>";
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private String count(int n) {
        return n == 1
                ? labels.get("export.count.one")
                : labels.get("export.count.other").replace("{n}", String.valueOf(n));
    }

    private String label(String key) {
        return escape(labels.get(key));
    }

    private static String file(String name) {
        return Bundle.text(name).orElseThrow();
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
