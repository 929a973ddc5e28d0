package org.demarche.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.demarche.consolidate.Consolidator;
import org.demarche.model.Ontology;
import org.demarche.rdf.OntologyGraphs;
import org.demarche.store.Consolidation;
import org.demarche.store.Ingest;
import org.demarche.store.Progress;
import org.demarche.store.Store;

/** The parts that keep events in a store, joined. Loads Jena. */
final class StoreWiring {
    static Ingest ingest(Store store, Ontology ontology, Progress progress) throws IOException {
        OntologyGraphs files = OntologyGraphs.load(store.home().resolve("ontology"));
        return new Ingest(store, ontology.types(), files, consolidation(ontology), Version.text(), progress);
    }

    static Consolidation consolidation(Ontology ontology) {
        Consolidator consolidator = new Consolidator(ontology.places());
        return new Consolidation(consolidator::key, mentions -> List.copyOf(consolidator.consolidate(mentions)));
    }

    /** The store of a home folder, which must have one. */
    static Store existing(Path home) throws IOException {
        if (!Store.exists(home)) {
            throw new IOException("there is no store in " + home
                    + " yet: `demarche ingest PATH...` makes one, `demarche demo` one with sample articles");
        }
        return Store.open(home);
    }

    private StoreWiring() {}
}
