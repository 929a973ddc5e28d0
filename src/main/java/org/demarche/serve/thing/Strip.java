package org.demarche.serve.thing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.export.DateText;
import org.demarche.model.TimeInterval;
import org.demarche.serve.page.Html;

/**
 * A drawing of dated events along one line of time: a day is a dot, a month or an uncertain date a bar as long as it may
 * be, and what would overlap stands one above the other.
 */
final class Strip {
    private static final int WIDTH = 720;
    private static final int MARGIN = 8;
    private static final int LANE = 12;
    private static final int MOST_LANES = 14;
    private static final int AXIS = 22;
    private static final int DOT = 8;
    /** Room that the name of a month takes. */
    private static final int LABEL = 84;

    private static final int[] STEPS = {1, 2, 3, 6, 12, 24, 60, 120, 240, 600};
    private static final int MOST_TICKS = 8;

    private static final Set<TimeInterval.Precision> SURE =
            Set.of(TimeInterval.Precision.DAY, TimeInterval.Precision.DAYS);

    private final List<EventLine> events;
    private final LocalDate first;
    private final double days;
    private final List<Integer> lanes = new ArrayList<>();

    private Strip(List<EventLine> events, LocalDate first, LocalDate last) {
        this.events = events;
        this.first = first;
        this.days = ChronoUnit.DAYS.between(first, last) + 1.0;
        List<Double> ends = new ArrayList<>();
        for (EventLine event : events) {
            double left = left(event);
            int lane = IntStream.range(0, ends.size())
                    .filter(l -> ends.get(l) + 1 < left)
                    .findFirst()
                    .orElse(ends.size());
            if (lane == ends.size()) {
                ends.add(0.0);
            }
            ends.set(lane, left + width(event));
            lanes.add(Math.min(lane, MOST_LANES - 1));
        }
    }

    /** Empty where fewer than two events have a date: there is nothing to see then. */
    static Optional<Strip> of(List<EventLine> all) {
        List<EventLine> dated = all.stream().filter(e -> e.time().isPresent()).toList();
        Optional<LocalDate> first = days(dated, true).min(LocalDate::compareTo);
        Optional<LocalDate> last = days(dated, false).max(LocalDate::compareTo);
        return dated.size() < 2 ? Optional.empty() : Optional.of(new Strip(dated, first.get(), last.get()));
    }

    private static Stream<LocalDate> days(List<EventLine> events, boolean begin) {
        return events.stream().flatMap(e -> e.time().stream()).map(t -> begin ? t.begin() : t.end());
    }

    private double x(LocalDate day) {
        return MARGIN + ChronoUnit.DAYS.between(first, day) / days * (WIDTH - 2 * MARGIN);
    }

    private static TimeInterval time(EventLine event) {
        return event.time().orElseThrow();
    }

    private double left(EventLine event) {
        return x(time(event).begin());
    }

    private double width(EventLine event) {
        return Math.max(DOT, x(time(event).end().plusDays(1)) - left(event));
    }

    Html svg(Look look) {
        int height = lanes.stream().max(Integer::compare).orElse(0) * LANE + LANE + AXIS;
        Html marks =
                Html.all(IntStream.range(0, events.size()).mapToObj(i -> mark(events.get(i), lanes.get(i), height)));
        return Html.of(
                "<figure class=\"strip\"><svg viewBox=\"0 0 {} {}\" role=\"group\" aria-label=\"{}\">{}{}</svg></figure>\n",
                WIDTH,
                height,
                look.text("thing.strip", Map.of("n", events.size())),
                axis(height),
                marks);
    }

    private Html mark(EventLine event, int lane, int height) {
        boolean day = time(event).isDay();
        boolean sure = SURE.contains(time(event).precision());
        return Html.of(
                "<a href=\"{}\" class=\"is-{}{}\"><title>{}</title><rect class=\"type-{}\" x=\"{}\" y=\"{}\" width=\"{}\""
                        + " height=\"{}\" rx=\"{}\"/></a>",
                Look.address(event.id()).orElse("#"),
                event.status().toLowerCase(Locale.ROOT),
                sure ? "" : " unsure",
                DateText.of(time(event)) + ": " + event.label(),
                event.type(),
                number(left(event)),
                height - AXIS - LANE - lane * LANE + (LANE - DOT) / 2,
                number(width(event)),
                DOT,
                day ? DOT / 2 : 2);
    }

    private Html axis(int height) {
        LocalDate last = first.plusDays((long) days);
        long months = ChronoUnit.MONTHS.between(first.withDayOfMonth(1), last) + 1;
        int step = IntStream.of(STEPS)
                .filter(s -> months / s <= MOST_TICKS)
                .findFirst()
                .orElse(STEPS[STEPS.length - 1]);
        List<Html> ticks = new ArrayList<>();
        LocalDate tick = first.withDayOfMonth(1);
        while (step > 1 && (tick.getYear() * 12 + tick.getMonthValue() - 1) % step != 0) {
            tick = tick.minusMonths(1);
        }
        for (; !tick.isAfter(last); tick = tick.plusMonths(step)) {
            if (!tick.isBefore(first.minusDays(2))) {
                String x = number(Math.max(MARGIN, x(tick)));
                ticks.add(Html.of("<line x1=\"{}\" x2=\"{}\" y1=\"0\" y2=\"{}\"/>", x, x, height - AXIS + 4));
                if (x(tick) < WIDTH - LABEL) {
                    String name = step >= 12 ? String.valueOf(tick.getYear()) : month(tick);
                    ticks.add(Html.of("<text x=\"{}\" y=\"{}\">{}</text>", x, height - 6, name));
                }
            }
        }
        return Html.of("<g class=\"axis\" aria-hidden=\"true\">{}</g>", ticks);
    }

    private static String month(LocalDate first) {
        return DateText.of(new TimeInterval(first, first.plusMonths(1).minusDays(1), TimeInterval.Precision.MONTH));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
