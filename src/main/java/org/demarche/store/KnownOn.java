package org.demarche.store;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.demarche.model.EventType;
import org.demarche.rdf.ConsolidationGraph;
import org.demarche.rdf.Graphs;
import org.demarche.rdf.PublicationDay;
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
        DatasetGraph view = DatasetGraphFactory.createWithGraphMaker(name -> Graphs.empty());
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
        List<Node> graphs = Iter.toList(from.listGraphNodes());
        Distant.articles(from, graphs.stream());
        for (Node graph : graphs) {
            boolean kept = !Store.isArticleGraph(graph) || publishedBy(from.getGraph(graph), day);
            if (kept) {
                quads(from, graph).forEachRemaining(to::add);
                articles++;
            }
        }
        return articles;
    }

    private static Iterator<Quad> quads(DatasetGraph from, Node graph) {
        return from instanceof Distant distant
                ? distant.withoutText(graph).iterator()
                : from.find(graph, Node.ANY, Node.ANY, Node.ANY);
    }

    private static boolean publishedBy(Graph article, LocalDate day) {
        return article
                .find(Node.ANY, RDF.type.asNode(), Terms.ARTICLE)
                .mapWith(t -> PublicationDay.of(article, t.getSubject()))
                .toList()
                .stream()
                .anyMatch(published -> published.filter(d -> !d.isAfter(day)).isPresent());
    }
}
