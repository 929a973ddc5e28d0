package org.demarche.store.remote;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.JenaTransactionException;
import org.apache.jena.sparql.core.DatasetGraphBaseFind;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.RDF;
import org.demarche.rdf.Dip;
import org.demarche.rdf.Terms;
import org.demarche.store.Distant;

/**
 * The dataset of a SPARQL 1.1 server. What is looked up is fetched once and kept for as long as nobody writes; what is
 * changed in a write transaction is sent when that commits. For one thread.
 */
public final class SparqlDataset extends DatasetGraphBaseFind implements Distant {
    private static final String ARTICLES =
            "SELECT DISTINCT ?g { GRAPH ?g { %s } FILTER(STRSTARTS(STR(?g), \"" + Dip.ARTICLE_GRAPH + "\")) %s }";

    private final Wire wire;
    private final Services services;
    private final Fetch fetch;
    private final Sending sending;
    private final Consumer<String> tell;
    private final Copy copy = new Copy();
    private final PrefixMap prefixes = PrefixMapFactory.create();
    private Optional<ReadWrite> mode = Optional.empty();
    private State state = new State(Optional.empty(), Optional.empty(), Optional.empty());
    private int requests;

    private SparqlDataset(RemoteAddress where, Consumer<String> tell) {
        this.wire = new Wire(where.login());
        this.services = new Services(where, wire);
        this.fetch = new Fetch(services, wire);
        this.sending = new Sending(services, wire, where.requestBytes());
        this.tell = tell;
    }

    /** @param tell is told what a person should know, such as that a write broke off */
    public static SparqlDataset open(RemoteAddress where, Consumer<String> tell) {
        JenaSystem.init();
        return new SparqlDataset(where, tell);
    }

    @Override
    public void fetch(Collection<Quad> patterns) {
        Set<Part> missing = new HashSet<>();
        patterns.forEach(pattern -> {
            Part part = Part.of(pattern);
            if (!copy.holds(part)) {
                missing.add(part);
            }
        });
        if (!missing.isEmpty()) {
            fetch.all(missing, copy::take);
            missing.forEach(copy::hold);
        }
    }

    @Override
    public List<Quad> withoutText(Node graph) {
        fetch(List.of(new Quad(graph, Node.ANY, RDF.type.asNode(), Node.ANY)));
        return copy.find(graph, Node.ANY, Node.ANY, Node.ANY).stream()
                .filter(q -> !q.getPredicate().equals(Terms.TEXT))
                .toList();
    }

    @Override
    public RowSet select(Query query, Optional<Duration> limit) {
        Query portable = Portable.of(query, state.form().orElse(Form.TRIPLE_TERMS));
        return wire.select(services.query(), portable.toString(), limit);
    }

    @Override
    public boolean unfinished() {
        return state.writer().isPresent();
    }

    @Override
    public List<Node> unfinishedArticles() {
        String whole = "?a a <" + Terms.ARTICLE + ">";
        return graphs(ARTICLES.formatted("?s ?p ?o", "FILTER NOT EXISTS { GRAPH ?g { " + whole + " } }"));
    }

    private List<Node> graphs(String query) {
        RowSet rows = wire.select(services.query(), query, Optional.empty());
        return Iter.toList(Iter.map(rows, row -> row.get(Var.alloc("g"))));
    }

    @Override
    public Iterator<Node> listGraphNodes() {
        Set<Node> all = new HashSet<>(graphs(ARTICLES.formatted("?a a <" + Terms.ARTICLE + ">", "")));
        fetch(List.of(new Quad(Terms.DECISIONS_GRAPH, Node.ANY, Node.ANY, Node.ANY)));
        copy.added().forEach(q -> all.add(q.getGraph()));
        copy.deleted().forEach(q -> all.remove(q.getGraph()));
        all.addAll(copy.named());
        all.remove(Quad.defaultGraphIRI);
        return all.iterator();
    }

    private Iterator<Quad> found(Node g, Node s, Node p, Node o) {
        fetch(List.of(new Quad(g, any(s), any(p), any(o))));
        return copy.find(g, s, p, o).iterator();
    }

    /** Jena takes nothing for anything as well. */
    private static Node any(Node node) {
        return node == null ? Node.ANY : node;
    }

    @Override
    protected Iterator<Quad> findInDftGraph(Node s, Node p, Node o) {
        return found(Quad.defaultGraphIRI, s, p, o);
    }

    @Override
    protected Iterator<Quad> findInSpecificNamedGraph(Node g, Node s, Node p, Node o) {
        return found(g, s, p, o);
    }

    @Override
    protected Iterator<Quad> findInAnyNamedGraphs(Node s, Node p, Node o) {
        fetch(List.of(new Quad(Node.ANY, any(s), any(p), any(o))));
        return copy.named().stream()
                .flatMap(g -> copy.find(g, s, p, o).stream())
                .toList()
                .iterator();
    }

    @Override
    public void add(Node g, Node s, Node p, Node o) {
        copy.add(quad(g, s, p, o));
    }

    @Override
    public void delete(Node g, Node s, Node p, Node o) {
        copy.delete(quad(g, s, p, o));
    }

    @Override
    public void add(Quad quad) {
        add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
    }

    @Override
    public void delete(Quad quad) {
        delete(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
    }

    private Quad quad(Node g, Node s, Node p, Node o) {
        if (mode.filter(ReadWrite.WRITE::equals).isEmpty()) {
            throw new JenaTransactionException("not in a write transaction");
        }
        return new Quad(Quad.isDefaultGraph(g) ? Quad.defaultGraphIRI : g, s, p, o);
    }

    @Override
    public Graph getDefaultGraph() {
        return GraphView.createDefaultGraph(this);
    }

    @Override
    public Graph getGraph(Node name) {
        return GraphView.createNamedGraph(this, name);
    }

    @Override
    public void addGraph(Node name, Graph graph) {
        graph.find().forEach(t -> add(name, t.getSubject(), t.getPredicate(), t.getObject()));
    }

    @Override
    public void removeGraph(Node name) {
        deleteAny(name, Node.ANY, Node.ANY, Node.ANY);
    }

    @Override
    public PrefixMap prefixes() {
        return prefixes;
    }

    @Override
    public boolean supportsTransactions() {
        return true;
    }

    @Override
    public void begin(TxnType type) {
        if (mode.isPresent()) {
            throw new JenaTransactionException("transactions do not nest");
        }
        State now = State.read(wire, services.query());
        boolean write = type == TxnType.WRITE;
        if (write && now.writer().filter(Writer::mayBeAtWork).isPresent()) {
            Writer other = now.writer().get();
            throw RemoteFault.said("somebody else is writing to the store (" + other.text()
                    + "): try again in a moment. If that program is gone, its place is free from " + other.until()
                    + " on");
        }
        if (now.writer().isPresent() && !write) {
            tell.accept("The store is being written to, or a write broke off ("
                    + now.writer().get().text() + "); some of what follows may be of before it and some of after.");
        }
        if (now.writer().isPresent() || !now.commit().equals(state.commit())) {
            copy.clear();
        }
        state = now;
        mode = Optional.of(write ? ReadWrite.WRITE : ReadWrite.READ);
        requests = wire.requests();
    }

    @Override
    public void commit() {
        if (mode.filter(ReadWrite.WRITE::equals).isPresent()
                && !(copy.added().isEmpty() && copy.deleted().isEmpty())) {
            sending.send(copy, state);
            copy.sent();
            state = State.read(wire, services.query());
        }
        requests = wire.requests();
        mode = Optional.empty();
    }

    @Override
    public void abort() {
        copy.clear();
        mode = Optional.empty();
    }

    @Override
    public void end() {
        boolean read = mode.filter(ReadWrite.READ::equals).isPresent();
        if (mode.isPresent() && !read) {
            copy.clear();
        }
        mode = Optional.empty();
        if (read
                && wire.requests() > requests + 1
                && !State.read(wire, services.query()).commit().equals(state.commit())) {
            tell.accept("The store was written to while it was read: ask again to be sure.");
        }
    }

    @Override
    public boolean promote(Promote how) {
        return false;
    }

    @Override
    public ReadWrite transactionMode() {
        return mode.orElse(null);
    }

    @Override
    public TxnType transactionType() {
        return mode.map(m -> m == ReadWrite.READ ? TxnType.READ : TxnType.WRITE).orElse(null);
    }

    @Override
    public boolean isInTransaction() {
        return mode.isPresent();
    }
}
