package org.demarche.annotate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.demarche.model.InferredDate;
import org.demarche.model.Span;
import org.demarche.model.Timex;

/** What speaks for one day as the publication day: for each landmark the strongest evidence. */
final class DateSupport {
    private static final Set<String> DAY_RULES =
            Set.of("timex/day-word", "timex/day-word-clock", "timex/this-daypart", "timex/ago", "timex/today-date");
    private static final Set<String> DATED_RULES = Set.of(
            "timex/weekday-nth", "timex/day-month", "timex/month-day", "timex/day-month-year", "timex/month-day-year");
    private static final int WEEK = 7;
    private static final double STRONG = 8;
    private static final double WEAK = 1.4;
    private static final double ABSENT = 2.5;
    private static final double MOST_ABSENT = 7.5;

    private final LocalDate day;
    private final List<Piece> pieces = new ArrayList<>();
    private double fits;
    private double doubts;

    private record Piece(double weight, boolean sharp, boolean firm, InferredDate.Reason reason) {}

    DateSupport(LocalDate day) {
        this.day = day;
    }

    /**
     * Counts words that fall on a landmark if the text is of this day; sharp words can only be said on one day, a firm landmark
     * is told outright.
     */
    void count(double weight, boolean sharp, boolean firm, InferredDate.Reason reason) {
        pieces.add(new Piece(weight, sharp, firm, reason));
    }

    /** The heaviest pieces, so that no landmark counts twice, nor the same words. */
    private List<Piece> heaviest() {
        Set<String> landmarks = new HashSet<>();
        Set<Span> words = new HashSet<>();
        return pieces.stream()
                .sorted(Comparator.comparingDouble((Piece p) -> -p.weight()))
                .filter(p -> !landmarks.contains(p.reason().landmark())
                        && !words.contains(p.reason().span()))
                .filter(p -> landmarks.add(p.reason().landmark())
                        && words.add(p.reason().span()))
                .toList();
    }

    /** The weight of the landmarks, and what the weekdays of the text add. */
    double strength() {
        return heaviest().stream().mapToDouble(Piece::weight).sum() + fits;
    }

    /** The strength less what the weekdays of the text make doubtful. */
    double weight() {
        return strength() - doubts;
    }

    /** Whether it stands on a landmark that is told outright, or on traces of several. */
    boolean isFounded() {
        List<Piece> best = heaviest();
        return best.stream().anyMatch(p -> p.firm() || p.weight() >= STRONG)
                || best.stream().filter(p -> p.weight() >= WEAK).count() > 1;
    }

    /** How many landmarks speak for it. */
    int landmarks() {
        return heaviest().size();
    }

    /** Whether an expression that can only be said on one day speaks for it. */
    boolean isExact() {
        return heaviest().stream().anyMatch(Piece::sharp);
    }

    List<InferredDate.Reason> reasons() {
        return heaviest().stream().map(Piece::reason).toList();
    }

    /**
     * Weighs the weekdays of the whole text, read as of this day: a weekday with the day of the month fits or does not;
     * and who says "today" seldom calls the same day by its name.
     */
    void weighWeekdays(String text, List<Timex> times) {
        List<Timex> dated = times.stream()
                .filter(t -> DATED_RULES.contains(t.foundBy()))
                .filter(t -> Saying.weekday(t.span().of(text)).isPresent()
                        && t.interval().isPresent())
                .filter(t -> Math.abs(ChronoUnit.DAYS.between(t.interval().get().begin(), day)) <= 2 * WEEK)
                .toList();
        long good = dated.stream().filter(t -> agrees(text, t)).count();
        boolean says = times.stream().anyMatch(t -> DAY_RULES.contains(t.foundBy()));
        boolean named = times.stream()
                .filter(t -> t.foundBy().startsWith("timex/weekday"))
                .anyMatch(t -> Saying.weekday(t.span().of(text))
                        .filter(day.getDayOfWeek()::equals)
                        .isPresent());
        fits = good > 0 ? 3 : 0;
        doubts = (good < dated.size() ? 3 : 0) + (says && named ? 2.5 : 0);
    }

    /** Weighs the people who were not in office on this day but on another that is supported as well. */
    void weighAbsent(long people) {
        doubts += Math.min(MOST_ABSENT, ABSENT * people);
    }

    private static boolean agrees(String text, Timex timex) {
        DayOfWeek then = timex.interval().orElseThrow().begin().getDayOfWeek();
        return Saying.weekday(timex.span().of(text)).filter(then::equals).isPresent();
    }
}
