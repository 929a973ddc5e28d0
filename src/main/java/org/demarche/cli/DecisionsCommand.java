package org.demarche.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.export.TextTable;
import org.demarche.model.Decision;
import org.demarche.model.ReportKey;
import org.demarche.store.Store;
import picocli.CommandLine;

/** {@code demarche decisions}: what people decided. */
@CommandLine.Command(name = "decisions", header = "List what people decided about events.")
final class DecisionsCommand extends Command {
    private static final List<String> HEAD = List.of("No", "Decision", "Reports", "Who", "When", "Why", "Undone");

    @Override
    public Integer call() throws IOException {
        try (Store store = StoreWiring.existing(settings(), messages())) {
            List<List<String>> rows =
                    store.decisions().stream().map(DecisionsCommand::row).toList();
            if (rows.isEmpty()) {
                messages().say("no decisions yet: see `demarche split`, `merge`, `reject` and `correct`");
            } else {
                out().print(new TextTable(HEAD, rows).text(Terminal.width()));
            }
        }
        return ExitStatus.DONE;
    }

    private static List<String> row(Decision d) {
        return List.of(
                Integer.toString(d.number()),
                d.kind().name().toLowerCase(Locale.ROOT) + values(d),
                articles(d.reports()) + (d.others().isEmpty() ? "" : " | " + articles(d.others())),
                d.who(),
                d.when().toString(),
                d.why(),
                d.undone().map(u -> u.who() + " " + u.when() + ": " + u.why()).orElse(""));
    }

    private static String values(Decision d) {
        return Stream.of(
                        d.correction().place().map(p -> " place " + p.id()),
                        d.correction().date().map(t -> " date " + t.begin() + (t.isDay() ? "" : "/" + t.end())),
                        d.correction().status().map(s -> " status " + s.name().toLowerCase(Locale.ROOT)))
                .flatMap(v -> v.stream())
                .collect(Collectors.joining());
    }

    private static String articles(List<ReportKey> reports) {
        return reports.stream().map(ReportKey::article).distinct().collect(Collectors.joining(" "));
    }
}
