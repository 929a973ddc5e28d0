package org.demarche.cli;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.demarche.store.Coverage;

/** What a store has read, week by week, with the weeks of which it has nothing. */
record CoverageText(Coverage coverage, Optional<LocalDate> from, Optional<LocalDate> to) {
    static final List<String> HEAD = List.of("Monday", "Sunday", "Articles", "Days", "Sources");
    private static final int DAYS = 7;

    /** A row for each week of which there is something, and one for each gap. */
    List<List<String>> rows() {
        TreeMap<LocalDate, List<LocalDate>> weeks = new TreeMap<>();
        coverage.articles().keySet().stream()
                .filter(d -> from.map(f -> !d.isBefore(f)).orElse(true)
                        && to.map(t -> !d.isAfter(t)).orElse(true))
                .forEach(d ->
                        weeks.computeIfAbsent(monday(d), w -> new ArrayList<>()).add(d));
        List<List<String>> rows = new ArrayList<>();
        Optional<LocalDate> next = from.map(CoverageText::monday);
        for (Map.Entry<LocalDate, List<LocalDate>> week : weeks.entrySet()) {
            next.ifPresent(expected -> gap(expected, week.getKey(), rows));
            rows.add(week(week.getKey(), week.getValue()));
            next = Optional.of(week.getKey().plusDays(DAYS));
        }
        if (to.isPresent() && (next.isPresent() || from.isPresent())) {
            gap(next.orElseGet(() -> monday(to.get())), monday(to.get()).plusDays(DAYS), rows);
        }
        return rows;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static void gap(LocalDate from, LocalDate before, List<List<String>> rows) {
        if (from.isBefore(before)) {
            rows.add(List.of(from.toString(), before.minusDays(1).toString(), "0", "0", "nothing was read"));
        }
    }

    private List<String> week(LocalDate monday, List<LocalDate> days) {
        int articles = days.stream().mapToInt(d -> coverage.articles().get(d)).sum();
        Set<String> sources = new TreeSet<>();
        days.forEach(d -> sources.addAll(coverage.publishers().get(d)));
        return List.of(
                monday.toString(),
                monday.plusDays(DAYS - 1).toString(),
                Integer.toString(articles),
                Integer.toString(days.size()),
                String.join("; ", sources));
    }

    /** Whether nothing happened, as far as was read, or nothing was read. */
    static String none(Coverage coverage, Optional<LocalDate> from, Optional<LocalDate> to) {
        int read = coverage.articles(from.orElse(LocalDate.MIN), to.orElse(LocalDate.MAX));
        String days =
                from.map(d -> " from " + d).orElse("") + to.map(d -> " to " + d).orElse("");
        return read == 0
                ? "nothing published" + days + " was read: what happened then is not known here"
                : "no such event is reported, though " + IngestRun.count(read, "article") + " published" + days
                        + (read == 1 ? " was" : " were") + " read";
    }
}
