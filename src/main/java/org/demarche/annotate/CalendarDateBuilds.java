package org.demarche.annotate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.model.DateBasis;
import org.demarche.model.TimeInterval;
import org.demarche.model.Timex;

/** Days given by month and number, or in figures. */
final class CalendarDateBuilds {
    private static final int SECOND = 2;
    /** What stands before "on the 14th" where it opens a clause. */
    private static final Set<String> OPENED = Set.of("", "and", "but", ",", ";", "that");

    private final TimeDirection direction;

    CalendarDateBuilds(TimeDirection direction) {
        this.direction = direction;
    }

    Map<String, TimexBuild> all() {
        return Map.ofEntries(
                Map.entry("day", this::day),
                Map.entry("named-day", CalendarDateBuilds::namedDay),
                Map.entry("day-pair", this::dayPair),
                Map.entry("pair-day", this::dayPair),
                Map.entry("nth", this::nth),
                Map.entry("nth-word", this::nthWord),
                Map.entry("nth-opening", this::nthOpening),
                Map.entry("numeric-ymd", this::yearFirst),
                Map.entry("numeric-slash", this::slashes),
                Map.entry("numeric-dmy", this::dayFirst),
                Map.entry("side-date", this::sideDate),
                Map.entry("week-of", this::weekOf));
    }

    private List<TimexPart> day(TimexMatch match, TimeScene scene) {
        return one(match, scene, match.any("DAY", "DORD"))
                .map(value -> TimeClock.of(match).map(value::at).orElse(value))
                .map(value -> TimexBuild.whole(match, value))
                .orElse(List.of());
    }

    /** "The September 11 attacks": a day that everybody knows. */
    private static List<TimexPart> namedDay(TimexMatch match, TimeScene scene) {
        LocalDate day = LocalDate.parse(match.get("NAMEDAY").orElseThrow());
        return TimexBuild.whole(match, TimexValue.explicit(TimeInterval.day(day)));
    }

    private List<TimexPart> dayPair(TimexMatch match, TimeScene scene) {
        List<TimeCapture> days = match.all("DAY", "DORD");
        Optional<TimexValue> first = one(match, scene, Optional.of(days.get(0)));
        Optional<TimexValue> second = one(match, scene, Optional.of(days.get(1)));
        if (first.isEmpty() || second.isEmpty()) {
            return List.of();
        }
        boolean monthFirst = "day-pair".equals(match.rule().build());
        int cut = days.get(0).end();
        return List.of(
                new TimexPart(match.begin(), cut, first.get()),
                new TimexPart(monthFirst ? days.get(1).begin() : cut + 1, match.end(), second.get()));
    }

    /** "The 14th": of the month that the direction points to. */
    private List<TimexPart> nth(TimexMatch match, TimeScene scene) {
        return match.run().word(match.end() - 1).matches("st|nd|rd|th") ? numbered(match, scene) : List.of();
    }

    /** "On the fourteenth": the first and second are rarely days. */
    private List<TimexPart> nthWord(TimexMatch match, TimeScene scene) {
        return Integer.parseInt(match.get("DORD").orElseThrow()) > SECOND ? numbered(match, scene) : List.of();
    }

    /** "On the 14th Merkel came": where a clause opens; "the treaty on the 14th Army" is another thing. */
    private List<TimexPart> nthOpening(TimexMatch match, TimeScene scene) {
        return OPENED.contains(match.run().word(match.begin() - 2)) ? nth(match, scene) : List.of();
    }

    private List<TimexPart> numbered(TimexMatch match, TimeScene scene) {
        int number = Integer.parseInt(match.get("DORD").orElseThrow());
        Optional<LocalDate> spoken = scene.period()
                .filter(p -> p.precision() == TimeInterval.Precision.MONTH)
                .map(TimeInterval::begin)
                .or(scene::day);
        Optional<LocalDate> anchor = spoken.or(scene::published);
        if (anchor.isEmpty()) {
            return TimexBuild.whole(
                    match, TimexValue.vague(Timex.Type.DATE, String.format(Locale.ROOT, "XXXX-XX-%02d", number)));
        }
        boolean future = direction.of(match) == TimeDirection.Side.FUTURE;
        YearMonth month = YearMonth.from(anchor.get());
        Optional<LocalDate> same = date(month.getYear(), month.getMonthValue(), number);
        boolean before = same.map(d -> d.isBefore(anchor.get())).orElse(false);
        boolean after = same.map(d -> d.isAfter(anchor.get())).orElse(false);
        YearMonth right = future && before
                ? month.plusMonths(1)
                : !future && after && spoken.isEmpty() ? month.minusMonths(1) : month;
        return date(right.getYear(), right.getMonthValue(), number)
                .map(d -> TimexBuild.whole(match, TimexValue.relative(TimeInterval.day(d))))
                .orElse(List.of());
    }

    private List<TimexPart> yearFirst(TimexMatch match, TimeScene scene) {
        List<TimeCapture> parts = match.all("N2");
        return numeric(
                match,
                match.get("YEAR").orElseThrow(),
                parts.get(0).value(),
                parts.get(1).value());
    }

    private List<TimexPart> dayFirst(TimexMatch match, TimeScene scene) {
        List<TimeCapture> parts = match.all("N1", "N2");
        return numeric(
                match,
                match.get("YEAR").orElseThrow(),
                parts.get(1).value(),
                parts.get(0).value());
    }

    /** American order, unless the first number can only be a day. */
    private List<TimexPart> slashes(TimexMatch match, TimeScene scene) {
        List<TimeCapture> parts = match.all("N1", "N2", "YEAR");
        String year = parts.get(2).value();
        boolean dayFirst = Integer.parseInt(parts.get(0).value()) > 12;
        String full = year.length() == 4 ? year : String.valueOf(fullYear(year));
        return numeric(
                match,
                full,
                parts.get(dayFirst ? 1 : 0).value(),
                parts.get(dayFirst ? 0 : 1).value());
    }

    private static List<TimexPart> numeric(TimexMatch match, String year, String month, String day) {
        return date(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
                .map(d -> TimexBuild.whole(match, TimexValue.explicit(TimeInterval.day(d))))
                .orElse(List.of());
    }

    /** "Two days before March 16". */
    private List<TimexPart> sideDate(TimexMatch match, TimeScene scene) {
        int side = Integer.parseInt(match.get("SIDE").orElseThrow());
        String unit = match.get("UNIT").or(() -> match.get("UNITS")).orElseThrow();
        Optional<Double> count = TimeQuantity.of(match);
        return one(match, scene, match.all("DAY", "DORD").stream().reduce((a, b) -> b))
                .flatMap(TimexValue::interval)
                .filter(i -> count.isPresent() && TimePeriods.isPeriod(unit))
                .map(i -> TimePeriods.plus(i.begin(), unit, side * Math.round(count.get())))
                .map(d -> TimexBuild.whole(match, TimexValue.relative(TimePeriods.containing(unit, d))))
                .orElse(List.of());
    }

    private List<TimexPart> weekOf(TimexMatch match, TimeScene scene) {
        return one(match, scene, match.any("DAY", "DORD"))
                .flatMap(TimexValue::interval)
                .map(i -> TimexBuild.whole(match, TimexValue.explicit(TimePeriods.containing("W", i.begin()))))
                .orElse(List.of());
    }

    /** A month and day, with the year that is given, or that the direction or the weekday tells. */
    private Optional<TimexValue> one(TimexMatch match, TimeScene scene, Optional<TimeCapture> dayWord) {
        Optional<String> monthWord = match.get("MONTH").or(() -> match.get("MON"));
        if (monthWord.isEmpty() || dayWord.isEmpty()) {
            return Optional.empty();
        }
        int month = Integer.parseInt(monthWord.get());
        int day = Integer.parseInt(dayWord.orElseThrow().value());
        Optional<Integer> year = year(match);
        if (year.isPresent()) {
            return date(year.get(), month, day).map(d -> TimexValue.explicit(TimeInterval.day(d)));
        }
        if (scene.published().isEmpty()) {
            return date(2000, month, day)
                    .map(d -> new TimexValue(
                            Timex.Type.DATE, "XXXX" + d.toString().substring(4), Optional.empty(), DateBasis.EXPLICIT));
        }
        LocalDate published = scene.published().get();
        List<LocalDate> candidates = new ArrayList<>();
        for (int y = published.getYear() - 1; y <= published.getYear() + 1; y++) {
            date(y, month, day).ifPresent(candidates::add);
        }
        return choose(match, candidates, published).map(d -> TimexValue.explicit(TimeInterval.day(d)));
    }

    private Optional<LocalDate> choose(TimexMatch match, List<LocalDate> candidates, LocalDate published) {
        Optional<Integer> weekday =
                match.get("WEEKDAY").or(() -> match.get("WDAY")).map(Integer::parseInt);
        List<LocalDate> fitting = candidates.stream()
                .filter(d -> weekday.isEmpty() || d.getDayOfWeek().getValue() == weekday.get())
                .toList();
        List<LocalDate> left = fitting.isEmpty() ? candidates : fitting;
        if (left.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(TimeDirection.nearest(left, published, match, side(match), d -> d, d -> d));
    }

    private TimeDirection.Verdict side(TimexMatch match) {
        return match.get("DEI").map(TimeDirection::side).orElseGet(() -> direction.judge(match));
    }

    static Optional<Integer> year(TimexMatch match) {
        return match.get("YEAR").map(Integer::parseInt).or(() -> match.get("N2").map(CalendarDateBuilds::fullYear));
    }

    /** "82" is 1982, "14" is 2014. */
    static int fullYear(String two) {
        int year = Integer.parseInt(two);
        return year < 40 ? 2000 + year : 1900 + year;
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
