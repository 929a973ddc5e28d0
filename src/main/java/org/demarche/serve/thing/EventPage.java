package org.demarche.serve.thing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.demarche.rdf.Terms;
import org.demarche.serve.page.Html;

/** An event: who, where, when and why that day; how it went; what its reports say, and where they differ. */
record EventPage(Facts event, Look look) {
    Page page() {
        EventLine line = EventLine.of(event);
        Html content = Html.all(
                about(line),
                Look.section("history", look.text("thing.history"), history()),
                Look.section("claims", look.text("thing.claims"), claims()),
                Look.section("reports", look.text("thing.reports-heading"), reports()),
                Look.section("links", look.text("thing.links"), links()));
        String kicker = line.typeLabel().isEmpty() ? look.text("thing.event") : line.typeLabel();
        return new Page(kicker, line.label(), content, "selected=" + Look.local(event.name()));
    }

    private Html about(EventLine line) {
        Html status = Html.all(
                Html.text(look.word("status", line.status())),
                line.disputed() ? EventList.badge("disputed", look.text("thing.disputed")) : Html.NONE);
        return new Properties(look)
                .add("thing.date", event.date().map(Html::text).orElse(Html.text(look.text("thing.no-date"))))
                .add(
                        "thing.why-date",
                        event.time().isEmpty()
                                ? Html.NONE
                                : event.one(Terms.DATE_BASIS)
                                        .map(b -> Html.text(look.basis(Look.local(b))))
                                        .orElse(Html.NONE))
                .add("thing.who", look.links(line.who()))
                .add("thing.place", line.place().map(look::link).orElse(Html.NONE))
                .add(
                        "thing.lasted",
                        event.text(Terms.LASTED).map(Spoken::duration).orElse(""))
                .add("thing.status", status)
                .add(
                        "thing.confidence",
                        event.percent(Terms.CONFIDENCE).map(p -> p + " %").orElse(""))
                .add("thing.then", look.links(event.all(Terms.BEFORE)))
                .html();
    }

    /** What reports of each day made of it. */
    private Html history() {
        List<Facts> stages = parts(Terms.STAGE);
        Map<String, Facts> byDay = new TreeMap<>();
        stages.forEach(s -> byDay.put(s.text(Terms.PUBLISHED).orElse("9999") + s.name(), s));
        if (stages.size() < 2) {
            return Html.NONE;
        }
        return Html.of(
                "<ol class=\"history\">{}</ol>",
                byDay.values().stream()
                        .map(s -> Html.of(
                                "<li><span class=\"when\">{}</span> {} <span class=\"soft\">{}</span></li>",
                                s.day(Terms.PUBLISHED).map(Look::day).orElse(look.text("thing.no-date")),
                                s.one(Terms.STATE)
                                        .map(n -> look.facts(n).label())
                                        .orElse(""),
                                articles(s)))
                        .toList());
    }

    /** Values in which reports differ, side by side. */
    private Html claims() {
        Map<String, List<Facts>> aspects = parts(Terms.CLAIM).stream()
                .collect(
                        Collectors.groupingBy(c -> c.text(Terms.ASPECT).orElse(""), TreeMap::new, Collectors.toList()));
        return Html.all(aspects.entrySet().stream()
                .map(aspect -> Html.of(
                        "<h3>{}</h3><div class=\"claims\">{}</div>",
                        look.word("aspect", aspect.getKey()),
                        aspect.getValue().stream().map(this::claim).toList())));
    }

    private Html claim(Facts claim) {
        String chosen = claim.text(Terms.BECAUSE).orElse("");
        return Html.of(
                "<div class=\"claim{}\"><p class=\"value\">{}</p><p class=\"soft\">{}</p>{}</div>",
                chosen.isEmpty() ? "" : " chosen",
                value(claim.text(Terms.VALUE).orElse("")),
                articles(claim),
                chosen.isEmpty()
                        ? Html.NONE
                        : Html.of("<p>{}</p>", look.text("thing.chosen", Map.of("reason", chosen))));
    }

    private Html value(String value) {
        return Spoken.value(value)
                .map(Html::text)
                .orElseGet(() -> Html.join(
                        ", ",
                        java.util.stream.Stream.of(value.split(" "))
                                .map(part ->
                                        Spoken.named(part, look).map(look::link).orElse(Html.text(part)))
                                .toList()));
    }

    private Html articles(Facts part) {
        return look.links(part.all(Terms.CLAIMED_BY).stream()
                .flatMap(m -> look.facts(m).one(Terms.IN_ARTICLE).stream())
                .distinct()
                .toList());
    }

    private List<Facts> parts(Node property) {
        return event.all(property).stream().map(look::facts).toList();
    }

    private Html reports() {
        return Html.all(parts(Terms.HAS_MENTION).stream()
                .sorted((a, b) -> published(a).compareTo(published(b)))
                .map(mention -> new ReportQuotes(mention, look).html()));
    }

    private String published(Facts mention) {
        return mention.one(Terms.IN_ARTICLE)
                .flatMap(a -> look.facts(a).text(Terms.PUBLISHED))
                .orElse("9999");
    }

    /** Why reports were taken for reports of one event. */
    private Html links() {
        List<Facts> links = parts(Terms.LINK);
        return links.isEmpty()
                ? Html.NONE
                : Html.of(
                        "<ul>{}</ul>",
                        links.stream()
                                .map(l -> Html.of(
                                        "<li>{}: {} <span class=\"soft\">({} %)</span></li>",
                                        look.links(l.all(Terms.LINKED_MENTION).stream()
                                                .flatMap(m -> look.facts(m).one(Terms.IN_ARTICLE).stream())
                                                .toList()),
                                        String.join(", ", l.texts(Terms.BECAUSE)),
                                        l.percent(Terms.SCORE).orElse(0)))
                                .toList());
    }
}
