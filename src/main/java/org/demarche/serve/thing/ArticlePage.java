package org.demarche.serve.thing;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.demarche.model.AnnotatedArticle;
import org.demarche.rdf.Terms;
import org.demarche.serve.page.Html;

/**
 * An article: its text with the sentences that report events, and beside it those events. The store keeps no names and no
 * times of a text; they are found anew where it can be read again.
 *
 * @param read the article read again
 */
record ArticlePage(Facts article, Look look, Optional<AnnotatedArticle> read) {
    Page page() {
        List<Reported> events = Reported.in(article, look);
        Html content = Html.all(
                about(),
                Html.of(
                        "<div class=\"article\"><div class=\"text\" lang=\"en\">{}</div>{}</div>\n",
                        text(events),
                        Look.section("events", look.text("thing.events-in-article"), list(events))));
        return new Page(look.text("thing.article"), article.label(), content, "");
    }

    private Html about() {
        return new Properties(look)
                .add("thing.publisher", article.text(DCTerms.publisher.asNode()).orElse(""))
                .add(
                        "thing.published",
                        article.day(Terms.PUBLISHED).map(Look::day).orElse(look.text("thing.unpublished")))
                .add("thing.dated", inferred())
                .add("thing.source", source())
                .add("thing.provenance", article.text(Terms.PROVENANCE_NOTE).orElse(""))
                .html();
    }

    /** The day that was worked out from the text, with the reasons. */
    private Html inferred() {
        Optional<Facts> dating = article.one(Terms.INFERRED_DATE).map(look::facts);
        return dating.flatMap(d -> d.date().map(day -> Html.of("{}", day))).orElse(Html.NONE);
    }

    private Html source() {
        return article.one(DCTerms.source.asNode())
                .filter(Node::isURI)
                .map(Node::getURI)
                .filter(uri -> uri.startsWith("https://") || uri.startsWith("http://"))
                .map(uri -> Html.of("<a href=\"{}\" rel=\"external noreferrer\">{}</a>", uri, uri))
                .orElse(Html.NONE);
    }

    private Html text(List<Reported> events) {
        Optional<String> stored = article.text(Terms.TEXT);
        if (stored.isEmpty()) {
            return Html.of("<p class=\"state\">{}</p>", look.text("thing.no-text"));
        }
        ArticleText text = read.map(ArticleText::of).orElseGet(() -> ArticleText.of(stored.get()));
        for (int i = 0; i < events.size(); i++) {
            Reported reported = events.get(i);
            EventLine event = reported.event();
            text.mark(reported.quote(), reported.trigger(), event.label(), event.typeLabel(), i + 1);
        }
        String note = look.text(read.isPresent() ? "thing.read-again" : "thing.not-read-again");
        return Html.of("{}<p class=\"soft small legend\">{}</p>", text.html(), note);
    }

    private Html list(List<Reported> events) {
        return events.isEmpty()
                ? Html.of("<p>{}</p>", look.text("thing.no-events-in-article"))
                : Html.of(
                        "<ol class=\"found\">{}</ol>",
                        IntStream.range(0, events.size())
                                .mapToObj(i -> item(events.get(i), i + 1))
                                .toList());
    }

    private Html item(Reported reported, int number) {
        EventLine event = reported.event();
        return Html.of(
                "<li id=\"e{}\"><span class=\"mark type-{}\" aria-hidden=\"true\"></span>{}{}<br><span class=\"soft small\">{}"
                        + "</span></li>\n",
                number,
                event.type(),
                Look.link(event.id(), event.label()),
                event.occurred() ? Html.NONE : EventList.badge(event.status(), look.word("status", event.status())),
                event.time().map(org.demarche.export.DateText::of).orElse(look.text("thing.no-date")));
    }
}
