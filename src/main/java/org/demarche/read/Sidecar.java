package org.demarche.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.demarche.model.Problem;

/**
 * The file {@code NAME.json} beside an article {@code NAME.txt}: a JSON object with any of the keys {@code id}, {@code
 * title}, {@code publisher}, {@code source} (or {@code url}) and {@code published} (ISO date). It is no article itself.
 *
 * @param problem what is wrong with it, where something is; the article is then read without it
 */
record Sidecar(Metadata metadata, Optional<Problem> problem) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long MOST_BYTES = 1_000_000;

    static Sidecar none() {
        return new Sidecar(Metadata.none(), Optional.empty());
    }

    /** Where the sidecar of a file would be. */
    static Path beside(Path file) {
        return file.resolveSibling(Names.withoutEnding(Names.last(file)) + ".json");
    }

    static Sidecar of(Path file) {
        Path sidecar = beside(file);
        if (sidecar.equals(file) || !Files.isRegularFile(sidecar)) {
            return none();
        }
        try {
            if (Files.size(sidecar) > MOST_BYTES) {
                return problem(
                        sidecar,
                        "",
                        "the metadata are above " + MOST_BYTES + " bytes: the article is read without them");
            }
            JsonNode node = JSON.readTree(Files.readAllBytes(sidecar));
            return node.isObject()
                    ? read(node)
                    : problem(sidecar, "", "a JSON object is expected: the article is read without it");
        } catch (JsonProcessingException e) {
            String at = e.getLocation() == null
                    ? ""
                    : "line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr();
            return problem(sidecar, at, "not JSON (" + e.getOriginalMessage() + "): the article is read without it");
        } catch (DateTimeParseException e) {
            return problem(sidecar, "", "\"published\" is no date such as 2014-03-14: " + e.getParsedString());
        } catch (IOException e) {
            return problem(sidecar, "", "cannot be read: the article is read without it");
        }
    }

    private static Sidecar read(JsonNode node) {
        Optional<LocalDate> published = text(node, "published")
                .map(day -> LocalDate.parse(day.length() > 10 && day.charAt(10) == 'T' ? day.substring(0, 10) : day));
        return new Sidecar(
                new Metadata(
                        text(node, "id"),
                        text(node, "title"),
                        text(node, "publisher"),
                        text(node, "source").or(() -> text(node, "url")).flatMap(SgmlReader::uri),
                        published),
                Optional.empty());
    }

    private static Optional<String> text(JsonNode node, String key) {
        JsonNode value = node.get(key);
        return value == null || !value.isValueNode() || value.isNull()
                ? Optional.empty()
                : Optional.of(value.asText().strip()).filter(v -> !v.isEmpty());
    }

    private static Sidecar problem(Path file, String at, String message) {
        return new Sidecar(
                Metadata.none(), Optional.of(new Problem(Problem.Severity.WARNING, file.toString(), at, message)));
    }
}
