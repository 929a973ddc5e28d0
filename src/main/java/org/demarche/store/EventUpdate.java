package org.demarche.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.demarche.model.CitedMention;
import org.demarche.model.Decision;
import org.demarche.model.Event;
import org.demarche.model.EventMention;
import org.demarche.rdf.ConsolidationGraph;
import org.demarche.rdf.DecisionGraph;
import org.demarche.rdf.Graphs;
import org.demarche.rdf.MentionReader;
import org.demarche.rdf.ReportedDatingGraph;
import org.demarche.rdf.ShapeCheck;
import org.demarche.rdf.Terms;

/**
 * Brings the consolidation graph up to date with the articles' graphs and the decisions of people; inside a write
 * transaction. It writes only what differs, and the result does not depend on the order in which the articles came.
 */
final class EventUpdate {
    private final DatasetGraph dataset;
    private final Graph standard;
    private final Consolidation consolidation;
    private final ConsolidationGraph triples;
    private final ShapeCheck shapes;
    private final Map<Node, CitedMention> gone = new HashMap<>();
    private final Set<Node> come = new HashSet<>();
    private final Set<Node> graphs = new HashSet<>();
    private final ArticleDates dates;

    EventUpdate(DatasetGraph dataset, Consolidation consolidation, ConsolidationGraph triples, ShapeCheck shapes) {
        this.dataset = dataset;
        this.standard = dataset.getDefaultGraph();
        this.consolidation = consolidation;
        this.dates = new ArticleDates(dataset, consolidation.dating());
        this.triples = triples;
        this.shapes = shapes;
    }

    /** Notes that an article's graph has been replaced. */
    void replaced(Node name, Graph old, Graph fresh) {
        graphs.add(name);
        Iter.toList(old.find(Node.ANY, RDF.type.asNode(), Terms.EVENT_MENTION))
                .forEach(t -> gone.putIfAbsent(
                        t.getSubject(),
                        ReportedDatingGraph.dated(standard, t.getSubject(), MentionReader.cited(old, t.getSubject()))));
        fresh.find(Node.ANY, RDF.type.asNode(), Terms.EVENT_MENTION).forEachRemaining(t -> come.add(t.getSubject()));
    }

    /** Notes that something was decided about reports, or is no longer. */
    void decided(Decision d) {
        StoredMentions stored = new StoredMentions(dataset);
        Stream.concat(d.reports().stream(), d.others().stream())
                .flatMap(stored::at)
                .forEach(come::add);
    }

    /** Makes the events anew that what has been noted touches. */
    void update() {
        StoredMentions before = new StoredMentions(dataset);
        before.mentions(Stream.concat(gone.keySet().stream(), come.stream()).toList());
        List<EventMention> changed = Stream.concat(
                        gone.values().stream(), come.stream().flatMap(m -> before.mention(m).stream()))
                .map(CitedMention::mention)
                .toList();
        dates.touched(graphs, changed).forEach(this::redate);
        List<Decision> decisions = DecisionGraph.read(dataset.getGraph(Terms.DECISIONS_GRAPH));
        Touched touched = new Touched(new StoredMentions(dataset), consolidation, decisions);
        touched.spread(gone, come);
        write(touched.mentions(), decisions, touched.events());
    }

    /** Dates an article anew by others; its events are made anew where that changes anything. */
    private void redate(Node graph) {
        Graph fresh = dates.fresh(graph);
        Set<Triple> old = dates.old(graph).collect(Collectors.toSet());
        if (old.size() == fresh.size() && old.stream().allMatch(fresh::contains)) {
            return;
        }
        StoredMentions before = new StoredMentions(dataset);
        List<Node> mentions = before.inArticle(graph).toList();
        mentions.forEach(m -> before.mention(m).ifPresent(c -> gone.putIfAbsent(m, c)));
        dates.write(graph, fresh);
        come.addAll(mentions);
    }

    /** Makes all events anew. */
    void updateAll() {
        List<Node> articles = Iter.toList(Iter.filter(dataset.listGraphNodes(), Store::isArticleGraph));
        Distant.articles(dataset, articles.stream());
        dates.all().forEach(graph -> dates.write(graph, dates.fresh(graph)));
        List<CitedMention> all = new ArrayList<>();
        articles.forEach(name -> {
            Graph article = dataset.getGraph(name);
            Iter.toList(article.find(Node.ANY, RDF.type.asNode(), Terms.EVENT_MENTION))
                    .forEach(t -> all.add(ReportedDatingGraph.dated(
                            standard, t.getSubject(), MentionReader.cited(article, t.getSubject()))));
        });
        Set<Node> stale = new HashSet<>();
        standard.find(Node.ANY, RDF.type.asNode(), Terms.EVENT).forEachRemaining(t -> stale.add(t.getSubject()));
        write(all, DecisionGraph.read(dataset.getGraph(Terms.DECISIONS_GRAPH)), stale);
    }

    private void write(Collection<CitedMention> mentions, List<Decision> decisions, Set<Node> stale) {
        Graph fresh = Graphs.empty();
        Set<Node> events = new HashSet<>(stale);
        for (Event event : consolidation.events().of(mentions, decisions)) {
            Graph graph = triples.of(event);
            graph.find().forEach(fresh::add);
            graph.find(Node.ANY, RDF.type.asNode(), Terms.EVENT).forEach(t -> events.add(t.getSubject()));
        }
        List<String> faults = shapes.faults(fresh);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("events that break the shapes: " + String.join("; ", faults));
        }
        ahead(events, fresh);
        Set<Node> named = named(events);
        Set<Triple> direct = new HashSet<>();
        for (Node event : events) {
            ConsolidationGraph.reified(standard, event).forEach(direct::add);
            Stream.concat(Stream.of(event), ConsolidationGraph.parts(standard, event))
                    .flatMap(node -> Iter.toList(standard.find(node, Node.ANY, Node.ANY)).stream())
                    .filter(t -> !fresh.contains(t))
                    .toList()
                    .forEach(standard::delete);
        }
        Graphs.sorted(fresh.find()).forEach(standard::add);
        direct.stream().filter(t -> !ConsolidationGraph.isReified(standard, t)).forEach(standard::delete);
        new EventOrders(dataset, consolidation).renew(events);
        named.addAll(named(events));
        Labels labels = new Labels(dataset);
        named.forEach(labels::renew);
    }

    /** Fetches what the events are now, and whatever else it takes to see what changes, where the store is far away. */
    private void ahead(Set<Node> events, Graph fresh) {
        if (dataset instanceof Distant) {
            Distant.about(dataset, events.stream());
            Distant.about(dataset, events.stream().flatMap(event -> ConsolidationGraph.parts(standard, event)));
            Distant.about(dataset, fresh.find().mapWith(Triple::getSubject).toList().stream());
            Distant.leading(
                    dataset,
                    ConsolidationGraph.REIFIES,
                    events.stream()
                            .flatMap(event -> ConsolidationGraph.reified(standard, event))
                            .map(NodeFactory::createTripleTerm));
            Distant.about(dataset, Stream.concat(named(events).stream(), EventUpdate.named(fresh, events).stream()));
        }
    }

    /** Actors and places that events name now. */
    private Set<Node> named(Set<Node> events) {
        return named(standard, events);
    }

    private static Set<Node> named(Graph graph, Set<Node> events) {
        Set<Node> named = new HashSet<>();
        for (Node event : events) {
            Stream.of(Terms.AGENT, Terms.TARGET, Terms.PLACE)
                    .flatMap(role -> Iter.toList(graph.find(event, role, Node.ANY)).stream())
                    .map(Triple::getObject)
                    .forEach(named::add);
        }
        return named;
    }
}
