package org.demarche.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.demarche.serve.data.Snapshots;
import org.demarche.store.Commits;
import org.demarche.store.Ingest;
import org.demarche.store.Store;
import org.demarche.store.StoreException;
import org.demarche.store.remote.RemoteAddress;
import org.demarche.store.remote.SparqlDataset;

/**
 * A store on another server, of which a server of ours keeps a copy in its home folder: it answers from the copy, and looks
 * now and then whether there is something new. Nothing is written to the other store.
 */
final class FollowedStore {
    private static final String MARK = "copy-of";
    private static final int BATCH = 100;

    private final Settings settings;
    private final Messages messages;
    private final Snapshots copy;
    private final Ingest ingest;
    private final RemoteAddress address;
    private long last;

    FollowedStore(Settings settings, Messages messages, Snapshots copy) throws IOException {
        this.settings = settings;
        this.messages = messages;
        this.copy = copy;
        this.address = RemoteAddress.of(settings.storeName(), Settings::environment);
        this.ingest = StoreWiring.ingest(copy.writable(), HomeOntology.of(settings.home()), messages::progress);
    }

    /**
     * The store of the home folder, if it is a copy of the followed one; made where there is none.
     *
     * @throws IOException where it has something of its own, which following would take away
     */
    static Store copyIn(Settings settings) throws IOException {
        RemoteAddress.of(settings.storeName(), Settings::environment);
        Path mark = settings.home().resolve(MARK);
        boolean isCopy = Files.exists(mark)
                && Files.readString(mark, StandardCharsets.UTF_8).strip().equals(settings.storeName());
        if (!isCopy && Store.exists(settings.home())) {
            throw new IOException("the home folder " + settings.home() + " has a store that is no copy of "
                    + settings.storeName() + ": give the copy a folder of its own, --home DIR; or leave --store and"
                    + " DEMARCHE_STORE out to serve the one in the home folder");
        }
        Store store = Store.open(settings.home());
        Files.writeString(mark, settings.storeName() + "\n", StandardCharsets.UTF_8);
        return store;
    }

    /** The first look, before anybody is answered; without the other store an earlier copy will do. */
    void begin() throws IOException {
        try {
            round();
        } catch (StoreException e) {
            if (copy.store().articles().isEmpty()) {
                throw new IOException(e.getMessage(), e);
            }
            messages.say("answering from the copy of an earlier time: " + e.getMessage());
        }
    }

    /** Takes over what is new. */
    void round() {
        try (Store from = Store.of(settings.home(), SparqlDataset.open(address, messages::say))) {
            long commit = from.read(() -> Commits.of(from.dataset()).number());
            if (commit == last) {
                return;
            }
            int changed = copy.write(() -> ingest.follow(from, BATCH));
            last = commit;
            messages.erase();
            messages.say(
                    changed == 0
                            ? "The copy is what " + settings.storeName() + " is."
                            : IngestRun.count(changed, "article") + " taken over from " + settings.storeName());
        } catch (UncheckedIOException e) {
            throw new StoreException(e.getMessage(), e);
        }
    }
}
