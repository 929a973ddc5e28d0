package org.demarche.serve.thing;

import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.demarche.rdf.Terms;
import org.demarche.serve.page.Html;

/** One sentence that reports an event. */
record ReportPage(Facts report, Look look) {
    Page page() {
        List<Facts> mentions =
                Iter.toList(look.dataset().findNG(Node.ANY, Node.ANY, Terms.HAS_REPORT, report.name())).stream()
                        .map(Quad::getSubject)
                        .map(look::facts)
                        .toList();
        List<Node> events = mentions.stream()
                .flatMap(m -> m.of(Terms.HAS_MENTION, m.name()).stream())
                .toList();
        Html quotes = mentions.isEmpty()
                ? Html.of(
                        "<blockquote><p>{}</p></blockquote>",
                        report.text(Terms.QUOTE).orElse(""))
                : Html.all(mentions.stream().map(m -> new ReportQuotes(m, look).quote(report)));
        Html articles = look.links(
                mentions.stream().flatMap(m -> m.all(Terms.IN_ARTICLE).stream()).toList());
        Html content = Html.all(
                Html.of("<div class=\"report\">{}</div>", quotes),
                new Properties(look)
                        .add("thing.event", look.links(events))
                        .add("thing.article", articles)
                        .html());
        String title =
                events.stream().findFirst().map(e -> look.facts(e).label()).orElse(look.text("thing.report"));
        return new Page(look.text("thing.report"), title, content, "");
    }
}
