package org.demarche.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.serve.data.IndexState;
import org.demarche.serve.intake.RunFile;
import org.demarche.store.Commits;
import org.demarche.store.EventFilter;
import org.demarche.store.Store;
import org.demarche.store.StoreException;
import org.demarche.store.StoreFolder;

/** The store and its index of texts, asked of the server that has them open, if one has. */
record StoreCheckup(Path home) {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int OK = 200;

    List<Finding> findings() {
        StoreFolder folder = new StoreFolder(home);
        if (!folder.exists()) {
            return List.of(Finding.warn(
                    "store",
                    "there is none in " + home,
                    "`demarche ingest PATH...` makes one, `demarche restore FILE` makes one of a backup"));
        }
        Optional<RunFile> server = RunFile.live(home);
        if (server.isPresent()) {
            return served(server.get());
        }
        Optional<Long> holder = folder.holder();
        if (holder.isPresent()) {
            return List.of(Finding.warn(
                    "store",
                    "process " + holder.get() + " has it open" + named(holder.get()),
                    "an ingest that runs, perhaps; when it has ended, ask again"));
        }
        return opened(folder);
    }

    private static String named(long process) {
        return ProcessHandle.of(process)
                .flatMap(p -> p.info().command())
                .map(command -> " (" + command + ")")
                .orElse("");
    }

    private List<Finding> opened(StoreFolder folder) {
        List<Finding> findings = new ArrayList<>();
        try (Store store = Store.open(home)) {
            int events = store.events(EventFilter.ALL).size();
            long commit = store.read(() -> Commits.of(store.dataset()).number());
            findings.add(Finding.ok(
                    "store",
                    IngestRun.count(store.articles().size(), "article") + ", " + IngestRun.count(events, "event")
                            + ", commit " + commit + ", format " + folder.format()));
            findings.add(index(commit));
        } catch (StoreException e) {
            findings.add(Finding.bad("store", e.getMessage(), "do as it says"));
        } catch (IOException | RuntimeException e) {
            findings.add(Finding.bad(
                    "store",
                    folder.path() + " cannot be read: " + e,
                    "`demarche restore FILE --replace` with your last backup, or ingest the articles anew elsewhere"));
        }
        return findings;
    }

    private Finding index(long commit) {
        IndexState index = IndexState.of(home);
        if (index.isBroken()) {
            return Finding.warn(
                    "index", "the index of texts cannot be read", "nothing: a server makes it anew at start");
        }
        return index.commit()
                .map(c -> c == commit
                        ? Finding.ok("index", "of commit " + c)
                        : Finding.warn(
                                "index",
                                "of commit " + c + ", the store of " + commit,
                                "nothing: a server makes it anew at start"))
                .orElseGet(() -> Finding.ok("index", "none yet: a server makes it at its first start"));
    }

    private static List<Finding> served(RunFile server) {
        HttpRequest request = HttpRequest.newBuilder(server.address().resolve("/ready"))
                .timeout(PATIENCE)
                .build();
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            JsonNode json = new ObjectMapper().readTree(answer.body());
            if (answer.statusCode() != OK) {
                return List.of(Finding.bad(
                        "server",
                        server + " is not ready: " + json.path("detail").asText(),
                        "wait, or start it anew"));
            }
            Finding ready = Finding.ok(
                    "server", server + " answers, commit " + json.path("commit").asLong());
            return List.of(
                    ready,
                    json.path("searchable").asBoolean()
                            ? Finding.ok("index", "of the same commit")
                            : Finding.bad(
                                    "index",
                                    "behind the store: searches are refused",
                                    "see to the disk, start the server anew"));
        } catch (IOException e) {
            return List.of(Finding.bad("server", server + " does not answer: " + e.getMessage(), "stop that process"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of(Finding.bad("server", "asking was interrupted", "ask again"));
        }
    }
}
