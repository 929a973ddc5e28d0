package org.demarche.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.jena.vocabulary.RDF;
import org.demarche.model.Decision;
import org.demarche.model.Event;
import org.demarche.model.Precedence;
import org.demarche.rdf.DecisionGraph;
import org.demarche.rdf.Dip;
import org.demarche.rdf.Iris;
import org.demarche.rdf.ReportedDatingGraph;
import org.demarche.rdf.SortedQuads;
import org.demarche.rdf.Subject;
import org.demarche.rdf.Terms;

/**
 * The knowledge graph on disk, in the folder {@code store} of a home folder.
 *
 * <p>The default graph is what questions see: consolidation graph, gazetteer and ontology. Each article has its named
 * graph. One process at a time can open it.
 */
public final class Store implements AutoCloseable {
    private final Path home;
    private final DatasetGraph dataset;
    private boolean closed;

    private Store(Path home, DatasetGraph dataset) {
        this.home = home;
        this.dataset = dataset;
    }

    /** Opens the store of a home folder and makes it where there is none. */
    public static Store open(Path home) {
        StoreFolder folder = new StoreFolder(home);
        folder.ready();
        JenaSystem.init();
        ARQ.getContext().set(ARQ.httpServiceAllowed, false);
        try {
            return new Store(home, DatabaseMgr.connectDatasetGraph(folder.path().toString()));
        } catch (DBOpEnvException e) {
            throw new StoreInUse(
                    "the store in " + folder.path() + " is in use by another process: stop it (a running \"demarche"
                            + " serve\", perhaps) or ask through its HTTP endpoint; " + e.getMessage(),
                    e);
        } catch (RuntimeIOException e) {
            throw new StoreException(folder.unwritable(), e);
        }
    }

    /** The same store, seen and written through another dataset that is laid around it. */
    public Store through(UnaryOperator<DatasetGraph> around) {
        return new Store(home, around.apply(dataset));
    }

    /** A store whose dataset is kept elsewhere: in memory, or on another server. */
    public static Store of(Path home, DatasetGraph dataset) {
        return new Store(home, dataset);
    }

    /** Whether a home folder has a store. */
    public static boolean exists(Path home) {
        return new StoreFolder(home).exists();
    }

    public Path home() {
        return home;
    }

    /** The dataset for queries; use it inside {@link #read} or a transaction of your own. */
    public DatasetGraph dataset() {
        return dataset;
    }

    public <T> T read(Supplier<T> work) {
        return dataset.isInTransaction() ? work.get() : Txn.calculateRead(dataset, work::get);
    }

    /** All articles, by id. */
    public List<StoredArticle> articles() {
        return read(() -> described(Iter.toList(dataset.findNG(Node.ANY, Node.ANY, RDF.type.asNode(), Terms.ARTICLE)))
                .map(q -> StoredArticle.of(dataset.getGraph(q.getGraph()), q.getSubject()))
                .sorted(Comparator.comparing(StoredArticle::id))
                .toList());
    }

    private Stream<Quad> described(List<Quad> articles) {
        Distant.ahead(
                dataset,
                articles.stream().map(q -> new Quad(q.getGraph(), q.getSubject(), RDF.type.asNode(), Node.ANY)));
        return articles.stream();
    }

    public Optional<StoredArticle> article(String id) {
        return read(() -> Optional.of(dataset.getGraph(Iris.articleGraph(id)))
                .filter(g -> g.contains(Iris.article(id), RDF.type.asNode(), Terms.ARTICLE))
                .map(g -> StoredArticle.of(g, Iris.article(id))));
    }

    /** The text of an article as it was read. */
    public Optional<String> text(String article) {
        return read(
                () -> Iter.toList(dataset.getGraph(Iris.articleGraph(article))
                                .find(Iris.article(article), Terms.TEXT, Node.ANY))
                        .stream()
                        .map(t -> t.getObject().getLiteralLexicalForm())
                        .findFirst());
    }

    /** The day of an article that states none, as the reports of others in this store give it away. */
    public Optional<ReportedDatingGraph.Told> reportedDay(String article) {
        return read(() -> ReportedDatingGraph.read(dataset.getDefaultGraph(), article));
    }

    /** An event by its id or by an id that it had earlier. */
    public Optional<Event> event(String id) {
        return read(() -> new StoredEvents(dataset).find(Iris.event(id)));
    }

    /** The events that a filter accepts, dated ones first and in order. */
    public List<Event> events(EventFilter filter) {
        return read(() -> new StoredEvents(dataset).select(filter));
    }

    /** What texts say of the order of events. */
    public List<Precedence> orders() {
        return read(() -> new StoredEvents(dataset).orders());
    }

    /** The English name of a place; its id where it has none. */
    public String label(String place) {
        return read(() -> new Subject(dataset.getDefaultGraph(), Iris.iri(Dip.PLACE, place))
                .label()
                .orElse(place));
    }

    /** Everything as sorted N-Quads; equal stores give equal bytes. */
    public void dump(Appendable out) {
        DefaultGraph standard = new DefaultGraph(dataset.getDefaultGraph());
        read(() -> write(
                Iter.concat(
                        Iter.filter(dataset.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY), quad -> !quad.getGraph()
                                .equals(Commits.GRAPH)),
                        Iter.concat(
                                named(Terms.CONSOLIDATION_GRAPH, standard.consolidation()),
                                named(Terms.GAZETTEER_GRAPH, standard.gazetteer()))),
                out));
    }

    /** One graph as sorted N-Quads: an article's graph, or {@link Terms#CONSOLIDATION_GRAPH}. */
    public void dump(Node graph, Appendable out) {
        read(() -> write(
                graph.equals(Terms.CONSOLIDATION_GRAPH)
                        ? named(graph, new DefaultGraph(dataset.getDefaultGraph()).consolidation())
                        : dataset.find(graph, Node.ANY, Node.ANY, Node.ANY),
                out));
    }

    private static Iterator<Quad> named(Node graph, Iterator<Triple> triples) {
        return Iter.map(triples, t -> Quad.create(graph, t));
    }

    /** Names of the articles' graphs. */
    public List<Node> articleGraphs() {
        return articles().stream().map(a -> Iris.articleGraph(a.id())).toList();
    }

    private static Appendable write(Iterator<Quad> quads, Appendable out) {
        try {
            SortedQuads.write(quads, out);
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether an IRI names an article's graph. */
    static boolean isArticleGraph(Node graph) {
        return graph.isURI() && graph.getURI().startsWith(Dip.ARTICLE_GRAPH);
    }

    /** What people decided, by number; what was taken back as well. */
    public List<Decision> decisions() {
        return read(() -> DecisionGraph.read(dataset.getGraph(Terms.DECISIONS_GRAPH)));
    }

    @Override
    public void close() {
        if (!closed && TDBInternal.isTDB2(dataset)) {
            TDBInternal.expel(dataset);
        }
        closed = true;
    }
}
