package org.demarche.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.demarche.model.Article;
import org.demarche.model.Outcome;
import org.demarche.model.Problem;
import org.demarche.read.Metadata;
import org.demarche.read.ReadOptions;
import org.demarche.read.Readers;
import org.demarche.serve.data.Snapshots;
import org.demarche.serve.http.Fault;
import org.demarche.serve.intake.Document;
import org.demarche.serve.intake.Intake;
import org.demarche.store.Commits;
import org.demarche.store.Compaction;
import org.demarche.store.Extraction;
import org.demarche.store.Ingest;
import org.demarche.store.StoreException;

/**
 * What a running server does with documents: the same as {@code demarche ingest} does with files. One batch at a time, on a
 * thread of its own, which no end of a request interrupts; the models are loaded when the first one comes.
 */
final class ServedIntake implements Intake, AutoCloseable {
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Snapshots snapshots;
    private final Consumer<String> said;
    private final ExecutorService hand = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "intake");
        thread.setDaemon(true);
        return thread;
    });
    private final Readers readers = Readers.standard();
    private Parts parts;

    /** What takes long to load. */
    private record Parts(Wiring wiring, Ingest ingest) {}

    /** @param said is told what was done besides */
    ServedIntake(Snapshots snapshots, Consumer<String> said) {
        this.snapshots = snapshots;
        this.said = said;
    }

    @Override
    public Receipt take(List<Document> documents) {
        return store(documents.stream().flatMap(this::read));
    }

    /** Stores what was read, all of it in one transaction. Whoever waits may be interrupted; the batch goes on. */
    Receipt store(Stream<Outcome<Article>> outcomes) {
        try {
            Future<Receipt> receipt = hand.submit(() -> stored(outcomes));
            hand.execute(this::compact);
            return receipt.get();
        } catch (RejectedExecutionException e) {
            throw Fault.busy("stopping", "The server is about to stop.");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Fault.busy("stopping", "The server is about to stop; these articles may have been stored or not.");
        }
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
        hand.shutdown();
        try {
            if (!hand.awaitTermination(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                said.accept("the batch in hand has not ended after " + LONGEST.toMinutes() + " minutes and is left");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
            Wiring wiring = Wiring.of(snapshots.store().home());
            return new Parts(
                    wiring, StoreWiring.ingest(snapshots.writable(), wiring.ontology(), (done, total, what) -> {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<Outcome<Article>> read(Document document) {
        Document.About about = document.about();
        ReadOptions options = ReadOptions.standard()
                .withGiven(
                        new Metadata(about.id(), about.title(), about.publisher(), about.source(), about.published()));
        if (document.part().isPresent()) {
            return Stream.of(part(document, options.withCharset(StandardCharsets.UTF_8.name())));
        }
        return readers.read(
                document.name(),
                document.content(),
                document.charset().map(options::withCharset).orElse(options));
    }

    /** One article of several, under the id that it had when all were read. */
    private Outcome<Article> part(Document document, ReadOptions options) {
        List<Outcome<Article>> all =
                readers.read(document.name(), document.content(), options).toList();
        int part = document.part().orElseThrow();
        Outcome<Article> outcome = all.get(part <= all.size() ? part - 1 : 0);
        return outcome instanceof Outcome.Done<Article> done
                ? new Outcome.Done<>(
                        StoredText.as(
                                done.value(),
                                document.name(),
                                document.charset().orElse(done.value().charset())),
                        done.problems())
                : outcome;
    }
}
