package org.demarche.serve.thing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.demarche.export.DateText;
import org.demarche.rdf.Terms;
import org.demarche.serve.page.Html;

/** Events in the order of their dates as a table for each year, those without a date last. */
record EventList(List<EventLine> events, Look look) {
    private static final String UNDATED = "9999";

    Html html() {
        Map<String, List<EventLine>> years = events.stream()
                .collect(Collectors.groupingBy(
                        e -> e.time()
                                .map(t -> String.valueOf(t.begin().getYear()))
                                .orElse(UNDATED),
                        TreeMap::new,
                        Collectors.toList()));
        return Html.all(years.entrySet().stream().map(year -> table(year.getKey(), year.getValue())));
    }

    private Html table(String year, List<EventLine> lines) {
        String caption = year.equals(UNDATED) ? look.text("thing.undated") : year;
        return Html.of(
                "<table class=\"events\"><caption>{}</caption><colgroup><col class=\"when\"><col><col class=\"where\">"
                        + "<col class=\"number\"></colgroup><thead class=\"visually-hidden\"><tr><th scope=\"col\">{}</th>"
                        + "<th scope=\"col\">{}</th><th scope=\"col\">{}</th><th scope=\"col\">{}</th></tr></thead><tbody>{}"
                        + "</tbody></table>\n",
                caption,
                look.text("thing.date"),
                look.text("thing.what"),
                look.text("thing.place"),
                look.text("thing.reports"),
                lines.stream().map(this::row).toList());
    }

    private Html row(EventLine event) {
        return Html.of(
                "<tr class=\"is-{}\"><td class=\"when\">{}</td><td><span class=\"mark type-{}\" aria-hidden=\"true\"></span>"
                        + "{}{}</td><td>{}</td><td class=\"number\">{}</td></tr>\n",
                event.status().toLowerCase(java.util.Locale.ROOT),
                event.time().map(DateText::of).orElse("\u2013"),
                event.type(),
                Look.link(event.id(), event.label()),
                badges(event),
                event.place().map(look::link).orElse(Html.NONE),
                look.count("thing.report-count", Math.max(1, event.reports())));
    }

    private Html badges(EventLine event) {
        Html status = event.occurred() ? Html.NONE : badge(event.status(), look.word("status", event.status()));
        return event.disputed() ? Html.all(status, badge("disputed", look.text("thing.disputed"))) : status;
    }

    static Html badge(String kind, String text) {
        return Html.of(" <span class=\"badge badge-{}\">{}</span>", kind.toLowerCase(java.util.Locale.ROOT), text);
    }

    /** Events that name somebody or somewhere, by any of these properties. */
    static List<EventLine> of(Facts name, Look look) {
        return EventLine.in(
                java.util.stream.Stream.of(Terms.AGENT, Terms.TARGET, Terms.PLACE)
                        .flatMap(p -> name.of(p, name.name()).stream()),
                look);
    }

    Optional<Html> strip() {
        return Strip.of(events).map(strip -> strip.svg(look));
    }
}
