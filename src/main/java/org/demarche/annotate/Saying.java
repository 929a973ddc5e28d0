package org.demarche.annotate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.demarche.model.Span;
import org.demarche.model.TimeInterval;
import org.demarche.model.TimeInterval.Precision;
import org.demarche.model.Timex;

/**
 * A time expression as it is said, before the day it is said on is known: for each weekday of publication how many days
 * before or after it the days meant begin and end.
 */
final class Saying {
    private static final Set<String> DAY_RULES =
            Set.of("timex/day-word", "timex/day-word-clock", "timex/this-daypart", "timex/ago");
    private static final Set<String> DATED_RULES = Set.of("timex/weekday-nth", "timex/day-month", "timex/month-day");
    private static final String WEEKDAY = "timex/weekday";
    private static final List<DayOfWeek> WEEKDAYS = List.of(DayOfWeek.values());

    private final Timex timex;
    private final String words;
    private final Map<DayOfWeek, Offset> offsets = new HashMap<>();

    /** Days after publication, inclusive; negative: before. */
    private record Offset(long from, long to) {}

    private Saying(Timex timex, String text) {
        this.timex = timex;
        this.words = timex.span().of(text);
    }

    /** Puts together how the same text reads on days of one week. */
    static List<Saying> of(String text, Map<LocalDate, List<Timex>> readings) {
        Map<Span, Saying> found = new TreeMap<>();
        readings.forEach((day, times) -> times.forEach(timex -> found.computeIfAbsent(
                        timex.span(), span -> new Saying(timex, text))
                .learn(day, timex)));
        return List.copyOf(found.values());
    }

    private void learn(LocalDate said, Timex read) {
        read.interval()
                .ifPresent(i -> offsets.put(
                        said.getDayOfWeek(),
                        new Offset(
                                i.begin().toEpochDay() - said.toEpochDay(), i.end().toEpochDay() - said.toEpochDay())));
    }

    Span span() {
        return timex.span();
    }

    String words() {
        return words;
    }

    /** "Two days", "three weeks": a length, in days. */
    Optional<Integer> days() {
        String value = timex.value();
        boolean length = timex.type() == Timex.Type.DURATION && value.matches("P\\d{1,3}[DW]");
        return length
                ? Optional.of(Integer.parseInt(value.substring(1, value.length() - 1)) * (value.endsWith("W") ? 7 : 1))
                : Optional.empty();
    }

    /** "Yesterday", "this morning", "eight days ago": the same number of days away whenever it is said. */
    boolean isSharp() {
        return isDay() && DAY_RULES.contains(timex.foundBy());
    }

    boolean isWeekday() {
        return isDay() && timex.foundBy().startsWith(WEEKDAY) && !isDated();
    }

    boolean isDay() {
        return timex.interval().filter(i -> i.precision() == Precision.DAY && i.isDay()).isPresent();
    }

    /** A day of a month, no year. */
    boolean isDated() {
        return isDay() && DATED_RULES.contains(timex.foundBy());
    }

    Optional<MonthDay> date() {
        return timex.interval().filter(i -> isDated()).map(TimeInterval::begin).map(MonthDay::from);
    }

    Optional<DayOfWeek> weekday() {
        return weekday(words);
    }

    /** The weekday that words name. */
    static Optional<DayOfWeek> weekday(String words) {
        return WEEKDAYS.stream()
                .filter(day -> words.contains(day.getDisplayName(TextStyle.FULL, Locale.ENGLISH)))
                .findFirst();
    }

    /** The publication days on which the words mean a day. */
    Set<LocalDate> publications(LocalDate meant) {
        Set<LocalDate> days = new TreeSet<>();
        offsets.forEach((weekday, offset) -> {
            for (long back = offset.from(); back <= offset.to() && back - offset.from() < 7; back++) {
                LocalDate day = meant.minusDays(back);
                if (day.getDayOfWeek() == weekday) {
                    days.add(day);
                }
            }
        });
        return days;
    }
}
