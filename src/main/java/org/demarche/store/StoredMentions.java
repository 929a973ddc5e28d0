package org.demarche.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.demarche.model.CitedMention;
import org.demarche.model.ReportKey;
import org.demarche.rdf.Iris;
import org.demarche.rdf.MentionReader;
import org.demarche.rdf.ReportedDatingGraph;
import org.demarche.rdf.Terms;

/** The mentions of the articles' graphs, found by key, by event and by report; each is read once. Inside a transaction. */
final class StoredMentions {
    /** From so many searches on, one pass over all keys is the faster way. */
    private static final int MANY = 20_000;

    private final DatasetGraph dataset;
    private final Graph standard;
    private final Map<Node, Optional<CitedMention>> read = new HashMap<>();
    private final Map<Node, List<Node>> ofEvent = new HashMap<>();
    private Optional<Map<String, List<Node>>> index = Optional.empty();
    private int searches;

    StoredMentions(DatasetGraph dataset) {
        this.dataset = dataset;
        this.standard = dataset.getDefaultGraph();
    }

    /** A mention, if an article still has it. */
    Optional<CitedMention> mention(Node mention) {
        return read.computeIfAbsent(
                mention, m -> Iter.toList(dataset.findNG(Node.ANY, m, RDF.type.asNode(), Terms.EVENT_MENTION)).stream()
                        .findFirst()
                        .map(q -> ReportedDatingGraph.dated(
                                standard,
                                m,
                                MentionReader.cited(Gathered.of(dataset, dataset.getGraph(q.getGraph())), m))));
    }

    /** Fetches what will be found under these keys, where the store is far away. */
    void ahead(Collection<String> keys) {
        Distant.leading(dataset, Terms.MATCH_KEY, keys.stream().map(NodeFactory::createLiteralString));
        if (dataset instanceof Distant) {
            events(keys.stream().flatMap(this::events).toList());
        }
    }

    /** Fetches events with their mentions, where the store is far away. */
    void events(Collection<Node> events) {
        Distant.about(dataset, events.stream());
        if (dataset instanceof Distant) {
            mentions(events.stream().flatMap(e -> of(e).stream()).toList());
        }
    }

    /** Fetches mentions and which events have them, where the store is far away. */
    void mentions(Collection<Node> mentions) {
        Distant.mentions(dataset, mentions);
        Distant.leading(dataset, Terms.HAS_MENTION, mentions.stream());
        Distant.leading(dataset, ReportedDatingGraph.OF_MENTION, mentions.stream());
    }

    /** Mentions of the events that are kept under some key. */
    Stream<Node> under(Collection<String> keys) {
        searches += keys.size();
        if (searches > MANY && index.isEmpty()) {
            Map<String, List<Node>> all = new HashMap<>();
            standard.find(Node.ANY, Terms.MATCH_KEY, Node.ANY).forEachRemaining(t -> all.computeIfAbsent(
                            t.getObject().getLiteralLexicalForm(), k -> new ArrayList<>())
                    .add(t.getSubject()));
            index = Optional.of(all);
        }
        return keys.stream().flatMap(this::events).distinct().flatMap(event -> of(event).stream());
    }

    private Stream<Node> events(String key) {
        return index.isPresent()
                ? index.get().getOrDefault(key, List.of()).stream()
                : subjects(Terms.MATCH_KEY, NodeFactory.createLiteralString(key)).stream();
    }

    /** The mentions of an event. */
    List<Node> of(Node event) {
        return ofEvent.computeIfAbsent(
                event, e -> Iter.toList(Iter.map(standard.find(e, Terms.HAS_MENTION, Node.ANY), Triple::getObject)));
    }

    /** The events that have a mention, one or none. */
    List<Node> eventsWith(Node mention) {
        return subjects(Terms.HAS_MENTION, mention);
    }

    /** The mentions that stand where a report stood. */
    Stream<Node> at(ReportKey report) {
        return inArticle(Iris.articleGraph(report.article()))
                .filter(m ->
                        mention(m).filter(c -> report.standsAt(c.mention())).isPresent());
    }

    /** All mentions of one article's graph. */
    Stream<Node> inArticle(Node graph) {
        return Iter.toList(
                Iter.map(dataset.find(graph, Node.ANY, RDF.type.asNode(), Terms.EVENT_MENTION), q -> q.getSubject()))
                .stream();
    }

    private List<Node> subjects(Node property, Node object) {
        return Iter.toList(Iter.map(standard.find(Node.ANY, property, object), Triple::getSubject));
    }
}
