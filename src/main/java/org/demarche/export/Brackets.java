package org.demarche.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.model.Chronology;
import org.demarche.model.Event;
import org.demarche.model.TimeInterval;
import org.demarche.model.Timeline;

/**
 * Marks before the lines of events that stand side by side, because the evidence leaves their order open. A time so long
 * that others pass within it, such as a month, has a mark of its own and holds no days together that are in order.
 */
final class Brackets {
    private static final String OPEN = "\u250c\u2502\u2514 side by side: the evidence leaves their order open.";
    private static final String WITHIN = "\u250a a longer time beside the lines around it: when within it is open.";
    private static final String NONE = "  ";
    private static final String LONG = "\u250a ";

    private final Timeline timeline;
    private final Map<String, String> marks = new HashMap<>();

    Brackets(Timeline timeline) {
        this.timeline = timeline;
        timeline.chronology().groups().forEach(this::mark);
    }

    private void mark(List<Event> group) {
        List<Event> others = new ArrayList<>(group);
        group.stream().filter(event -> holds(event, group)).forEach(event -> {
            marks.put(event.id(), LONG);
            others.remove(event);
        });
        if (others.size() < group.size()) {
            Chronology.of(others, timeline.told()).groups().forEach(this::mark);
            return;
        }
        for (int i = 0; i < group.size() && group.size() > 1; i++) {
            marks.put(group.get(i).id(), i == 0 ? "\u250c " : i == group.size() - 1 ? "\u2514 " : "\u2502 ");
        }
    }

    /** Whether two others that are in order by their dates both fall within the days of an event. */
    private static boolean holds(Event event, List<Event> group) {
        TimeInterval days = date(event);
        List<TimeInterval> within = group.stream()
                .filter(other -> other != event)
                .map(Brackets::date)
                .filter(days::overlaps)
                .toList();
        Comparator<LocalDate> byDay = Comparator.naturalOrder();
        return within.stream()
                .map(TimeInterval::end)
                .min(byDay)
                .filter(end -> within.stream().anyMatch(other -> other.begin().isAfter(end)))
                .isPresent();
    }

    private static TimeInterval date(Event event) {
        return event.date().orElseThrow();
    }

    /** The mark of an event; empty where no event of the timeline has one. */
    String of(Event event) {
        return marks.isEmpty() ? "" : marks.getOrDefault(event.id(), NONE);
    }

    /** What the marks mean, for the foot of a page; those that are there. */
    List<String> meaning() {
        List<String> lines = new ArrayList<>();
        if (marks.values().stream().anyMatch(mark -> !mark.equals(LONG))) {
            lines.add(OPEN);
        }
        if (marks.containsValue(LONG)) {
            lines.add(WITHIN);
        }
        return lines;
    }
}
