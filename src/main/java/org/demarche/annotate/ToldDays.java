package org.demarche.annotate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.Sentence;

/**
 * The days of a month that an article names: it was written after those of which it tells in the past and before those
 * that it says are to come, and in a year in which they have the weekdays that it gives them.
 */
final class ToldDays {
    /** Days that what is told without a year lies away at most. */
    private static final int REACH = 300;

    private static final int YEAR = 365;
    /** Bits against a day that does not go with a day named. */
    private static final double AGAINST = -5;

    private static final int MOST = 4;

    /** Bits against a day that the text calls by its date although it says "today" or "yesterday" of another or none. */
    private static final double OWN = -2.5;

    private final List<Told> told = new ArrayList<>();
    private final Set<MonthDay> dates;
    private final boolean says;

    /** A day that a sentence names, past or to come, or neither if that is not known. */
    private record Told(
            MonthDay date, Optional<Integer> year, Optional<DayOfWeek> weekday, boolean past, boolean ahead) {

        boolean goesWith(LocalDate day) {
            if (year.isPresent()) {
                LocalDate meant = date.atYear(year.get());
                return !(past && meant.isAfter(day)) && !(ahead && meant.isBefore(day));
            }
            long since = Math.floorMod(ChronoUnit.DAYS.between(date.atYear(day.getYear()), day), YEAR);
            long until = Math.floorMod(-since, YEAR);
            boolean order = !(past && since > REACH) && !(ahead && until > REACH);
            return order && goesByWeek(day, since, until);
        }

        private boolean goesByWeek(LocalDate day, long since, long until) {
            LocalDate meant = past || !ahead && since < until ? day.minusDays(since) : day.plusDays(until);
            LocalDate exact = date.atYear(meant.getYear());
            return weekday.isEmpty() || exact.getDayOfWeek() == weekday.get();
        }
    }

    /** @param stated the day that the article says it is of */
    ToldDays(AnnotatedArticle article, Sayings sayings, StatedDay stated) {
        dates = sayings.dates();
        dates.removeAll(stated.dates());
        says = sayings.all().stream().anyMatch(s -> s.isSharp() && s.offset() == 0);
        for (Sentence sentence : article.sentences()) {
            SentenceTense tense = SentenceTense.of(sentence);
            boolean past = tense == SentenceTense.PAST;
            boolean ahead = tense == SentenceTense.AHEAD;
            for (Saying saying : sayings.in(sentence.span(), false)) {
                saying.date()
                        .ifPresent(date -> told.add(new Told(date, Optional.empty(), saying.weekday(), past, ahead)));
                saying.full()
                        .ifPresent(day -> told.add(new Told(
                                MonthDay.from(day), Optional.of(day.getYear()), Optional.empty(), past, ahead)));
            }
        }
    }

    /** What they say against a day, in bits; nothing for it. */
    double bits(LocalDate day) {
        long against = told.stream()
                .filter(t -> !t.goesWith(day))
                .map(Told::date)
                .distinct()
                .count();
        boolean own = says && dates.contains(MonthDay.from(day));
        return AGAINST * Math.min(MOST, against) + (own ? OWN : 0);
    }
}
