package org.demarche.rdf;

import java.util.Locale;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.demarche.model.Article;
import org.demarche.model.DateBasis;
import org.demarche.model.InferredDate;
import org.demarche.model.Span;

/** The day that an article's own text gives away, with the words and landmarks that it rests on. */
record DatingGraph(Graph graph, Article article) {
    void write(InferredDate inferred) {
        Node node = Iris.iri(Dip.DATING, article.id());
        new Description(graph, Iris.article(article.id())).link(Terms.INFERRED_DATE, node);
        Description out = new Description(graph, node)
                .type(Terms.DATING)
                .date(Terms.BEGIN, inferred.published().begin())
                .date(Terms.END, inferred.published().end())
                .text(Terms.PRECISION, inferred.published().precision().name().toLowerCase(Locale.ROOT))
                .link(Terms.DATE_BASIS, Terms.basis(DateBasis.INFERRED));
        for (int i = 0; i < inferred.reasons().size(); i++) {
            reason(out, i + 1, inferred.reasons().get(i));
        }
    }

    private void reason(Description dating, int rank, InferredDate.Reason reason) {
        Node node = Iris.iri(Dip.DATING, article.id() + "-" + rank);
        dating.link(Terms.DATE_EVIDENCE, node);
        Span span = article.reading().toSource(reason.span());
        new Description(graph, node)
                .type(Terms.DATE_REASON)
                .number(Terms.RANK, rank)
                .text(Terms.QUOTE, span.of(article.text()))
                .number(Terms.QUOTE_BEGIN, span.begin())
                .number(Terms.QUOTE_END, span.end())
                .link(Terms.FALLS_ON, Iris.iri(Dip.LANDMARK, reason.landmark()));
    }
}
