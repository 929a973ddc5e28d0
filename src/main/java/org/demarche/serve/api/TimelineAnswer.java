package org.demarche.serve.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.demarche.model.TimeInterval;
import org.demarche.serve.events.EventItem;
import org.demarche.serve.http.Json;

/**
 * What a timeline draws of the chosen events: in lanes by type or actor, each event while they are few, and where they are
 * many how many begin in each of equal parts of the time.
 */
final class TimelineAnswer {
    static final String BY_TYPE = "type";
    static final String BY_ACTOR = "actor";

    /** Lanes of actors; everybody else shares one. */
    private static final int ACTORS = 12;

    private static final int PARTS = 80;
    private static final int OVERVIEW = 160;
    private static final int UNDATED = 60;
    private static final String OTHERS = "";

    private final Choice choice;
    private final boolean byActor;
    private final Map<String, Integer> lanes;

    private TimelineAnswer(Choice choice, boolean byActor) {
        this.choice = choice;
        this.byActor = byActor;
        this.lanes = byActor ? actors(choice) : types(choice);
    }

    /** @param most so many events are told one by one */
    static ObjectNode of(Choice choice, String lanes, int most) {
        return new TimelineAnswer(choice, lanes.equals(BY_ACTOR)).answer(most);
    }

    private ObjectNode answer(int most) {
        List<EventItem> dated = choice.items().filter(i -> i.date().isPresent()).toList();
        ObjectNode answer = Json.object().put("total", dated.size());
        choice.query().range().from().ifPresent(day -> answer.put("from", day.toString()));
        choice.query().range().to().ifPresent(day -> answer.put("to", day.toString()));
        Choice always = choice.within(Optional.empty(), Optional.empty());
        Facets.Extent.of(always.items()).ifPresent(extent -> {
            answer.put("first", extent.first().toString())
                    .put("last", extent.last().toString());
            overview(answer.putObject("overview"), always, extent);
        });
        ArrayNode names = answer.putArray("lanes");
        lanes.forEach((id, count) ->
                names.addObject().put("id", id).put("label", label(id)).put("count", count));
        if (dated.size() <= most) {
            ArrayNode items = answer.putArray("items");
            dated.forEach(item -> items.add(item(item)));
        } else {
            parts(answer, dated);
        }
        undated(answer.putObject("undated"), always);
        return answer;
    }

    private ObjectNode item(EventItem item) {
        ObjectNode event = EventJson.brief(item);
        ArrayNode in = event.putArray("lanes");
        lanes(item).forEach(in::add);
        return event;
    }

    private void parts(ObjectNode answer, List<EventItem> dated) {
        Facets.Extent all = Facets.Extent.of(dated.stream()).orElseThrow();
        LocalDate from = choice.query().range().from().orElse(all.first());
        LocalDate to = choice.query().range().to().orElse(all.last());
        long days = Math.max(1, (ChronoUnit.DAYS.between(from, to) + PARTS) / PARTS);
        answer.put("step", days);
        Map<String, TreeMap<Long, Integer>> counts = new HashMap<>();
        for (EventItem item : dated) {
            TimeInterval date = item.date().orElseThrow();
            long part = Math.max(0, ChronoUnit.DAYS.between(from, date.begin())) / days;
            lanes(item).forEach(lane -> counts.computeIfAbsent(lane, l -> new TreeMap<>())
                    .merge(part, 1, Integer::sum));
        }
        ArrayNode bins = answer.putArray("bins");
        lanes.keySet()
                .forEach(lane -> counts.getOrDefault(lane, new TreeMap<>()).forEach((part, count) -> bins.addObject()
                        .put("lane", lane)
                        .put("begin", from.plusDays(part * days).toString())
                        .put("end", from.plusDays(part * days + days - 1).toString())
                        .put("count", count)));
    }

    /** How many events begin in each of equal parts of the whole time. */
    private static void overview(ObjectNode answer, Choice always, Facets.Extent extent) {
        long days = ChronoUnit.DAYS.between(extent.first(), extent.last()) + 1;
        long step = Math.max(1, (days + OVERVIEW - 1) / OVERVIEW);
        int[] counts = new int[(int) ((days + step - 1) / step)];
        always.items()
                .flatMap(i -> i.date().stream())
                .forEach(d -> counts[(int) (ChronoUnit.DAYS.between(extent.first(), d.begin()) / step)]++);
        ArrayNode all =
                answer.put("begin", extent.first().toString()).put("step", step).putArray("counts");
        for (int count : counts) {
            all.add(count);
        }
    }

    /** Those that no range leaves out. */
    private void undated(ObjectNode answer, Choice always) {
        List<EventItem> undated = always.items().filter(i -> i.date().isEmpty()).toList();
        answer.put("total", undated.size());
        ArrayNode items = answer.putArray("items");
        undated.stream().limit(UNDATED).forEach(item -> items.add(EventJson.brief(item)));
    }

    private Set<String> lanes(EventItem item) {
        if (!byActor) {
            return Set.of(item.type());
        }
        Set<String> mine = item.participants().stream()
                .map(p -> p.actor().iri())
                .filter(lanes::containsKey)
                .collect(Collectors.toCollection(HashSet::new));
        return mine.isEmpty() ? Set.of(OTHERS) : mine;
    }

    private String label(String lane) {
        if (!byActor) {
            return choice.index().term(lane);
        }
        return lane.equals(OTHERS) ? "" : choice.index().label(lane).orElse(lane);
    }

    private static Map<String, Integer> types(Choice choice) {
        Map<String, Integer> counts = new HashMap<>();
        choice.items().filter(i -> i.date().isPresent()).forEach(i -> counts.merge(i.type(), 1, Integer::sum));
        return largest(counts, Integer.MAX_VALUE);
    }

    private static Map<String, Integer> actors(Choice choice) {
        Map<String, Integer> counts = new HashMap<>();
        choice.items().filter(i -> i.date().isPresent()).forEach(i -> i.participants().stream()
                .map(p -> p.actor().iri())
                .distinct()
                .forEach(a -> counts.merge(a, 1, Integer::sum)));
        Map<String, Integer> named = largest(counts, ACTORS);
        int others = (int) choice.items()
                .filter(i -> i.date().isPresent())
                .filter(i -> i.participants().stream()
                        .noneMatch(p -> named.containsKey(p.actor().iri())))
                .count();
        if (others > 0) {
            named.put(OTHERS, others);
        }
        return named;
    }

    private static Map<String, Integer> largest(Map<String, Integer> counts, int most) {
        Map<String, Integer> largest = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .forEach(e -> largest.put(e.getKey(), e.getValue()));
        return largest;
    }
}
