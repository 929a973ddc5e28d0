package org.demarche.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.demarche.model.Decision;
import org.demarche.model.EventMention;
import org.demarche.model.EventType;
import org.demarche.model.Problem;
import org.demarche.rdf.ArticleGraph;
import org.demarche.rdf.ConsolidationGraph;
import org.demarche.rdf.DecisionGraph;
import org.demarche.rdf.Graphs;
import org.demarche.rdf.Iris;
import org.demarche.rdf.OntologyGraphs;
import org.demarche.rdf.ShapeCheck;
import org.demarche.rdf.Terms;

/** Writes into a store: articles in, articles out, gazetteer renewed. Each call is one transaction or none. */
public final class Ingest {
    private final Path home;
    private final DatasetGraph dataset;
    private final List<EventType> types;
    private final Consolidation consolidation;
    private final String version;
    private final Progress progress;
    private final ShapeCheck shapes = ShapeCheck.load();
    private final OntologyGraphs ontology;

    /**
     * @param types the event types of the ontology, a user's among them
     * @param ontology what the store should know besides the articles
     * @param version of the program, stored with each article
     */
    public Ingest(
            Store store,
            List<EventType> types,
            OntologyGraphs ontology,
            Consolidation consolidation,
            String version,
            Progress progress) {
        this.home = store.home();
        this.dataset = store.dataset();
        this.types = List.copyOf(types);
        this.ontology = ontology;
        this.consolidation = consolidation;
        this.version = version;
        this.progress = progress;
    }

    /**
     * Stores a batch: replaces the graph of each article and brings the events up to date. An article whose graph breaks
     * the shapes is left out, with a problem that names the mention; the others go in.
     */
    public List<Problem> add(Collection<Extraction> batch) {
        List<Problem> problems = new ArrayList<>();
        write(() -> {
            renewOntology();
            Distant.ahead(
                    dataset,
                    batch.stream()
                            .map(e -> new Quad(Iris.articleGraph(e.article().id()), Node.ANY, Node.ANY, Node.ANY)));
            EventUpdate events = events();
            int done = 0;
            for (Extraction extraction : batch) {
                progress.at(done++, batch.size(), extraction.article().id());
                addOne(extraction, events).ifPresent(problems::add);
            }
            events.update();
            Commits.next(dataset);
            progress.at(done, batch.size(), "events");
            return done;
        });
        return List.copyOf(problems);
    }

    private <T> T write(Supplier<T> work) {
        return Writing.guarded(home, () -> Txn.calculateWrite(dataset, work::get));
    }

    /** Takes over the decisions and articles of another store, so many articles in a transaction; how many they were. */
    public int copy(Store from, int batch) {
        List<Node> graphs = from.articleGraphs();
        takeOver(from, List.of(Terms.DECISIONS_GRAPH));
        for (int at = 0; at < graphs.size(); at += batch) {
            progress.at(at, graphs.size(), "copied");
            takeOver(from, graphs.subList(at, Math.min(graphs.size(), at + batch)));
        }
        return graphs.size();
    }

    private void takeOver(Store from, List<Node> graphs) {
        write(() -> {
            renewOntology();
            EventUpdate events = events();
            Distant.ahead(dataset, graphs.stream().map(g -> new Quad(g, Node.ANY, Node.ANY, Node.ANY)));
            for (Node name : graphs) {
                become(name, from.read(() -> copy(from.dataset(), name)), events);
            }
            events.update();
            Commits.next(dataset);
            return graphs;
        });
    }

    /**
     * Becomes what another store is: articles and decisions that differ are taken over, articles that are gone there go.
     *
     * @param batch how many articles are fetched together
     * @return how many graphs differed
     */
    public int follow(Store from, int batch) {
        return write(() -> {
            renewOntology();
            EventUpdate events = events();
            List<Node> there = from.articleGraphs();
            List<Node> all = new ArrayList<>(List.of(Terms.DECISIONS_GRAPH));
            all.addAll(there);
            int changed = 0;
            for (int at = 0; at < all.size(); at += batch) {
                progress.at(at, all.size(), "compared");
                List<Node> some = all.subList(at, Math.min(all.size(), at + batch));
                from.read(() -> fetched(from.dataset(), some));
                for (Node name : some) {
                    changed += become(name, from.read(() -> copy(from.dataset(), name)), events);
                }
            }
            for (Node gone : articleGraphsBut(Set.copyOf(there))) {
                changed += become(gone, Graphs.empty(), events);
            }
            events.update();
            if (changed > 0) {
                Commits.next(dataset);
            }
            return changed;
        });
    }

    private static int fetched(DatasetGraph from, List<Node> graphs) {
        Distant.ahead(from, graphs.stream().map(g -> new Quad(g, Node.ANY, Node.ANY, Node.ANY)));
        return graphs.size();
    }

    /** Makes a graph another one; 1 where it was not the same, else 0. */
    private int become(Node name, Graph fresh, EventUpdate events) {
        Graph old = copy(name);
        boolean differs = replace(name, old, fresh);
        if (differs) {
            events.replaced(name, old, fresh);
        }
        return differs ? 1 : 0;
    }

    private List<Node> articleGraphsBut(Set<Node> others) {
        return Iter.toList(Iter.filter(dataset.listGraphNodes(), g -> Store.isArticleGraph(g) && !others.contains(g)));
    }

    /** Takes an article and its mentions out; whether it was there. */
    public boolean forget(String article) {
        return write(() -> {
            renewOntology();
            Node name = Iris.articleGraph(article);
            Graph old = copy(name);
            replace(name, old, Graphs.empty());
            EventUpdate events = events();
            events.replaced(name, old, Graphs.empty());
            events.update();
            Commits.next(dataset);
            return !old.isEmpty();
        });
    }

    /**
     * Keeps what a person decided, and makes the events anew that it is about.
     *
     * @param decision of its number, the next that is free takes the place
     * @return the decision with its number
     */
    public Decision decide(Decision decision) {
        return write(() -> {
            renewOntology();
            Decision numbered = decision.numbered(1
                    + DecisionGraph.read(dataset.getGraph(Terms.DECISIONS_GRAPH)).stream()
                            .mapToInt(Decision::number)
                            .max()
                            .orElse(0));
            keep(numbered, Graphs.empty());
            return numbered;
        });
    }

    /** Takes a decision back; it stays on record, without effect. Empty where there is none of that number that stands. */
    public Optional<Decision> undo(int number, Decision.Undoing undoing) {
        return write(() -> {
            renewOntology();
            Optional<Decision> found = DecisionGraph.read(dataset.getGraph(Terms.DECISIONS_GRAPH)).stream()
                    .filter(d -> d.number() == number && d.stands())
                    .findFirst();
            found.ifPresent(d -> keep(d.undone(undoing), DecisionGraph.of(d)));
            return found;
        });
    }

    private void keep(Decision decision, Graph old) {
        replace(Terms.DECISIONS_GRAPH, old, DecisionGraph.of(decision));
        EventUpdate events = events();
        events.decided(decision);
        events.update();
        Commits.next(dataset);
    }

    /** Makes all events anew, as after a change of the rules of consolidation. */
    public void consolidateAll() {
        write(() -> {
            renewOntology();
            events().updateAll();
            Commits.next(dataset);
            return true;
        });
    }

    private EventUpdate events() {
        return new EventUpdate(
                dataset, consolidation, new ConsolidationGraph(types, dataset.getDefaultGraph()), shapes);
    }

    private Optional<Problem> addOne(Extraction extraction, EventUpdate events) {
        String id = extraction.article().id();
        Graph graph = ArticleGraph.of(
                extraction.article(), extraction.mentions(), extraction.inferred(), version, extraction.provenance());
        List<String> faults = faults(extraction, graph);
        if (!faults.isEmpty()) {
            return Optional.of(
                    new Problem(Problem.Severity.REFUSED, id, "", "not stored: " + String.join("; ", faults)));
        }
        become(Iris.articleGraph(id), graph, events);
        return Optional.empty();
    }

    private List<String> faults(Extraction extraction, Graph graph) {
        List<String> faults = new ArrayList<>();
        for (EventMention m : extraction.mentions()) {
            if (types.stream().noneMatch(t -> t.id().equals(m.type()))) {
                faults.add(Iris.mention(m) + ": no event type " + m.type());
            }
            if (!m.article().equals(extraction.article().id())) {
                faults.add(Iris.mention(m) + ": is of article " + m.article());
            }
            m.evidence().stream()
                    .filter(e -> !extraction
                            .article()
                            .text()
                            .startsWith(e.quote(), e.span().begin()))
                    .forEach(e -> faults.add(Iris.mention(m) + ": its quote does not stand at " + e.span()));
        }
        faults.addAll(shapes.faults(graph));
        return faults;
    }

    private Graph copy(Node name) {
        return copy(dataset, name);
    }

    private static Graph copy(DatasetGraph from, Node name) {
        Graph copy = Graphs.empty();
        from.find(name, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(q -> copy.add(q.asTriple()));
        return copy;
    }

    /** Writes only what differs; whether anything did. */
    private boolean replace(Node name, Graph old, Graph fresh) {
        List<Triple> gone = Iter.toList(Iter.filter(old.find(), t -> !fresh.contains(t)));
        List<Triple> come = Graphs.sorted(Iter.filter(fresh.find(), t -> !old.contains(t)));
        gone.forEach(t -> dataset.delete(name, t.getSubject(), t.getPredicate(), t.getObject()));
        come.forEach(t -> dataset.add(name, t.getSubject(), t.getPredicate(), t.getObject()));
        return !gone.isEmpty() || !come.isEmpty();
    }

    /** Brings gazetteer and ontology up to date where a file has changed since they were stored. */
    private void renewOntology() {
        if (dataset instanceof Distant distant && distant.unfinished()) {
            progress.at(0, 1, "mending what a write left unfinished");
            new Mending(distant, types, consolidation).mend(fresh());
            return;
        }
        Graph standard = dataset.getDefaultGraph();
        if (standard.contains(mark())) {
            return;
        }
        progress.at(0, 1, "gazetteer");
        Graph fresh = fresh();
        Iter.toList(Iter.filter(new DefaultGraph(standard).gazetteer(), t -> !fresh.contains(t)))
                .forEach(standard::delete);
        Graphs.sorted(fresh.find()).forEach(standard::add);
        events().updateAll();
    }

    private Triple mark() {
        Node fingerprint = NodeFactory.createLiteralString(ontology.fingerprint());
        return Triple.create(Terms.GAZETTEER_GRAPH, Terms.SHA256, fingerprint);
    }

    private Graph fresh() {
        Graph fresh = ontology.graph();
        fresh.add(mark());
        return fresh;
    }
}
