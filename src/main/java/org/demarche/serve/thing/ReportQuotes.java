package org.demarche.serve.thing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.vocabulary.DCTerms;
import org.demarche.rdf.Terms;
import org.demarche.serve.page.Html;

/** What one article says of an event: its sentences with the word that names the event, and how they were read. */
record ReportQuotes(Facts mention, Look look) {
    Html html() {
        Optional<Facts> article = mention.one(Terms.IN_ARTICLE).map(look::facts);
        return Html.of(
                "<article class=\"report\">{}<footer>{}</footer></article>\n",
                reports().stream().map(this::quote).toList(),
                article.map(this::source).orElse(Html.NONE));
    }

    private List<Facts> reports() {
        return mention.all(Terms.HAS_REPORT).stream()
                .map(look::facts)
                .sorted(Comparator.comparing(r -> r.number(Terms.RANK)))
                .toList();
    }

    Html quote(Facts report) {
        return Html.of(
                "<blockquote><p>{}</p></blockquote><p class=\"small soft\">{} <code>{}</code>{}</p>",
                highlighted(report),
                look.text("thing.rule"),
                report.text(Terms.FOUND_BY).orElse(""),
                mention.percent(Terms.CONFIDENCE)
                        .map(p -> Html.of(" \u00b7 {} {} %", look.text("thing.confidence"), p))
                        .orElse(Html.NONE));
    }

    /** The quote with its trigger marked, where the offsets of both are known. */
    private static Html highlighted(Facts report) {
        String quote = report.text(Terms.QUOTE).orElse("");
        int begin = report.number(Terms.TRIGGER_BEGIN) - report.number(Terms.QUOTE_BEGIN);
        int end = report.number(Terms.TRIGGER_END) - report.number(Terms.QUOTE_BEGIN);
        boolean known =
                report.text(Terms.TRIGGER_BEGIN).isPresent() && 0 <= begin && begin < end && end <= quote.length();
        return known
                ? Html.of(
                        "{}<mark>{}</mark>{}",
                        quote.substring(0, begin),
                        quote.substring(begin, end),
                        quote.substring(end))
                : Html.text(quote);
    }

    private Html source(Facts article) {
        return Html.of(
                "{}{}{}{}",
                look.link(article.name()),
                after(article.text(DCTerms.publisher.asNode()).map(Html::text)),
                after(Optional.of(
                        Html.text(article.day(Terms.PUBLISHED)
                                .map(Look::day)
                                .or(() -> inferred(article))
                                .orElse(look.text("thing.unpublished"))))),
                after(mention.one(Terms.STATUS)
                        .filter(s -> !Look.local(s).equals("Occurred"))
                        .map(s -> EventList.badge(Look.local(s), look.word("status", Look.local(s))))));
    }

    /** The day that the article's own text gives away. */
    private Optional<String> inferred(Facts article) {
        return article.one(Terms.INFERRED_DATE)
                .flatMap(dating -> look.facts(dating).date())
                .map(day -> look.text("evidence.inferred", Map.of("date", day)));
    }

    private static Html after(Optional<Html> part) {
        return part.map(p -> Html.of(", {}", p)).orElse(Html.NONE);
    }
}
