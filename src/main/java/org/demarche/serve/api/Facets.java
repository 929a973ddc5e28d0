package org.demarche.serve.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.demarche.model.TimeInterval;
import org.demarche.serve.events.EventIndex;
import org.demarche.serve.events.EventItem;
import org.demarche.serve.events.Facet;
import org.demarche.serve.events.ReadingDays;
import org.demarche.serve.http.Json;

/** How many of the chosen events each value of each facet would leave. */
final class Facets {
    private static final int MOST = 300;

    private Facets() {}

    static ObjectNode of(Choice choice, ReadingDays days) {
        ObjectNode answer = Json.object()
                .put("total", choice.events().cardinality())
                .put("all", choice.index().size())
                .put("articles", days.all());
        for (Facet facet : Facet.values()) {
            values(answer.putArray(facet.name().toLowerCase(Locale.ROOT)), choice, facet);
        }
        reports(answer.putArray("reports"), choice);
        extent(answer, choice);
        days(answer.putArray("published"), days);
        return answer;
    }

    private static void values(ArrayNode values, Choice choice, Facet facet) {
        List<Map.Entry<String, Integer>> counts = choice.index().counts(facet, choice.query());
        Stream<Map.Entry<String, Integer>> wanted =
                counts.stream().skip(MOST).filter(c -> facet.isWanted(c.getKey(), choice.query()));
        Stream.concat(counts.stream().limit(MOST), wanted).forEach(count -> {
            ObjectNode value = values.addObject()
                    .put("id", count.getKey())
                    .put("label", label(facet, count.getKey(), choice.index()))
                    .put("count", count.getValue());
            choice.index().geography().kind(count.getKey()).ifPresent(kind -> value.put("kind", kind));
        });
    }

    private static String label(Facet facet, String value, EventIndex index) {
        return switch (facet) {
            case TYPE, STATUS -> index.term(value);
            case PUBLISHER -> value;
            case ACTOR, PLACE -> index.label(value).orElse(value.replaceFirst(".*/", ""));
        };
    }

    /** How many events have how many reports. */
    private static void reports(ArrayNode counts, Choice choice) {
        Map<Integer, Integer> events = new TreeMap<>();
        choice.items().forEach(item -> events.merge(item.reports(), 1, Integer::sum));
        events.forEach(
                (reports, count) -> counts.addObject().put("reports", reports).put("count", count));
    }

    /** The days that all events of the index span, whatever is chosen. */
    private static void extent(ObjectNode answer, Choice choice) {
        Extent.of(choice.index().all())
                .ifPresent(extent -> answer.put("first", extent.first().toString())
                        .put("last", extent.last().toString()));
    }

    private static void days(ArrayNode answer, ReadingDays days) {
        days.articles()
                .forEach((day, articles) ->
                        answer.addObject().put("day", day.toString()).put("articles", articles));
    }

    /** The first and the last day of dated events. */
    record Extent(LocalDate first, LocalDate last) {
        static Optional<Extent> of(Stream<EventItem> items) {
            return items.flatMap(i -> i.date().stream())
                    .map(d -> new Extent(d.begin(), d.end()))
                    .reduce((a, b) -> new Extent(
                            a.first.isBefore(b.first) ? a.first : b.first, a.last.isAfter(b.last) ? a.last : b.last));
        }

        TimeInterval interval() {
            return new TimeInterval(first, last, TimeInterval.Precision.DAYS);
        }
    }
}
