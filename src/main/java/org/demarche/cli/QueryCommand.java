package org.demarche.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.query.QuestionException;
import org.demarche.query.Questions;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Unmatched;

/** {@code demarche query}: the questions of queries/. */
@CommandLine.Command(
        name = "query",
        customSynopsis = "demarche query [NAME [--PARAMETER VALUE]...] [--as-known-on DATE] [--format FORMAT]",
        header = "Ask a question; without a name, list the questions.",
        footer = {
            "%nEach question has parameters of its own; `demarche query` lists them. An actor or a place is given by",
            "name or id:  demarche query meetings-of-person --person \"John Kerry\" --format csv"
        })
final class QueryCommand extends Command {
    /** Formats of an answer. */
    enum Format {
        TABLE,
        CSV,
        JSON,
        TSV;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "Name of the question.")
    private Optional<String> name = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "One of ${COMPLETION-CANDIDATES} (default: table).")
    private Format format = Format.TABLE;

    @Option(
            names = "--as-known-on",
            paramLabel = "DATE",
            description = "Only what was published by this day.",
            converter = PartialDate.Last.class)
    private Optional<LocalDate> knownOn = Optional.empty();

    @Unmatched
    private final List<String> rest = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        try {
            return name.isEmpty()
                    ? new QuestionList(Questions.of(settings().home()), out()).print()
                    : new QueryRun(settings(), messages(), out())
                            .answer(name.get(), Arguments.parse(rest), knownOn, format);
        } catch (IllegalArgumentException | QuestionException e) {
            throw wrong(e.getMessage());
        }
    }
}
