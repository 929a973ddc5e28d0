package org.demarche.serve.events;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.demarche.rdf.PublicationDay;
import org.demarche.rdf.Terms;

/**
 * The days on which something new could be read.
 *
 * @param articles number of articles by the day of their publication, be it stated or given away by the text
 * @param all number of articles, those without a day too
 */
public record ReadingDays(SortedMap<LocalDate, Integer> articles, int all) {
    public ReadingDays {
        articles = Collections.unmodifiableSortedMap(new TreeMap<>(articles));
    }

    /** Within a transaction. */
    static ReadingDays of(DatasetGraph dataset) {
        SortedMap<LocalDate, Integer> articles = new TreeMap<>();
        List<Quad> all = Iter.toList(dataset.findNG(Node.ANY, Node.ANY, RDF.type.asNode(), Terms.ARTICLE));
        all.forEach(quad -> PublicationDay.of(dataset.getGraph(quad.getGraph()), quad.getSubject())
                        .ifPresent(day -> articles.merge(day, 1, Integer::sum)));
        return new ReadingDays(articles, all.size());
    }
}
