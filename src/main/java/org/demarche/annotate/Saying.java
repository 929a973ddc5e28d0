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
import java.util.stream.LongStream;
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
    private static final Set<String> DATED_RULES = Set.of("timex/day-month", "timex/month-day");
    private static final Set<String> FULL_RULES = Set.of("timex/day-month-year", "timex/month-day-year");
    private static final String NTH = "timex/weekday-nth";
    private static final String WEEKDAY = "timex/weekday";
    private static final List<DayOfWeek> WEEKDAYS = List.of(DayOfWeek.values());

    private final Span span;
    private final Optional<Timex> timex;
    private final String words;
    private final boolean certain;
    private final Map<DayOfWeek, Offset> offsets = new HashMap<>();

    /** Days after publication, inclusive; negative: before. */
    private record Offset(long from, long to) {}

    private Saying(Span span, Optional<Timex> timex, String text, boolean certain) {
        this.span = span;
        this.timex = timex;
        this.words = span.of(text);
        this.certain = certain;
    }

    /** Words that count from what is said behind them, which lies so many days from the day of the text. */
    static Saying counted(Span span, String text, long from, long to, boolean certain) {
        Saying saying = new Saying(span, Optional.empty(), text, certain);
        WEEKDAYS.forEach(day -> saying.offsets.put(day, new Offset(from, to)));
        return saying;
    }

    /** Puts together how the same text reads on days of one week. */
    static List<Saying> of(String text, Map<LocalDate, List<Timex>> readings) {
        Map<Span, Saying> found = new TreeMap<>();
        readings.forEach((day, times) -> times.forEach(timex -> found.computeIfAbsent(
                        timex.span(),
                        span -> new Saying(span, Optional.of(timex), text, DAY_RULES.contains(timex.foundBy())))
                .learn(day, timex)));
        return List.copyOf(found.values());
    }

    private void learn(LocalDate said, Timex read) {
        read.interval()
                .ifPresent(i -> offsets.put(
                        said.getDayOfWeek(),
                        new Offset(
                                i.begin().toEpochDay() - said.toEpochDay(),
                                i.end().toEpochDay() - said.toEpochDay())));
    }

    Span span() {
        return span;
    }

    String words() {
        return words;
    }

    /** Whether it counts from what stands behind it. */
    boolean isCount() {
        return timex.isEmpty();
    }

    /** "Two days", "three weeks": a length, in days. */
    Optional<Integer> days() {
        return timex.filter(t -> t.type() == Timex.Type.DURATION)
                .map(Timex::value)
                .filter(value -> value.matches("P\\d{1,3}[DW]"))
                .map(value -> Integer.parseInt(value.substring(1, value.length() - 1)) * (value.endsWith("W") ? 7 : 1));
    }

    /** "Yesterday", "this morning", "eight days ago": the same number of days away whenever it is said. */
    boolean isSharp() {
        return certain && (isCount() || isDay());
    }

    /** How many days after publication a sharp expression lies; negative: before. */
    long offset() {
        return offsets.values().iterator().next().from();
    }

    /** "Tomorrow", "in three days": after the day of the text whenever that is. */
    boolean isAhead() {
        return !offsets.isEmpty() && offsets.values().stream().allMatch(o -> o.from() > 0);
    }

    boolean isWeekday() {
        return isDay() && isBy(WEEKDAY) && nth().isEmpty();
    }

    /** "Last Thursday", "next Friday": a weekday that on the same weekday would be a week away. */
    boolean isPointed() {
        return isWeekday()
                && isPlainWeekday()
                && weekday().filter(day -> offset(day) != 0).isPresent();
    }

    /** Whether a weekday is told as to come, whatever weekday the text is of. */
    boolean isWeekdayAhead() {
        return isPlainWeekday() && otherDays().allMatch(offset -> offset > 0);
    }

    /** Whether a weekday is told as past, whatever weekday the text is of. */
    boolean isWeekdayPast() {
        return isPlainWeekday() && otherDays().allMatch(offset -> offset < 0);
    }

    private boolean isPlainWeekday() {
        return timex.filter(t -> t.foundBy().equals(WEEKDAY)).isPresent() && offsets.size() == WEEKDAYS.size();
    }

    private LongStream otherDays() {
        return WEEKDAYS.stream()
                .filter(day -> !weekday().equals(Optional.of(day)))
                .mapToLong(this::offset);
    }

    private long offset(DayOfWeek said) {
        return offsets.get(said).from();
    }

    boolean isDay() {
        return timex.flatMap(Timex::interval)
                .filter(i -> i.precision() == Precision.DAY && i.isDay())
                .isPresent();
    }

    private boolean isBy(String rule) {
        return timex.filter(t -> t.foundBy().startsWith(rule)).isPresent();
    }

    /** A day of a month, no year. */
    boolean isDated() {
        return isDay()
                && timex.map(Timex::foundBy).filter(DATED_RULES::contains).isPresent();
    }

    /** A day of a month, neither year nor weekday. */
    boolean isLoose() {
        return isDated() && weekday().isEmpty();
    }

    Optional<MonthDay> date() {
        return timex.flatMap(Timex::interval)
                .filter(i -> isDated())
                .map(TimeInterval::begin)
                .map(MonthDay::from);
    }

    /** The day of the month of "Tuesday, the ninth". */
    Optional<Integer> nth() {
        return timex.filter(t -> isDay() && t.foundBy().equals(NTH))
                .flatMap(Timex::interval)
                .map(i -> i.begin().getDayOfMonth());
    }

    /** A day with its year. */
    Optional<LocalDate> full() {
        return timex.filter(t -> isDay() && FULL_RULES.contains(t.foundBy()))
                .flatMap(Timex::interval)
                .map(TimeInterval::begin);
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
