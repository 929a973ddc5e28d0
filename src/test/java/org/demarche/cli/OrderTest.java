package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.demarche.lexicon.CompiledOntology;
import org.demarche.model.Article;
import org.demarche.model.EventMention;
import org.demarche.model.Ontology;
import org.demarche.model.Outcome;
import org.demarche.rdf.Dip;
import org.demarche.rdf.OntologyGraphs;
import org.demarche.rdf.Terms;
import org.demarche.read.ReadOptions;
import org.demarche.read.Readers;
import org.demarche.store.EventFilter;
import org.demarche.store.Extraction;
import org.demarche.store.Ingest;
import org.demarche.store.Progress;
import org.demarche.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample articles give the same events in whatever order and batches they come. */
class OrderTest {
    private static final long SEED = 20140314;
    private static final int BATCH = 5;

    private final SampleStore sample = SampleStore.get();

    @Test
    void shuffledAndInSmallBatches(@TempDir Path home) throws IOException {
        List<Extraction> articles = new ArrayList<>(extractions());
        Collections.shuffle(articles, new Random(SEED));
        Ontology ontology = CompiledOntology.load();
        try (Store store = Store.open(home)) {
            Ingest ingest = new Ingest(
                    store,
                    ontology.types(),
                    OntologyGraphs.withoutGazetteer(home.resolve("ontology")),
                    StoreWiring.consolidation(ontology),
                    Version.text(),
                    Progress.SILENT);
            for (int i = 0; i < articles.size(); i += BATCH) {
                assertEquals(List.of(), ingest.add(articles.subList(i, Math.min(i + BATCH, articles.size()))));
            }
            StringBuilder events = new StringBuilder();
            store.dump(Terms.CONSOLIDATION_GRAPH, events);
            List<String> expected = withoutNames(sample.events());
            List<String> actual = withoutNames(events.toString());
            if (!expected.equals(actual)) {
                throw new AssertionError(GoldenFile.difference(expected, actual));
            }
        }
    }

    /** What is said of events; without a gazetteer, actors and places have their names in the consolidation graph. */
    private static List<String> withoutNames(String quads) {
        return quads.lines()
                .filter(line -> line.startsWith("<" + Dip.EVENT)
                        || line.contains(" <" + Dip.NS)
                                && !line.contains(" <" + RDF.type.getURI() + "> ")
                                && !line.contains(" <" + RDFS.label.getURI() + "> "))
                .toList();
    }

    /** The articles with the mentions that the sample store has of them. */
    private List<Extraction> extractions() throws IOException {
        Map<String, List<EventMention>> mentions = sample.store().events(EventFilter.ALL).stream()
                .flatMap(event -> event.mentions().stream())
                .distinct()
                .collect(Collectors.groupingBy(EventMention::article));
        Wiring wiring = Wiring.of(sample.store().home());
        return SampleStore.articles().stream()
                .map(name -> {
                    Article article = read(name);
                    return new Extraction(
                            article,
                            mentions.getOrDefault(name, List.of()),
                            article.published().isPresent()
                                    ? Optional.empty()
                                    : wiring.annotate(article).inferred(),
                            sample.store().article(name).orElseThrow().provenance());
                })
                .toList();
    }

    private static Article read(String name) {
        byte[] text = SampleStore.text(name).getBytes(StandardCharsets.UTF_8);
        return Readers.standard()
                .read(name + ".txt", text, ReadOptions.standard())
                .filter(Outcome.Done.class::isInstance)
                .map(outcome -> ((Outcome.Done<Article>) outcome).value())
                .findFirst()
                .orElseThrow();
    }
}
