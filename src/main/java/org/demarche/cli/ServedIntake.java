package org.demarche.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.demarche.store.Extraction;
import org.demarche.store.Ingest;

/**
 * What a running server does with documents: the same as {@code demarche ingest} does with files. One batch at a time;
 * the models are loaded when the first one comes.
 */
final class ServedIntake implements Intake {
    private final Snapshots snapshots;
    private final Supplier<Wiring> wiring;
    private final PostedArticles posted = new PostedArticles(Readers.standard());
    private Parts parts;

    /** What takes long to load. */
    private record Parts(Wiring wiring, Ingest ingest) {}

    ServedIntake(Snapshots snapshots) {
        this(snapshots, new LazyWiring(snapshots.store().home()));
    }

    /** @param wiring is asked for when the first document comes */
    ServedIntake(Snapshots snapshots, Supplier<Wiring> wiring) {
        this.snapshots = snapshots;
        this.wiring = wiring;
    }

    @Override
    public Receipt take(List<Document> documents) {
        return store(documents.stream().flatMap(posted::read));
    }

    /** Stores what was read, all of it in one transaction. */
    synchronized Receipt store(Stream<Outcome<Article>> outcomes) {
        if (parts == null) {
            parts = load();
        }
        List<Problem> problems = new ArrayList<>();
        List<Extraction> batch = new ArrayList<>();
        outcomes.forEach(outcome -> {
            problems.addAll(outcome.problems());
            if (outcome instanceof Outcome.Done<Article> done) {
                batch.add(new Extraction(done.value(), parts.wiring().extract(done.value()), Optional.empty()));
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
