package org.demarche.serve.thing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.demarche.model.EventType;
import org.demarche.model.TimeInterval;
import org.demarche.serve.page.Html;

/** With whom somebody had to do, and how often; only what occurred counts. */
record Counterparts(List<EventLine> events, Node self, Look look) {
    private static final int MOST = 15;

    /** Events shared with one other. */
    private record Shared(Node other, List<EventLine> events) {
        long meetings() {
            return of(EventType.Trait.ENCOUNTER);
        }

        long calls() {
            return of(EventType.Trait.CALL);
        }

        private long of(EventType.Trait trait) {
            return events.stream().filter(e -> e.is(trait)).count();
        }

        Optional<LocalDate> last() {
            return events.stream()
                    .flatMap(e -> e.time().stream())
                    .map(TimeInterval::end)
                    .max(LocalDate::compareTo);
        }
    }

    Html table() {
        List<Shared> shared = shared();
        if (shared.isEmpty()) {
            return Html.NONE;
        }
        return Html.of(
                "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"{}\"><table><thead><tr><th scope=\"col\">{}</th>"
                        + "<th scope=\"col\" class=\"number\">{}</th><th scope=\"col\" class=\"number\">{}</th>"
                        + "<th scope=\"col\" class=\"number\">{}</th><th scope=\"col\">{}</th></tr></thead><tbody>{}"
                        + "</tbody></table></div>",
                look.text("thing.counterparts"),
                look.text("thing.counterpart"),
                look.text("thing.meetings"),
                look.text("thing.calls"),
                look.text("thing.others"),
                look.text("thing.last"),
                shared.stream().limit(MOST).map(this::row).toList());
    }

    private Html row(Shared shared) {
        long meetings = shared.meetings();
        long calls = shared.calls();
        return Html.of(
                "<tr><th scope=\"row\">{}</th><td class=\"number\">{}</td><td class=\"number\">{}</td>"
                        + "<td class=\"number\">{}</td><td class=\"when\">{}</td></tr>\n",
                look.link(shared.other()),
                number(meetings),
                number(calls),
                number(shared.events().size() - meetings - calls),
                shared.last().map(Look::day).orElse(""));
    }

    private static String number(long n) {
        return n == 0 ? "\u2013" : String.valueOf(n);
    }

    private List<Shared> shared() {
        Map<Node, List<EventLine>> byOther = new HashMap<>();
        for (EventLine event : events) {
            if (event.occurred()) {
                event.who().stream()
                        .filter(other -> !other.equals(self))
                        .forEach(other -> byOther.merge(other, List.of(event), Counterparts::joined));
            }
        }
        return byOther.entrySet().stream()
                .map(e -> new Shared(e.getKey(), e.getValue()))
                .sorted(Comparator.comparing((Shared s) -> -(s.meetings() + s.calls()))
                        .thenComparing(s -> -s.events().size())
                        .thenComparing(s -> s.other().toString()))
                .toList();
    }

    private static List<EventLine> joined(List<EventLine> one, List<EventLine> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
