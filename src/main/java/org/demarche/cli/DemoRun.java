package org.demarche.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.demarche.export.TextTable;
import org.demarche.query.Answer;
import org.demarche.query.Answers;
import org.demarche.query.Question;
import org.demarche.query.Questions;
import org.demarche.rdf.Bundle;
import org.demarche.read.ReadOptions;
import org.demarche.store.EventFilter;
import org.demarche.store.Store;

/** Reads the sample corpus into the home folder and shows a timeline and two answers. */
record DemoRun(Settings settings, Messages messages, PrintWriter out) {
    private static final String FOLDER = "articles";
    private static final String TITLE = "The Ukraine crisis, November 2013 to February 2015, from the sample articles";
    private static final String PROVENANCE = "Written for this project from public facts; no press source.";

    int show() throws IOException {
        Path articles = copyArticles();
        Inputs inputs = new Inputs(List.of(articles), ReadOptions.standard(), messages);
        IngestRun run = new IngestRun(settings, messages);
        IngestRun.Counts counts = run.store(inputs.articles(), Optional.of(PROVENANCE), stored -> {});
        Path home = settings.home();
        TimelineRun timeline = new TimelineRun(settings, HomeOntology.of(home));
        try (Store store = StoreWiring.existing(settings, messages)) {
            timeline.write(store, TITLE, EventFilter.ALL, TimelineCommand.Format.TABLE, out);
            ask(store, "where-they-met", Map.of("a", "john-kerry", "b", "sergey-lavrov"));
            ask(store, "calls-between", Map.of("a", "barack-obama", "b", "vladimir-putin"));
        }
        next(home, counts);
        return counts.refused() + inputs.refused() > 0 ? ExitStatus.SOME_REFUSED : ExitStatus.DONE;
    }

    private Path copyArticles() throws IOException {
        Path folder = Files.createDirectories(settings.home().resolve("sample-articles"));
        for (String ending : List.of(".txt", ".html", ".json")) {
            for (String name : Bundle.list(FOLDER, ending)) {
                try (InputStream in = DemoRun.class.getResourceAsStream("/" + name)) {
                    Path file = folder.resolve(name.substring(FOLDER.length() + 1));
                    Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        return folder;
    }

    private void ask(Store store, String name, Map<String, String> arguments) {
        Question question = Questions.of(settings.home()).find(name);
        StringBuilder command = new StringBuilder(Terminal.program() + " query " + name);
        new TreeMap<>(arguments)
                .forEach((parameter, value) ->
                        command.append(" --").append(parameter).append(' ').append(value));
        out.println();
        out.println(question.title() + ":  " + command);
        out.println();
        Answer answer = new Answers(store, Optional.empty()).ask(question, arguments);
        out.print(new TextTable(answer.columns(), answer.rows()).text(Terminal.width()));
    }

    private void next(Path home, IngestRun.Counts counts) {
        out.println();
        out.println(IngestRun.count(counts.articles(), "article") + " read, "
                + IngestRun.count(counts.events(), "report") + " of events found.");
        String where = settings.store()
                .orElseGet(() -> home.toAbsolutePath().normalize().toString());
        out.println("The store is in " + where + ". What to type next:");
        String program = "  " + Terminal.program();
        out.println(program + " timeline --actor Kerry --from 2014-03 --to 2014-03");
        out.println(program + " query                 the questions you can ask");
        out.println(program + " ingest PATH...        articles of your own");
        out.println(program + " serve                 the page and a SPARQL endpoint");
    }
}
