package org.demarche.store;

import java.time.LocalDate;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.demarche.model.EventType;
import org.demarche.rdf.ConsolidationGraph;
import org.demarche.rdf.Dip;
import org.demarche.rdf.ShapeCheck;
import org.demarche.rdf.Terms;

/**
 * A store as it would be if only the articles published by some day had been read: in memory, with events made anew of
 * what they report. Articles of unknown date are left out. People's decisions hold as far as they are about these
 * reports.
 */
public final class KnownOn {
    private KnownOn() {}

    /** The view; the store is not changed, and must stay open while the view is made. */
    public static Store view(Store store, LocalDate day, List<EventType> types, Consolidation consolidation) {
        DatasetGraph view = DatasetGraphFactory.createTxnMem();
        view.begin(ReadWrite.WRITE);
        try {
            store.read(() -> copy(store.dataset(), day, view));
            new EventUpdate(
                            view,
                            consolidation,
                            new ConsolidationGraph(types, view.getDefaultGraph()),
                            ShapeCheck.load())
                    .updateAll();
            view.commit();
        } finally {
            view.end();
        }
        return Store.of(store.home(), view);
    }

    private static int copy(DatasetGraph from, LocalDate day, DatasetGraph to) {
        Graph standard = to.getDefaultGraph();
        new DefaultGraph(from.getDefaultGraph()).gazetteer().forEachRemaining(standard::add);
        int articles = 0;
        for (Node graph : Iter.toList(from.listGraphNodes())) {
            boolean kept = !Store.isArticleGraph(graph) || publishedBy(from.getGraph(graph), day);
            if (kept) {
                from.find(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(to::add);
                articles++;
            }
        }
        return articles;
    }

    private static boolean publishedBy(Graph article, LocalDate day) {
        return article
                .find(Node.ANY, Terms.PUBLISHED, Node.ANY)
                .filterKeep(t -> t.getSubject().getURI().startsWith(Dip.ARTICLE))
                .toList()
                .stream()
                .anyMatch(t ->
                        !LocalDate.parse(t.getObject().getLiteralLexicalForm()).isAfter(day));
    }
}
