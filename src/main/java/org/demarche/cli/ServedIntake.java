package org.demarche.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.demarche.model.Article;
import org.demarche.model.Outcome;
import org.demarche.model.Problem;
import org.demarche.read.Readers;
import org.demarche.serve.data.Snapshots;
import org.demarche.serve.intake.Document;
import org.demarche.serve.intake.Intake;
import org.demarche.store.Commits;
import org.demarche.store.Compaction;
import org.demarche.store.Extraction;
import org.demarche.store.Ingest;
import org.demarche.store.StoreException;

/**
 * What a running server does with documents: the same as {@code demarche ingest} does with files. One batch at a time,
 * which nothing interrupts; the models are loaded when the first one comes.
 */
final class ServedIntake implements Intake, AutoCloseable {
    private final Snapshots snapshots;
    private final Supplier<Wiring> wiring;
    private final Consumer<String> said;
    private final Hand hand;
    private final PostedArticles posted = new PostedArticles(Readers.standard());
    private Parts parts;

    /** What takes long to load. */
    private record Parts(Wiring wiring, Ingest ingest) {}

    ServedIntake(Snapshots snapshots) {
        this(snapshots, new LazyWiring(snapshots.store().home()), said -> {});
    }

    /**
     * @param wiring is asked for when the first document comes
     * @param said is told what was done besides
     */
    ServedIntake(Snapshots snapshots, Supplier<Wiring> wiring, Consumer<String> said) {
        this.snapshots = snapshots;
        this.wiring = wiring;
        this.said = said;
        this.hand = new Hand(said);
    }

    @Override
    public Receipt take(List<Document> documents) {
        return store(documents.stream().flatMap(posted::read));
    }

    /** Stores what was read, all of it in one transaction. Whoever waits may be interrupted; the batch goes on. */
    Receipt store(Stream<Outcome<Article>> outcomes) {
        return hand.finish(() -> stored(outcomes), this::compact);
    }

    private void compact() {
        try {
            if (snapshots.compactIfGrown(Compaction.STANDARD)) {
                said.accept("the store has grown much and was packed anew");
            }
        } catch (StoreException e) {
            said.accept("the store has grown much and could not be packed anew: " + e.getMessage());
        }
    }

    /** Takes no more and lets the batch in hand end. */
    @Override
    public void close() {
        hand.close();
    }

    private Receipt stored(Stream<Outcome<Article>> outcomes) {
        if (parts == null) {
            parts = load();
        }
        List<Problem> problems = new ArrayList<>();
        List<Extraction> batch = new ArrayList<>();
        outcomes.forEach(outcome -> {
            problems.addAll(outcome.problems());
            if (outcome instanceof Outcome.Done<Article> done) {
                EachArticle.tryWith(done.value(), parts.wiring()::extract, problems::add)
                        .map(mentions -> new Extraction(done.value(), mentions, Optional.empty()))
                        .ifPresent(batch::add);
            }
        });
        if (batch.isEmpty()) {
            return new Receipt(List.of(), 0, problems, 0);
        }
        long commit = snapshots.write(() -> {
            List<Problem> refused = parts.ingest().add(batch);
            problems.addAll(refused);
            refused.stream()
                    .filter(problem -> problem.severity() == Problem.Severity.REFUSED)
                    .forEach(problem -> batch.removeIf(e -> e.article().id().equals(problem.file())));
            return Commits.of(snapshots.store().dataset()).number();
        });
        int events = batch.stream().mapToInt(e -> e.mentions().size()).sum();
        return new Receipt(batch.stream().map(e -> e.article().id()).toList(), events, problems, commit);
    }

    private Parts load() {
        try {
            Wiring made = wiring.get();
            return new Parts(made, StoreWiring.ingest(snapshots.writable(), made, (done, total, what) -> {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
