package org.demarche.serve.thing;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.demarche.model.Span;
import org.demarche.rdf.Terms;

/**
 * An event in an article that reports it.
 *
 * @param quote the best sentence, in characters of the article's text as it was read
 * @param trigger the word that names the event
 */
record Reported(EventLine event, Span quote, Span trigger) {
    /** In the order of the text. */
    static List<Reported> in(Facts article, Look look) {
        return Iter.toList(look.dataset().findNG(Node.ANY, Node.ANY, Terms.IN_ARTICLE, article.name())).stream()
                .map(Quad::getSubject)
                .distinct()
                .flatMap(mention -> of(look.facts(mention), look))
                .sorted(Comparator.comparing((Reported r) -> r.quote())
                        .thenComparing(r -> r.trigger())
                        .thenComparing(r -> r.event().id().toString()))
                .toList();
    }

    private static Stream<Reported> of(Facts mention, Look look) {
        return mention.of(Terms.HAS_MENTION, mention.name()).stream()
                .flatMap(event -> mention.all(Terms.HAS_REPORT).stream()
                        .map(look::facts)
                        .sorted(Comparator.comparing(r -> r.number(Terms.RANK)))
                        .limit(1)
                        .map(report -> new Reported(
                                EventLine.of(look.facts(event)),
                                span(report, Terms.QUOTE_BEGIN, Terms.QUOTE_END),
                                span(report, Terms.TRIGGER_BEGIN, Terms.TRIGGER_END))));
    }

    private static Span span(Facts report, Node begin, Node end) {
        int from = report.number(begin);
        return new Span(from, Math.max(from, report.number(end)));
    }
}
