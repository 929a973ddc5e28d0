package org.demarche.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.demarche.consolidate.ArticleDater;
import org.demarche.consolidate.Consolidator;
import org.demarche.consolidate.TextOrder;
import org.demarche.consolidate.Wording;
import org.demarche.model.Article;
import org.demarche.model.Ontology;
import org.demarche.model.Outcome;
import org.demarche.rdf.OntologyGraphs;
import org.demarche.store.Commits;
import org.demarche.store.Consolidation;
import org.demarche.store.Distant;
import org.demarche.store.History;
import org.demarche.store.Ingest;
import org.demarche.store.KnownOn;
import org.demarche.store.Progress;
import org.demarche.store.Store;
import org.demarche.store.remote.RemoteAddress;
import org.demarche.store.remote.SparqlDataset;

/** The parts that keep events in a store, joined. Loads Jena. */
final class StoreWiring {
    /** Ingest that reads articles: those that state no day are dated by what others report. */
    static Ingest ingest(Store store, Wiring wiring, Progress progress) throws IOException {
        return ingest(
                store, wiring.ontology(), consolidation(wiring.ontology(), Optional.of(dating(wiring))), progress);
    }

    /**
     * Ingest without reading, as for people's decisions. On another server it may have to mend what a write left
     * unfinished, and reads again if that needs it.
     */
    static Ingest ingest(Store store, Ontology ontology, Progress progress) throws IOException {
        boolean elsewhere = store.dataset() instanceof Distant;
        Optional<Consolidation.Dating> dating =
                elsewhere ? Optional.of(dating(new LazyWiring(store.home()))) : Optional.empty();
        return ingest(store, ontology, consolidation(ontology, dating), progress);
    }

    private static Consolidation.Dating dating(LazyWiring wiring) {
        return (stored, text, open, others) -> dating(wiring.get()).of(stored, text, open, others);
    }

    private static Ingest ingest(Store store, Ontology ontology, Consolidation consolidation, Progress progress)
            throws IOException {
        OntologyGraphs files = OntologyGraphs.load(store.home().resolve("ontology"));
        return new Ingest(store, ontology.types(), files, consolidation, Version.text(), progress);
    }

    static Consolidation consolidation(Ontology ontology) {
        return consolidation(ontology, Optional.empty());
    }

    /** Dates an undated article by reading its text as of each day that others make likely. */
    static Consolidation.Dating dating(Wiring wiring) {
        return (stored, text, open, others) -> StoredText.read(text, stored) instanceof Outcome.Done<Article> done
                ? new ArticleDater(others)
                        .date(
                                stored.id(),
                                open,
                                day -> wiring.extract(done.value().withPublished(day)))
                : Optional.empty();
    }

    static Consolidation consolidation(Ontology ontology, Optional<Consolidation.Dating> dating) {
        Wording wording = ReportWording.load();
        Consolidator consolidator = new Consolidator(ontology, wording);
        return new Consolidation(
                consolidator::kept,
                consolidator::sought,
                consolidator::linked,
                consolidator::consolidate,
                new TextOrder(wording)::of,
                dating);
    }

    /** The store that the settings name, made where there is none. */
    static Store open(Settings settings, Messages messages) throws IOException {
        Optional<String> where = settings.store();
        return where.isEmpty() ? Store.open(settings.home()) : elsewhere(where.get(), settings, messages);
    }

    /** The store that the settings name, which must have something. */
    static Store existing(Settings settings, Messages messages) throws IOException {
        Store store = settings.store().isPresent() || Store.exists(settings.home())
                ? open(settings, messages)
                : none(settings.home().toString());
        boolean empty = settings.store().isPresent()
                && store.read(() -> Commits.of(store.dataset())).number() == 0;
        return empty ? none(settings.storeName()) : store;
    }

    private static Store none(String where) throws IOException {
        throw new IOException("there is no store in " + where
                + " yet: `demarche ingest PATH...` makes one, `demarche demo` one with sample articles");
    }

    /** A store on another server. */
    static Store elsewhere(String where, Settings settings, Messages messages) throws IOException {
        RemoteAddress address = RemoteAddress.of(where, Settings::environment);
        if (address.tellsSecrets()) {
            messages.say("The password or token goes to " + where + " unencrypted: https is safer.");
        }
        return Store.of(settings.home(), SparqlDataset.open(address, messages::say));
    }

    /** The store, or if a day is given a view of it as it was known then; closing the view does not close the store. */
    static Store knownOn(Store store, Ontology ontology, Optional<LocalDate> day) {
        return day.map(d -> KnownOn.view(store, d, ontology.types(), consolidation(ontology)))
                .orElse(store);
    }

    /** What was known when; within a transaction. */
    static History history(Store store, Ontology ontology) {
        return History.of(store, ontology.types(), consolidation(ontology));
    }

    private StoreWiring() {}
}
