package org.demarche.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.model.Article;
import org.demarche.model.Outcome;
import org.demarche.model.Problem;
import org.demarche.read.ReadOptions;
import org.demarche.read.Readers;

/** The articles that a command was given; what is wrong with them is told as they are read. */
final class Inputs {
    private static final String STANDARD_INPUT = "-";
    private final List<Path> paths;
    private final ReadOptions options;
    private final Messages messages;
    private int refused;

    Inputs(List<Path> paths, ReadOptions options, Messages messages) {
        this.paths = List.copyOf(paths);
        this.options = options;
        this.messages = messages;
    }

    /** Reads the next article only when it is asked for. */
    Stream<Article> articles() throws IOException {
        Readers readers = Readers.standard();
        boolean standardInput = paths.size() == 1 && paths.get(0).toString().equals(STANDARD_INPUT);
        Stream<Outcome<Article>> outcomes =
                standardInput ? readers.read(STANDARD_INPUT, System.in, options) : readers.read(paths, options);
        return outcomes.flatMap(this::told);
    }

    private Stream<Article> told(Outcome<Article> outcome) {
        outcome.problems().forEach(messages::problem);
        if (outcome instanceof Outcome.Done<Article> done) {
            return Stream.of(done.value());
        }
        refused++;
        return Stream.empty();
    }

    /** Tells of an input that was read and still could not be used. */
    void refuse(Problem problem) {
        messages.problem(problem);
        refused++;
    }

    /** How many inputs were refused so far. */
    int refused() {
        return refused;
    }

    int exitStatus() {
        return refused > 0 ? ExitStatus.SOME_REFUSED : ExitStatus.DONE;
    }
}
