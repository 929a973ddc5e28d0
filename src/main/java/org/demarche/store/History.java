package org.demarche.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.demarche.model.CitedMention;
import org.demarche.model.Decision;
import org.demarche.model.Event;
import org.demarche.model.EventType;
import org.demarche.rdf.ConsolidationGraph;
import org.demarche.rdf.DecisionGraph;
import org.demarche.rdf.MentionReader;
import org.demarche.rdf.Terms;

/**
 * What the reports of one commit say, by the day on which they were published, to ask day by day what was known then. The
 * events are those of {@link KnownOn}, without a graph to put questions to.
 */
public final class History {
    private final List<CitedMention> mentions;
    private final List<Decision> decisions;
    private final Consolidation consolidation;
    private final ConsolidationGraph sentences;

    /**
     * An event as it was known.
     *
     * @param sentence the event in words
     * @param publishers of the articles that had reported it
     */
    public record Told(Event event, String sentence, Set<String> publishers) {
        public Told {
            publishers = Set.copyOf(publishers);
        }
    }

    private History(
            List<CitedMention> mentions,
            List<Decision> decisions,
            Consolidation consolidation,
            ConsolidationGraph sentences) {
        this.mentions = mentions;
        this.decisions = decisions;
        this.consolidation = consolidation;
        this.sentences = sentences;
    }

    /** Within a transaction. */
    public static History of(Store store, List<EventType> types, Consolidation consolidation) {
        DatasetGraph dataset = store.dataset();
        List<CitedMention> mentions = new ArrayList<>();
        for (Node name : Iter.toList(Iter.filter(dataset.listGraphNodes(), Store::isArticleGraph))) {
            Graph article = dataset.getGraph(name);
            article.find(Node.ANY, RDF.type.asNode(), Terms.EVENT_MENTION)
                    .mapWith(Triple::getSubject)
                    .toList()
                    .forEach(node -> mentions.add(MentionReader.cited(article, node)));
        }
        return new History(
                mentions,
                DecisionGraph.read(dataset.getGraph(Terms.DECISIONS_GRAPH)),
                consolidation,
                new ConsolidationGraph(types, dataset.getDefaultGraph()));
    }

    /** The events that had been reported by a day, within a transaction. Articles of unknown date are left out. */
    public List<Told> knownOn(LocalDate day) {
        List<CitedMention> known = mentions.stream()
                .filter(m -> m.published().filter(d -> !d.isAfter(day)).isPresent())
                .toList();
        Map<String, Set<String>> publishers = known.stream()
                .collect(Collectors.groupingBy(
                        CitedMention::article,
                        Collectors.flatMapping(m -> m.publisher().stream(), Collectors.toSet())));
        return consolidation.events().of(known, decisions).stream()
                .map(event -> new Told(event, sentences.sentence(event), publishers(event, publishers)))
                .toList();
    }

    private static Set<String> publishers(Event event, Map<String, Set<String>> byArticle) {
        return event.mentions().stream()
                .flatMap(m -> byArticle.get(m.article()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
