package org.demarche.cli;

import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.model.Ontology;
import org.demarche.serve.Endpoint;
import org.demarche.serve.Options;
import org.demarche.serve.data.Snapshots;
import org.demarche.serve.http.Limits;
import org.demarche.serve.intake.Access;
import org.demarche.serve.intake.Feeds;
import org.demarche.serve.intake.Rounds;
import org.demarche.serve.intake.RunFile;
import org.demarche.serve.intake.TokenFile;
import org.demarche.store.Store;

/** Keeps the server running until the program is told to stop. */
record ServeRun(Settings settings, Messages messages) {
    /** What the command line asks for. */
    record Wish(
            String host,
            int port,
            List<String> hosts,
            List<String> origins,
            int timeout,
            int queries,
            Optional<Path> log,
            Sources sources) {}

    /**
     * Where articles come from by themselves.
     *
     * @param minutes from the end of one look to the next
     */
    record Sources(Optional<Path> folder, Optional<Path> feeds, int minutes) {}

    int serve(Wish wish) throws IOException {
        Optional<Writer> log = Optional.empty();
        if (wish.log().isPresent()) {
            log = Optional.of(Files.newBufferedWriter(
                    wish.log().get(), StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        }
        boolean following = settings.store().isPresent();
        if (following
                && (wish.sources().folder().isPresent()
                        || wish.sources().feeds().isPresent())) {
            throw new IOException("--watch and --feeds take articles into the store of the home folder; those of "
                    + settings.storeName() + " come by `demarche --store " + settings.storeName() + " ingest`");
        }
        Store store = following ? FollowedStore.copyIn(settings) : StoreWiring.existing(settings, messages);
        try {
            run(wish, store, log);
        } catch (IOException e) {
            store.close();
            throw e;
        }
        return ExitStatus.DONE;
    }

    private void run(Wish wish, Store store, Optional<Writer> log) throws IOException {
        Snapshots snapshots = Snapshots.of(store);
        if (snapshots.rebuilt()) {
            messages.say("Made an index of the texts, for searches: there was none of the store's last commit.");
        }
        Optional<FollowedStore> followed = Optional.empty();
        if (settings.store().isPresent()) {
            followed = Optional.of(new FollowedStore(settings, messages, snapshots));
            followed.get().begin();
        }
        RunFile secret = RunFile.here(URI.create("http://localhost/"));
        LazyWiring wiring = new LazyWiring(settings.home());
        ServedIntake intake = new ServedIntake(snapshots, wiring, messages::say);
        ServedPreview preview = new ServedPreview(store, wiring);
        Ontology ontology = HomeOntology.of(settings.home());
        Access access = new Access(Optional.of(TokenFile.of(settings.home())), Optional.of(secret.secret()));
        Options options = new Options(
                wish.host(),
                wish.port(),
                Set.copyOf(wish.hosts()),
                Set.copyOf(wish.origins()),
                Limits.standard()
                        .withQuery(Duration.ofSeconds(wish.timeout()))
                        .withQueries(wish.queries(), Duration.ofSeconds(10)),
                log.map(Appendable.class::cast),
                Clock.systemUTC(),
                followed.isPresent() ? Optional.empty() : Optional.of(intake),
                access,
                Optional.of(s -> StoreWiring.history(s, ontology)),
                Optional.of(preview),
                Optional.of(new ServedExports(new TimelineRun(Settings.at(settings.home()), ontology))));
        Endpoint endpoint = Endpoint.start(snapshots, options);
        RunFile file = new RunFile(endpoint.address(), secret.secret(), secret.process(), secret.started());
        file.write(settings.home());
        Rounds rounds = rounds(wish.sources(), intake, followed);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(rounds, endpoint, intake, snapshots, file)));
        tell(options, endpoint);
        Thread models = new Thread(preview::prepare, "models");
        models.setDaemon(true);
        models.start();
        endpoint.join();
    }

    private Rounds rounds(Sources sources, ServedIntake intake, Optional<FollowedStore> followed) {
        Rounds rounds = new Rounds(messages::say);
        Duration pause = Duration.ofMinutes(sources.minutes());
        followed.ifPresent(other -> rounds.every(pause, other::round));
        sources.folder().ifPresent(folder -> {
            WatchedFolder watched = new WatchedFolder(folder, settings.home(), intake, messages);
            rounds.every(pause, watched::round);
        });
        sources.feeds().ifPresent(list -> {
            Feeds feeds = new Feeds(list, intake, messages::say);
            rounds.every(pause, feeds::round);
        });
        return rounds;
    }

    /**
     * Lets what is in hand end, then closes the store. The server's threads are interrupted last, when nobody writes any
     * more: an interrupted thread closes the file that it reads.
     */
    private void stop(Rounds rounds, Endpoint endpoint, ServedIntake intake, Snapshots snapshots, RunFile file) {
        messages.say("Stopping: no more requests; what is in hand is finished.");
        endpoint.drain();
        rounds.close();
        intake.close();
        endpoint.close();
        try {
            file.remove(settings.home());
        } catch (IOException e) {
            messages.say("the file of this run cannot be removed: " + e.getMessage());
        }
        snapshots.close();
        snapshots.store().close();
        messages.say("Stopped.");
    }

    private void tell(Options options, Endpoint endpoint) {
        if (!options.isLoopback()) {
            messages.say(
                    "Listening on " + options.host() + ": every machine that reaches this one can read the store, and"
                            + " nothing is encrypted. Put a proxy with TLS before it, and name the host with --allow-host.");
        }
        messages.say("Answering at " + endpoint.address() + " (the page) and " + endpoint.sparql()
                + " (SPARQL queries). Ctrl-C stops.");
    }
}
