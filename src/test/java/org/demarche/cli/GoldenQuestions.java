package org.demarche.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.model.ActorRef;
import org.demarche.model.Event;
import org.demarche.model.Participant;
import org.demarche.query.Parameter;
import org.demarche.query.Question;
import org.demarche.store.EventFilter;
import org.demarche.store.Store;

/**
 * With what the questions of queries/ are asked, and where their golden answers stand.
 *
 * @param store has the sample corpus
 */
record GoldenQuestions(Store store) {
    static final Path FOLDER = Path.of("src", "test", "resources", "golden", "questions");
    static final Path PARAMETERS = FOLDER.resolve("parameters.tsv");

    static Path answer(String question) {
        return FOLDER.resolve(question + ".tsv");
    }

    Map<String, String> arguments(Question question) {
        Map<String, String> given = new HashMap<>(parameters().getOrDefault(question.name(), Map.of()));
        for (Parameter parameter : question.parameters()) {
            if (parameter.kind() == Parameter.Kind.EVENT) {
                given.computeIfPresent(parameter.name(), (name, value) -> event(value));
            }
        }
        return given;
    }

    /** The id of the event that a row of parameters.tsv describes; a landmark's is its name. */
    private String event(String value) {
        String[] words = value.split(" ");
        if (words.length == 1) {
            return value;
        }
        Set<String> agents = Stream.of(words).skip(2).collect(Collectors.toSet());
        EventFilter theirs = new EventFilter(
                Optional.empty(), Optional.empty(), agents.stream().findFirst(), Set.of(), Set.of(), Set.of());
        return store.events(theirs).stream()
                .filter(e -> e.type().equals(words[0]))
                .filter(e -> e.date()
                        .filter(d -> d.begin().toString().equals(words[1]))
                        .isPresent())
                .filter(e -> e.participants().stream()
                        .map(Participant::actor)
                        .map(ActorRef::id)
                        .collect(Collectors.toSet())
                        .equals(agents))
                .map(Event::id)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no event " + value + ", which " + PARAMETERS + " asks for"));
    }

    /** Parameter and value by question. */
    static Map<String, Map<String, String>> parameters() {
        Map<String, Map<String, String>> all = new TreeMap<>();
        try (Stream<String> lines = Files.lines(PARAMETERS, StandardCharsets.UTF_8)) {
            lines.filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split("\t"))
                    .forEach(cells ->
                            all.computeIfAbsent(cells[0], q -> new HashMap<>()).put(cells[1], cells[2]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
