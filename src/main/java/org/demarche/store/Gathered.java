package org.demarche.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import org.demarche.rdf.Dip;

/**
 * A graph as it is read event by event: all that is said of an event, a mention or a report is fetched at once, since each
 * search costs as much as ten more triples; what is asked of others is asked once. Nothing is written meanwhile.
 */
final class Gathered extends GraphBase {
    private static final List<String> WHOLE =
            List.of(Dip.EVENT, Dip.MENTION, Dip.REPORT, Dip.LINK, Dip.STAGE, Dip.CLAIM);
    /** Patterns whose answers are kept. */
    private static final int MOST = 20_000;

    private final Graph graph;
    private final Map<Triple, List<Triple>> answers = new HashMap<>();

    private Gathered(Graph graph) {
        this.graph = graph;
    }

    /** The graph itself where the dataset is far away: what is read there has been fetched ahead. */
    static Graph of(DatasetGraph dataset, Graph graph) {
        return dataset instanceof Distant ? graph : new Gathered(graph);
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        Node subject = pattern.getSubject();
        if (!subject.isURI()) {
            return graph.find(pattern);
        }
        return WHOLE.stream().anyMatch(subject.getURI()::startsWith)
                ? WrappedIterator.create(answer(Triple.create(subject, Node.ANY, Node.ANY))
                                .iterator())
                        .filterKeep(pattern::matches)
                : WrappedIterator.create(answer(pattern).iterator());
    }

    private List<Triple> answer(Triple pattern) {
        if (answers.size() >= MOST) {
            answers.clear();
        }
        return answers.computeIfAbsent(pattern, p -> graph.find(p).toList());
    }
}
