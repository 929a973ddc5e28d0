package org.demarche.cli;

import java.io.IOException;
import org.demarche.store.Store;

/** Copies one store to another. */
record CopyRun(Settings settings, Messages messages) {
    private static final int BATCH = 25;

    int copy(String to) throws IOException {
        try (Store from = StoreWiring.existing(settings, messages);
                Store other = StoreWiring.elsewhere(to, settings, messages)) {
            int articles = StoreWiring.ingest(other, HomeOntology.of(settings.home()), messages::progress)
                    .copy(from, BATCH);
            messages.say(IngestRun.count(articles, "article") + " copied to " + to);
        } finally {
            messages.erase();
        }
        return ExitStatus.DONE;
    }
}
