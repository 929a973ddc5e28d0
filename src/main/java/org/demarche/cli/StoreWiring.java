package org.demarche.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.demarche.consolidate.Consolidator;
import org.demarche.consolidate.TextOrder;
import org.demarche.consolidate.Wording;
import org.demarche.model.Ontology;
import org.demarche.rdf.OntologyGraphs;
import org.demarche.store.Consolidation;
import org.demarche.store.History;
import org.demarche.store.Ingest;
import org.demarche.store.KnownOn;
import org.demarche.store.Progress;
import org.demarche.store.Store;

/** The parts that keep events in a store, joined. Loads Jena. */
final class StoreWiring {
    static Ingest ingest(Store store, Ontology ontology, Progress progress) throws IOException {
        OntologyGraphs files = OntologyGraphs.load(store.home().resolve("ontology"));
        return new Ingest(store, ontology.types(), files, consolidation(ontology), Version.text(), progress);
    }

    static Consolidation consolidation(Ontology ontology) {
        Wording wording = ReportWording.load();
        Consolidator consolidator = new Consolidator(ontology, wording);
        return new Consolidation(
                consolidator::kept,
                consolidator::sought,
                consolidator::linked,
                consolidator::consolidate,
                new TextOrder(wording)::of);
    }

    /** The store of a home folder, which must have one. */
    static Store existing(Path home) throws IOException {
        if (!Store.exists(home)) {
            throw new IOException("there is no store in " + home
                    + " yet: `demarche ingest PATH...` makes one, `demarche demo` one with sample articles");
        }
        return Store.open(home);
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
