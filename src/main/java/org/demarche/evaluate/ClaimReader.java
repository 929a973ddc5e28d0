package org.demarche.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads gold documents (a folder of JSON files) and a system's events (a JSON object a line). */
public final class ClaimReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ClaimReader() {}

    /** The gold documents of a folder in the order of their files; a bad file is named by the exception. */
    public static List<GoldDocument> gold(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<GoldDocument> documents = new ArrayList<>();
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                documents.add(document(file));
            }
            return documents;
        }
    }

    /** A system's events; {@code doc} loses its folder and ending. */
    public static List<Claim> system(Path file) throws IOException {
        List<Claim> claims = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            number++;
            if (!line.isBlank()) {
                JsonNode event = parse(line, file + ":" + number);
                claims.add(claim(stem(event.path("doc").asText()), event, file + ":" + number));
            }
        }
        return claims;
    }

    private static GoldDocument document(Path file) throws IOException {
        JsonNode root = parse(Files.readString(file, StandardCharsets.UTF_8), file.toString());
        String id = root.path("doc").asText();
        if (id.isEmpty() || !root.path("events").isArray()) {
            throw new IOException(file + ": a gold document has `doc` and a list of `events`");
        }
        List<Claim> events = new ArrayList<>();
        for (JsonNode event : root.path("events")) {
            events.add(claim(id, event, file.toString()));
        }
        boolean given = root.path("published_given").asBoolean(false);
        try {
            Optional<LocalDate> published = text(root.path("published")).map(LocalDate::parse);
            return new GoldDocument(id, published.filter(d -> given), events);
        } catch (DateTimeParseException e) {
            throw new IOException(file + ": `published` is no date like 2014-03-14", e);
        }
    }

    private static Claim claim(String doc, JsonNode event, String where) throws IOException {
        if (doc.isEmpty() || !event.path("type").isTextual()) {
            throw new IOException(where + ": an event has `doc` and `type`");
        }
        JsonNode evidence = event.path("evidence");
        return new Claim(
                doc,
                event.path("type").asText(),
                names(event.path("agents")),
                names(event.path("targets")),
                Optional.of(name(event.path("place"))),
                text(event.path("start")),
                text(event.path("end")),
                event.path("status").asText("occurred"),
                evidence.isObject()
                        ? evidence.path("text").asText("")
                        : text(evidence).orElse(""),
                event.path("confidence").asDouble(1));
    }

    private static List<String> names(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(ClaimReader::name)
                .toList();
    }

    /** A name, or the label of an object. */
    private static String name(JsonNode node) {
        if (!node.isObject()) {
            return text(node).orElse("");
        }
        return Stream.of("label", "name", "id")
                .map(field -> node.path(field).asText(""))
                .filter(label -> !label.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Optional<String> text(JsonNode node) {
        return node.isTextual() ? Optional.of(node.asText()) : Optional.empty();
    }

    private static JsonNode parse(String json, String where) throws IOException {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IOException(where + ": no JSON (" + e.getOriginalMessage() + ")", e);
        }
    }

    private static String stem(String doc) {
        String name = doc.substring(doc.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
