package org.demarche.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.export.TextTable;
import org.demarche.store.Coverage;
import org.demarche.store.Store;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code demarche coverage}: what the store has read, and what it has not. */
@CommandLine.Command(
        name = "coverage",
        header = "Show which weeks and sources the store has articles of, and the gaps.",
        footer = "%nWhere nothing was read, that no event is found means nothing.")
final class CoverageCommand extends Command {
    @Option(names = "--from", paramLabel = "DATE", description = "First day.", converter = PartialDate.First.class)
    private Optional<LocalDate> from = Optional.empty();

    @Option(names = "--to", paramLabel = "DATE", description = "Last day.", converter = PartialDate.Last.class)
    private Optional<LocalDate> to = Optional.empty();

    @Override
    public Integer call() throws IOException {
        try (Store store = StoreWiring.existing(settings(), messages())) {
            Coverage coverage = Coverage.of(store);
            List<List<String>> rows = new CoverageText(coverage, from, to).rows();
            out().print(new TextTable(CoverageText.HEAD, rows).text(Terminal.width()));
            out().println();
            out().println(IngestRun.count(
                            coverage.articles(from.orElse(LocalDate.MIN), to.orElse(LocalDate.MAX)), "article")
                    + (coverage.undated() == 0 ? "." : "; " + coverage.undated() + " more without a date."));
        }
        return ExitStatus.DONE;
    }
}
