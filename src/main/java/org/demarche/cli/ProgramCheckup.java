package org.demarche.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.demarche.extract.PatternFault;
import org.demarche.model.Article;
import org.demarche.model.Ontology;
import org.demarche.model.Outcome;
import org.demarche.rdf.Bundle;
import org.demarche.rdf.OntologyFault;
import org.demarche.read.ReadOptions;
import org.demarche.read.Readers;
import org.demarche.store.DiskRoom;

/** Java, the ontology with what a home folder adds, and the models: whether they find something in a sample article. */
record ProgramCheckup(Path home) {
    private static final int OLDEST_JAVA = 17;
    private static final long LITTLE_MEMORY = 500L << 20;

    List<Finding> findings() {
        try {
            Wiring wiring = Wiring.of(home);
            return List.of(java(), ontology(wiring.ontology()), models(wiring));
        } catch (OntologyFault | PatternFault | IOException e) {
            return List.of(
                    java(), Finding.bad("ontology", e.getMessage(), "mend that line in " + home.resolve("ontology")));
        }
    }

    private static Finding java() {
        String what = System.getProperty("java.version") + " (" + System.getProperty("java.vm.name") + "), up to "
                + DiskRoom.megabytes(Runtime.getRuntime().maxMemory()) + " of memory";
        if (Runtime.version().feature() < OLDEST_JAVA) {
            return Finding.bad("java", what, "install Java " + OLDEST_JAVA + " or later, and set JAVA_HOME to it");
        }
        return Runtime.getRuntime().maxMemory() < LITTLE_MEMORY
                ? Finding.warn("java", what, "give it more, for instance DEMARCHE_JAVA_OPTS=-Xmx2g")
                : Finding.ok("java", what);
    }

    private Finding ontology(Ontology ontology) {
        return Finding.ok(
                "ontology",
                ontology.types().size() + " types of events, "
                        + ontology.actors().size() + " actors, "
                        + ontology.places().size() + " places"
                        + (home.resolve("ontology").toFile().isDirectory() ? ", those of your own among them" : ""));
    }

    /** Reads the first sample article, as an ingest would. */
    private static Finding models(Wiring wiring) throws IOException {
        String name = Bundle.list("articles", ".txt").get(0);
        try (InputStream in = ProgramCheckup.class.getResourceAsStream("/" + name)) {
            int events = Readers.standard()
                    .read(name, in, ReadOptions.standard())
                    .mapToInt(outcome -> outcome instanceof Outcome.Done<Article> done
                            ? wiring.extract(done.value()).size()
                            : 0)
                    .sum();
            return events > 0
                    ? Finding.ok("models", "loaded; a sample article gives " + IngestRun.count(events, "event"))
                    : Finding.bad(
                            "models",
                            "a sample article gives no event",
                            "if your own ontology/ does not explain it, install the program anew");
        }
    }
}
