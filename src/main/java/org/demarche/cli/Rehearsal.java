package org.demarche.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.model.Article;
import org.demarche.model.Ontology;
import org.demarche.model.Outcome;
import org.demarche.rdf.Bundle;
import org.demarche.read.ReadOptions;
import org.demarche.read.Readers;
import org.demarche.store.Extraction;
import org.demarche.store.Store;
import org.demarche.store.TrialStore;

/**
 * Runs the short commands that people run most, on two sample articles in a folder that is gone afterwards. The launcher
 * does this once, so that the Java machine can keep the classes that were loaded in an archive and start fast from then
 * on. It needs no more of the class path than those commands have.
 */
public final class Rehearsal {
    private static final int ARTICLES = 2;

    public static void main(String[] args) throws IOException {
        Path home = Files.createTempDirectory("demarche-rehearsal");
        try {
            Path articles = Files.createDirectories(home.resolve("articles"));
            for (String name : Bundle.list("articles", ".txt").subList(0, ARTICLES)) {
                try (InputStream in = Rehearsal.class.getResourceAsStream("/" + name)) {
                    Files.copy(in, articles.resolve(Path.of(name).getFileName()));
                }
            }
            run(home, "--help");
            run(home, "extract", articles.toString());
            fill(home, articles);
            run(home, "timeline", "--actor", "vladimir-putin");
            run(home, "timeline", "--format", "json");
            run(home, "query");
            run(home, "query", "who-met-whom");
            run(home, "query", "meetings-of-person", "--person", "vladimir-putin", "--format", "json");
        } finally {
            delete(home);
        }
    }

    private static void fill(Path home, Path articles) throws IOException {
        Wiring wiring = Wiring.of(home);
        List<Extraction> batch = Readers.standard()
                .read(articles, ReadOptions.standard())
                .flatMap(outcome ->
                        outcome instanceof Outcome.Done<Article> done ? Stream.of(done.value()) : Stream.of())
                .map(article -> new Extraction(article, wiring.extract(article), Optional.empty()))
                .toList();
        try (Store store = Store.open(home)) {
            Ontology ontology = wiring.ontology();
            TrialStore.fill(store, ontology.types(), StoreWiring.consolidation(ontology), batch);
        }
    }

    private static void run(Path home, String... words) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        Stream<String> all = Stream.concat(Stream.of(words), Stream.of("--home", home.toString()));
        Main.line(nowhere, nowhere).execute(all.toArray(String[]::new));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private Rehearsal() {}
}
