package org.demarche.serve.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.demarche.export.DateText;
import org.demarche.rdf.Dip;
import org.demarche.serve.api.Choice;
import org.demarche.serve.events.EventItem;
import org.demarche.serve.events.Named;

/**
 * Events as a table that needs no scripts.
 *
 * @param start how many events come before the first that is shown
 * @param further the address of this page with another start, but for its number
 */
record EventTable(Choice choice, Labels labels, int start, String further) {
    private static final int SHOWN = 50;
    private static final List<String> COLUMNS =
            List.of("date", "event", "type", "who", "place", "status", "reports", "confidence");

    Html html() {
        int total = choice.events().cardinality();
        if (total == 0) {
            return nothing();
        }
        return Html.of(
                "<div class=\"events-head\"><h2>{}</h2><span class=\"soft small\">{}</span></div>\n"
                        + "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{}\"><table class=\"event-table\" role=\"table\">"
                        + "<thead role=\"rowgroup\"><tr role=\"row\">{}</tr></thead>\n<tbody role=\"rowgroup\">\n{}</tbody></table></div>\n{}",
                labels.text("events.heading"),
                count(total),
                labels.text("events.heading"),
                COLUMNS.stream()
                        .map(c -> Html.of(
                                "<th scope=\"col\" role=\"columnheader\" class=\"col-{}\">{}</th>",
                                c,
                                labels.text("column." + c)))
                        .toList(),
                choice.items().skip(start).limit(SHOWN).map(this::row).toList(),
                more(total));
    }

    private Html nothing() {
        String kind = choice.index().size() == 0 ? "empty" : "nothing";
        return Html.of(
                "<div class=\"state\"><h2>{}</h2><p>{}{}</p></div>",
                labels.text(kind + ".heading"),
                labels.text(kind + ".text"),
                kind.equals("empty")
                        ? Html.of(" <a href=\"/upload.html\">{}</a>.", labels.text("empty.link"))
                        : Html.NONE);
    }

    private Html more(int total) {
        return start + SHOWN >= total
                ? Html.NONE
                : Html.of(
                        "<p class=\"row\"><a class=\"button\" href=\"{}\">{}</a> <span class=\"soft small\">{}</span></p>",
                        further + (start + SHOWN),
                        labels.text("events.more"),
                        labels.text("events.of", Map.of("shown", start + SHOWN, "total", total)));
    }

    private String count(int n) {
        return labels.text(n == 1 ? "events.count.one" : "events.count.other", Map.of("n", n));
    }

    private Html row(EventItem item) {
        String name = item.label().isEmpty() ? choice.index().term(item.type()) : item.label();
        return Html.of(
                "<tr role=\"row\"><td role=\"cell\" class=\"col-date\">{}</td><td role=\"cell\" class=\"col-event\">{}{}</td><td role=\"cell\" class=\"col-type\"><span class=\"type type-{}\">{}"
                        + "</span></td><td role=\"cell\" class=\"col-who\">{}</td><td role=\"cell\" class=\"col-place\">{}</td><td role=\"cell\" class=\"col-status\">{}</td>"
                        + "<td role=\"cell\" class=\"col-reports number\">{}</td><td role=\"cell\" class=\"col-confidence number\">{}</td></tr>\n",
                item.date().map(DateText::of).orElse(labels.text("date.none")),
                link(new Named(item.iri(), name)),
                item.disputed()
                        ? Html.of(" <span class=\"disputed small\">{}</span>", labels.text("disputed"))
                        : Html.NONE,
                item.type(),
                choice.index().term(item.type()),
                who(item),
                item.place().stream().map(EventTable::link).toList(),
                status(item.status()),
                item.reports(),
                String.format(Locale.ROOT, "%.2f", item.confidence()));
    }

    /** Who acted, and behind an arrow whom it was done to. */
    private static Html who(EventItem item) {
        List<Named> agents = actors(item, "agent").toList();
        List<Named> targets = actors(item, "target")
                .filter(target -> !agents.contains(target))
                .toList();
        return Html.of(
                "{}{}{}",
                Html.join(", ", agents.stream().map(EventTable::link).toList()),
                agents.isEmpty() || targets.isEmpty() ? Html.NONE : Html.of(" \u2192 "),
                Html.join(", ", targets.stream().map(EventTable::link).toList()));
    }

    private static Stream<Named> actors(EventItem item, String role) {
        return item.participants().stream()
                .filter(part -> part.role().equals(role))
                .map(EventItem.Part::actor)
                .distinct();
    }

    private Html status(String status) {
        return Html.of(
                "<span class=\"status status-{}\">{}</span>",
                status.toLowerCase(Locale.ROOT),
                labels.orWord("status." + status));
    }

    private static Html link(Named named) {
        String address = Stream.of(named.iri())
                .filter(iri -> iri.startsWith(Dip.BASE))
                .map(iri -> "/" + iri.substring(Dip.BASE.length()))
                .findFirst()
                .orElse(named.iri());
        return Html.of("<a href=\"{}\">{}</a>", address, named.label());
    }
}
