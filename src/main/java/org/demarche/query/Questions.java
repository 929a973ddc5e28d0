package org.demarche.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.demarche.rdf.Bundle;

/** The questions of the program and those of a home folder, which may replace the program's by name. */
public final class Questions {
    private static final String FOLDER = "queries";
    private static final String ENDING = ".rq";
    private static final int SUGGESTIONS = 3;

    private final Path own;

    private Questions(Path own) {
        this.own = own;
    }

    /** @param home the home folder; its questions stand in {@code queries/} */
    public static Questions of(Path home) {
        return new Questions(home.resolve(FOLDER));
    }

    /** All questions by name; those that need RDF 1.2 have names that begin with {@code extra/}. */
    public List<Question> all() {
        Map<String, Question> questions = new TreeMap<>(
                Comparator.comparing((String name) -> name.contains("/")).thenComparing(Comparator.naturalOrder()));
        for (String file : Bundle.list(FOLDER, ENDING)) {
            String name = file.substring(FOLDER.length() + 1, file.length() - ENDING.length());
            questions.put(name, Question.parse(name, file, Bundle.text(file).orElseThrow()));
        }
        if (Files.isDirectory(own)) {
            ownNames().forEach(name -> questions.put(name, read(name)));
        }
        return List.copyOf(questions.values());
    }

    private List<String> ownNames() {
        try (Stream<Path> files = Files.list(own)) {
            return files.map(p -> p.getFileName().toString())
                    .filter(n -> n.endsWith(ENDING))
                    .map(n -> n.substring(0, n.length() - ENDING.length()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Question read(String name) {
        Path file = own.resolve(name + ENDING);
        try {
            return Question.parse(name, file.toString(), Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A question by name; an unknown name throws {@link QuestionException} with the nearest names. */
    public Question find(String name) {
        boolean plain = name.matches("[\\w-]+(/[\\w-]+)?");
        if (plain && Files.isRegularFile(own.resolve(name + ENDING))) {
            return read(name);
        }
        String file = FOLDER + "/" + name + ENDING;
        Optional<String> text = plain ? Bundle.text(file) : Optional.empty();
        return text.map(t -> Question.parse(name, file, t)).orElseThrow(() -> unknown(name));
    }

    private QuestionException unknown(String name) {
        List<String> near =
                Nearness.nearest(name, all().stream().map(Question::name).toList(), SUGGESTIONS);
        return new QuestionException(
                QuestionException.Kind.UNKNOWN,
                "no question \"" + name + "\""
                        + (near.isEmpty() ? "" : "; did you mean " + String.join(", ", near) + "?"));
    }
}
