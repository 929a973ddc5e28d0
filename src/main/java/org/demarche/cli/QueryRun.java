package org.demarche.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.demarche.export.TextTable;
import org.demarche.query.Answer;
import org.demarche.query.Answers;
import org.demarche.query.Question;
import org.demarche.query.Questions;
import org.demarche.store.Store;

/** Asks the store a question. */
record QueryRun(Settings settings, Messages messages, PrintWriter out) {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    int answer(String name, Map<String, String> arguments, Optional<LocalDate> knownOn, QueryCommand.Format format)
            throws IOException {
        Path home = settings.home();
        Question question = Questions.of(home).find(name);
        try (Store whole = StoreWiring.existing(settings, messages);
                Store store = StoreWiring.knownOn(whole, HomeOntology.of(home), knownOn)) {
            print(new Answers(store, Optional.of(LIMIT)).ask(question, arguments), format);
        }
        return ExitStatus.DONE;
    }

    private void print(Answer answer, QueryCommand.Format format) {
        switch (format) {
            case TABLE -> out.print(new TextTable(answer.columns(), answer.rows()).text(Terminal.width()));
            case CSV -> write(answer, Answer.Format.CSV);
            case TSV -> write(answer, Answer.Format.TSV);
            case JSON -> write(answer, Answer.Format.JSON);
        }
    }

    private void write(Answer answer, Answer.Format format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        answer.write(format, bytes);
        out.print(bytes.toString(StandardCharsets.UTF_8));
    }
}
