package org.demarche.store;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDFS;
import org.demarche.model.Citation;
import org.demarche.model.CitedMention;
import org.demarche.model.Event;
import org.demarche.model.EventMention;
import org.demarche.model.EventType;
import org.demarche.model.Participant;
import org.demarche.rdf.ArticleGraph;
import org.demarche.rdf.ConsolidationGraph;
import org.demarche.rdf.Iris;

/** Fills a store with the events of a few articles, unchecked and without a gazetteer: enough to try all that reads. */
public final class TrialStore {
    private TrialStore() {}

    /** Writes articles and their events in one transaction. */
    public static void fill(
            Store store, List<EventType> types, Consolidation consolidation, Collection<Extraction> batch) {
        DatasetGraph dataset = store.dataset();
        Txn.executeWrite(dataset, () -> {
            Graph standard = dataset.getDefaultGraph();
            ConsolidationGraph triples = new ConsolidationGraph(types, standard);
            for (Extraction extraction : batch) {
                Node name = Iris.articleGraph(extraction.article().id());
                ArticleGraph.of(
                                extraction.article(),
                                extraction.mentions(),
                                extraction.inferred(),
                                "",
                                extraction.provenance())
                        .find()
                        .forEach(t -> dataset.add(name, t.getSubject(), t.getPredicate(), t.getObject()));
                for (EventMention mention : extraction.mentions()) {
                    labels(mention).forEach(standard::add);
                    CitedMention cited = CitedMention.of(mention, Citation.of(extraction.article()));
                    for (Event event : consolidation.events().of(List.of(cited), List.of())) {
                        triples.of(event).find().forEach(standard::add);
                    }
                }
            }
        });
    }

    private static Stream<Triple> labels(EventMention mention) {
        return Stream.concat(
                mention.participants().stream()
                        .map(Participant::actor)
                        .map(actor -> label(Iris.actor(actor), actor.label())),
                mention.place().stream().map(place -> label(Iris.place(place), place.label())));
    }

    private static Triple label(Node named, String text) {
        return Triple.create(named, RDFS.label.asNode(), NodeFactory.createLiteralLang(text, "en"));
    }
}
