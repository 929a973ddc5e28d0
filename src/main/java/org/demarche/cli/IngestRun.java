package org.demarche.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.Article;
import org.demarche.model.Problem;
import org.demarche.serve.intake.RunFile;
import org.demarche.store.Compaction;
import org.demarche.store.Extraction;
import org.demarche.store.Ingest;
import org.demarche.store.Store;

/** Brings articles into a store, a batch in one transaction. */
record IngestRun(Settings settings, Messages messages) {
    private static final int BATCH = 100;

    /** On another server a batch that fits one request is stored whole or not at all. */
    private static final int BATCH_ELSEWHERE = 25;

    /** An article with a sentence on where its text comes from. */
    private record Provenanced(Article article, Optional<String> provenance) {}

    /** What came of it. */
    record Counts(int articles, int events, int refused) {
        Counts plus(Counts other) {
            return new Counts(articles + other.articles, events + other.events, refused + other.refused);
        }
    }

    int ingest(Inputs inputs) throws IOException {
        Counts counts = store(inputs.articles(), Optional.empty(), stored -> {
            int refused = stored.refused() + inputs.refused();
            messages.say(count(stored.articles(), "article") + " with " + count(stored.events(), "event")
                    + " stored in " + settings.storeName()
                    + (refused > 0 ? "; " + count(refused, "input") + " refused" : ""));
        });
        return counts.refused() + inputs.refused() > 0 ? ExitStatus.SOME_REFUSED : ExitStatus.DONE;
    }

    /**
     * Stores articles as they come.
     *
     * @param told gets what came of it while the program may not end yet, so that what it says is read
     */
    Counts store(Stream<Article> articles, Optional<String> provenance, Consumer<Counts> told) throws IOException {
        Optional<RunFile> server = settings.store().isPresent() ? Optional.empty() : RunFile.live(settings.home());
        if (server.isPresent()) {
            try (Ending ending = new Ending(messages)) {
                Counts counts = new ServerIngest(server.get(), messages).post(articles, ending);
                told.accept(counts);
                return counts;
            }
        }
        Wiring wiring = Wiring.of(settings.home());
        try (Ending ending = new Ending(messages);
                Store store = StoreWiring.open(settings, messages)) {
            Ingest ingest = StoreWiring.ingest(store, wiring, messages::progress);
            Counts counts = add(articles.map(article -> new Provenanced(article, provenance)), wiring, ingest, ending);
            compact(store, ending);
            told.accept(counts);
            return counts;
        } finally {
            messages.erase();
        }
    }

    int reprocess() throws IOException {
        Wiring wiring = Wiring.of(settings.home());
        Counts counts;
        try (Ending ending = new Ending(messages);
                Store store = StoreWiring.existing(settings, messages)) {
            Ingest ingest = StoreWiring.ingest(store, wiring, messages::progress);
            Stream<Provenanced> again = store.articles().stream()
                    .flatMap(stored -> StoredText.read(store, stored, messages::problem)
                            .map(article -> new Provenanced(article, stored.provenance())));
            counts = add(again, wiring, ingest, ending);
            ingest.consolidateAll();
            compact(store, ending);
        } finally {
            messages.erase();
        }
        messages.say(
                count(counts.articles(), "article") + " read again, " + count(counts.events(), "event") + " reported");
        return counts.refused() > 0 ? ExitStatus.SOME_REFUSED : ExitStatus.DONE;
    }

    int forget(List<String> articles) throws IOException {
        Wiring wiring = Wiring.of(settings.home());
        int missing = 0;
        try (Store store = StoreWiring.existing(settings, messages)) {
            Ingest ingest = StoreWiring.ingest(store, wiring, messages::progress);
            for (String article : articles) {
                if (!ingest.forget(article)) {
                    messages.problem(
                            new Problem(Problem.Severity.REFUSED, article, "", "no such article in the store"));
                    missing++;
                }
            }
        }
        messages.say(count(articles.size() - missing, "article") + " forgotten");
        return missing > 0 ? ExitStatus.SOME_REFUSED : ExitStatus.DONE;
    }

    private void compact(Store store, Ending ending) {
        if (settings.store().isEmpty() && !ending.isWished() && Compaction.STANDARD.ifGrown(store)) {
            messages.say("the store has grown much and was packed anew");
        }
    }

    private Counts add(Stream<Provenanced> articles, Wiring wiring, Ingest ingest, Ending ending) {
        Counts counts = new Counts(0, 0, 0);
        List<Extraction> batch = new ArrayList<>();
        int read = 0;
        for (Iterator<Provenanced> next = articles.iterator(); !ending.isWished() && next.hasNext(); ) {
            Provenanced one = next.next();
            Article article = one.article();
            Optional<Extraction> extracted =
                    EachArticle.tryWith(article, a -> extraction(wiring.annotate(a), wiring, one), messages::problem);
            extracted.ifPresent(batch::add);
            counts = extracted.isPresent() ? counts : counts.plus(new Counts(0, 0, 1));
            messages.progress(++read, 0, count(read, "article") + " read: " + article.id());
            if (batch.size() == (settings.store().isPresent() ? BATCH_ELSEWHERE : BATCH)) {
                counts = counts.plus(write(batch, ingest));
                batch.clear();
            }
        }
        return batch.isEmpty() ? counts : counts.plus(write(batch, ingest));
    }

    private static Extraction extraction(AnnotatedArticle annotated, Wiring wiring, Provenanced one) {
        return new Extraction(one.article(), wiring.extract(annotated), annotated.inferred(), one.provenance());
    }

    private Counts write(List<Extraction> batch, Ingest ingest) {
        List<Problem> problems = ingest.add(batch);
        problems.forEach(messages::problem);
        int refused = (int) problems.stream()
                .filter(problem -> problem.severity() == Problem.Severity.REFUSED)
                .count();
        int events = batch.stream()
                .mapToInt(extraction -> extraction.mentions().size())
                .sum();
        return new Counts(batch.size() - refused, events, refused);
    }

    static String count(int n, String noun) {
        return n + " " + noun + (n == 1 ? "" : "s");
    }
}
