package org.demarche.store;

import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.demarche.model.EventType;
import org.demarche.rdf.ConsolidationGraph;
import org.demarche.rdf.Graphs;
import org.demarche.rdf.ReportedDatingGraph;
import org.demarche.rdf.ShapeCheck;
import org.demarche.rdf.Terms;

/**
 * Makes a store on another server whole again after a write that broke off: articles that are not complete go, and the
 * default graph becomes what gazetteer, articles and decisions make of it, whatever it is now. Inside a write
 * transaction. It takes all mentions into memory.
 */
record Mending(Distant store, List<EventType> types, Consolidation consolidation) {
    /** @param gazetteer what the default graph has besides events */
    void mend(Graph gazetteer) {
        store.unfinishedArticles().forEach(graph -> store.deleteAny(graph, Node.ANY, Node.ANY, Node.ANY));
        Graph wanted = wanted(gazetteer);
        Graph standard = store.getDefaultGraph();
        standard.find().filterDrop(wanted::contains).toList().forEach(standard::delete);
        Graphs.sorted(Iter.filter(wanted.find(), t -> !standard.contains(t))).forEach(standard::add);
    }

    private Graph wanted(Graph gazetteer) {
        DatasetGraph view = DatasetGraphFactory.createTxnMem();
        Graph wanted = Graphs.empty();
        view.begin(ReadWrite.WRITE);
        try {
            gazetteer.find().forEach(view.getDefaultGraph()::add);
            List<Node> graphs = Iter.toList(Iter.filter(store.listGraphNodes(), Mending::counts));
            Distant.articles(store, graphs.stream());
            graphs.forEach(graph -> copy(graph, view));
            new EventUpdate(
                            view,
                            consolidation,
                            new ConsolidationGraph(types, view.getDefaultGraph()),
                            ShapeCheck.load())
                    .updateAll();
            view.getDefaultGraph().find().forEach(wanted::add);
            view.commit();
        } finally {
            view.end();
        }
        return wanted;
    }

    /** A graph as far as events are made of it; of an article without a day of its own that is its text as well. */
    private void copy(Node graph, DatasetGraph to) {
        List<Quad> quads = store.withoutText(graph);
        quads.forEach(to::add);
        boolean dated = quads.stream()
                .map(Quad::getPredicate)
                .anyMatch(p -> p.equals(Terms.PUBLISHED) || p.equals(Terms.INFERRED_DATE));
        quads.stream()
                .filter(q -> !dated && q.getObject().equals(Terms.ARTICLE))
                .map(Quad::getSubject)
                .forEach(article -> {
                    store.find(graph, article, Terms.TEXT, Node.ANY).forEachRemaining(to::add);
                    ReportedDatingGraph.find(store.getDefaultGraph(), article)
                            .filter(t -> consolidation.dating().isEmpty())
                            .forEach(to.getDefaultGraph()::add);
                });
    }

    private static boolean counts(Node graph) {
        return Store.isArticleGraph(graph) || graph.equals(Terms.DECISIONS_GRAPH);
    }
}
