package org.demarche.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.demarche.model.EventMention;
import org.demarche.model.ReportedDating;
import org.demarche.rdf.Dip;
import org.demarche.rdf.Graphs;
import org.demarche.rdf.Iris;
import org.demarche.rdf.MentionReader;
import org.demarche.rdf.ReportedDatingGraph;
import org.demarche.rdf.Terms;

/**
 * The days of articles that state none, as the events of other articles give them away; kept in the consolidation graph.
 * What counts is what the articles' own graphs say, so that an inferred day is never evidence for another and the order
 * in which articles come does not matter. Inside a write transaction.
 */
final class ArticleDates {
    private static final Node WAITS_FOR = Terms.term("waitsFor");

    private final DatasetGraph dataset;
    private final Graph standard;
    private final Optional<Consolidation.Dating> dating;

    ArticleDates(DatasetGraph dataset, Optional<Consolidation.Dating> dating) {
        this.dataset = dataset;
        this.standard = dataset.getDefaultGraph();
        this.dating = dating;
    }

    /** Articles, by their graphs, whose day may be another now that some graphs and mentions have come or gone. */
    Set<Node> touched(Collection<Node> graphs, Collection<EventMention> changed) {
        Set<Node> touched = new HashSet<>();
        Distant.about(dataset, graphs.stream().map(ArticleDates::articleOf));
        Distant.leading(
                dataset,
                WAITS_FOR,
                changed.stream().flatMap(m -> keys(m).stream()).map(NodeFactory::createLiteralString));
        for (Node graph : graphs) {
            if (!renewKeys(graph).isEmpty() || known(graph)) {
                touched.add(graph);
            }
        }
        changed.stream().flatMap(m -> keys(m).stream()).distinct().forEach(key -> standard.find(
                        Node.ANY, WAITS_FOR, NodeFactory.createLiteralString(key))
                .forEachRemaining(t -> touched.add(graphOf(t.getSubject()))));
        return touched;
    }

    /** All articles of a store that state no day. */
    Set<Node> all() {
        Set<Node> graphs = new HashSet<>();
        List<Node> all = Iter.toList(Iter.filter(dataset.listGraphNodes(), Store::isArticleGraph));
        Distant.about(dataset, all.stream().map(ArticleDates::articleOf));
        all.forEach(graph -> {
            if (!renewKeys(graph).isEmpty() || known(graph)) {
                graphs.add(graph);
            }
        });
        return graphs;
    }

    /** The triples that should date an article now; empty where nothing decides. Without a way to date, what there is. */
    Graph fresh(Node graph) {
        Graph fresh = Graphs.empty();
        Map<Node, EventMention> open = open(graph);
        if (dating.isEmpty()) {
            (open.isEmpty() ? Stream.<Triple>empty() : old(graph)).forEach(fresh::add);
            return fresh;
        }
        Node about = articleOf(graph);
        Optional<ReportedDating> found = open.isEmpty()
                ? Optional.empty()
                : dating.get()
                        .of(
                                StoredArticle.of(dataset.getGraph(graph), about),
                                text(graph, about),
                                List.copyOf(open.values()),
                                evidence(graph, open.values()));
        return found.map(d -> ReportedDatingGraph.of(d, open)).orElse(fresh);
    }

    /** The triples that date an article as things are. */
    Stream<Triple> old(Node graph) {
        return ReportedDatingGraph.find(standard, articleOf(graph));
    }

    void write(Node graph, Graph fresh) {
        old(graph).filter(t -> !fresh.contains(t)).toList().forEach(standard::delete);
        Graphs.sorted(fresh.find()).forEach(standard::add);
    }

    private boolean known(Node graph) {
        return standard.contains(articleOf(graph), Terms.INFERRED_DATE, Node.ANY);
    }

    /** Keeps under which keys an undated article waits for others; none where it has a day, or is gone. */
    private Set<String> renewKeys(Node graph) {
        Node article = articleOf(graph);
        Set<String> keys = open(graph).values().stream()
                .flatMap(m -> keys(m).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        standard.find(article, WAITS_FOR, Node.ANY)
                .filterDrop(t -> keys.contains(t.getObject().getLiteralLexicalForm()))
                .toList()
                .forEach(standard::delete);
        keys.forEach(key -> standard.add(article, WAITS_FOR, NodeFactory.createLiteralString(key)));
        return keys;
    }

    /** The mentions of an article that has no day of its own, by their nodes. */
    private Map<Node, EventMention> open(Node graph) {
        Graph article = dataset.getGraph(graph);
        Node about = articleOf(graph);
        Map<Node, EventMention> mentions = new HashMap<>();
        boolean dated = article.contains(about, Terms.PUBLISHED, Node.ANY)
                || article.contains(about, Terms.INFERRED_DATE, Node.ANY);
        if (!dated) {
            MentionReader.all(article).forEach((iri, m) -> mentions.put(NodeFactory.createURI(iri), m));
        }
        return mentions;
    }

    /**
     * The mentions of other articles that may be of an event of these: they share a key with one. Never more than what the
     * article waits for, or what was there could go unnoticed.
     */
    private List<EventMention> evidence(Node graph, Collection<EventMention> open) {
        Map<Node, Node> graphs = new HashMap<>();
        Map<Node, Set<Node>> actors = new HashMap<>();
        open.stream()
                .flatMap(m -> m.participants().stream())
                .map(p -> Iris.actor(p.actor()))
                .distinct()
                .forEach(actor -> Stream.of(Terms.AGENT, Terms.TARGET)
                        .forEach(role -> dataset.findNG(Node.ANY, Node.ANY, role, actor)
                                .forEachRemaining(q -> {
                                    if (Store.isArticleGraph(q.getGraph())
                                            && !q.getGraph().equals(graph)) {
                                        graphs.put(q.getSubject(), q.getGraph());
                                        actors.computeIfAbsent(q.getSubject(), k -> new HashSet<>())
                                                .add(actor);
                                    }
                                })));
        List<EventMention> evidence = new ArrayList<>();
        Set<String> keys = open.stream().flatMap(m -> keys(m).stream()).collect(Collectors.toSet());
        new TreeSet<>(actors.keySet().stream().map(Node::getURI).toList()).forEach(iri -> {
            Node node = NodeFactory.createURI(iri);
            Node in = graphs.get(node);
            if (actors.get(node).size() > 1 && dataset.contains(in, node, RDF.type.asNode(), Terms.EVENT_MENTION)) {
                EventMention mention = MentionReader.one(dataset.getGraph(in), node);
                if (keys(mention).stream().anyMatch(keys::contains)) {
                    evidence.add(mention);
                }
            }
        });
        return evidence;
    }

    /** Type and each pair of actors. */
    private static Set<String> keys(EventMention mention) {
        List<String> actors = mention.participants().stream()
                .map(p -> p.actor().id())
                .distinct()
                .sorted()
                .toList();
        Set<String> keys = new TreeSet<>();
        for (int i = 0; i < actors.size(); i++) {
            for (int j = i + 1; j < actors.size(); j++) {
                keys.add(mention.type() + " " + actors.get(i) + " " + actors.get(j));
            }
        }
        return keys;
    }

    private String text(Node graph, Node article) {
        return dataset
                .getGraph(graph)
                .find(article, Terms.TEXT, Node.ANY)
                .mapWith(t -> t.getObject().getLiteralLexicalForm())
                .toList()
                .stream()
                .findFirst()
                .orElse("");
    }

    private static Node articleOf(Node graph) {
        return Iris.article(Iris.local(Dip.ARTICLE_GRAPH, graph));
    }

    private static Node graphOf(Node article) {
        return Iris.articleGraph(Iris.local(Dip.ARTICLE, article));
    }
}
