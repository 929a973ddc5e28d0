package org.demarche.annotate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.demarche.model.Article;
import org.demarche.model.Block;
import org.demarche.model.DateBasis;
import org.demarche.model.Span;
import org.demarche.model.TimeInterval;
import org.demarche.model.Timex;

/**
 * The entries of a diary, a chronology or a live page. Each heading that is nothing but a time ("SUNDAY", "Fri 09.10",
 * "22 July") begins one, and its day is the one on which the entry is told. The oldest entry may stand first or last.
 */
final class Entries {
    private static final String RULE = "timex/entry";
    private static final int LONGEST = 40;
    /** The TIMEX3 value of a weekday in a week not known; its number follows. */
    private static final String OPEN = "XXXX-WXX-";

    private final List<Timex> headings;

    private Entries(List<Timex> headings) {
        this.headings = headings;
    }

    /** A heading with the weekday or the day that it names. */
    private record Heading(Span span, Optional<Integer> weekday, Optional<LocalDate> day) {
        LocalDate upTo(LocalDate latest) {
            return day.orElseGet(() -> TimePeriods.onOrBefore(latest, weekday.orElseThrow()));
        }
    }

    /**
     * The entries of an article; none unless several headings name different days.
     *
     * @param reader reads the times of a stretch of the text
     */
    static Entries of(Article article, Function<Span, List<Timex>> reader) {
        String text = article.reading().text();
        List<Heading> found = article.blocks().stream()
                .filter(b -> b.kind() != Block.Kind.TURN && b.span().length() <= LONGEST)
                .flatMap(b -> heading(text, b.span(), reader.apply(b.span())).stream())
                .toList();
        boolean several = found.stream()
                        .map(h -> List.of(h.weekday(), h.day()))
                        .distinct()
                        .count()
                > 1;
        Optional<LocalDate> latest = article.published()
                .or(() -> found.stream().flatMap(h -> h.day().stream()).max(LocalDate::compareTo));
        return new Entries(several && latest.isPresent() ? timexes(found, latest.get()) : List.of());
    }

    private static Optional<Heading> heading(String text, Span block, List<Timex> times) {
        StringBuilder rest = new StringBuilder(block.of(text));
        for (Timex time : times) {
            for (int at = time.span().begin(); at < time.span().end(); at++) {
                rest.setCharAt(at - block.begin(), ' ');
            }
        }
        if (rest.chars().anyMatch(Character::isLetter)) {
            return Optional.empty();
        }
        Optional<LocalDate> day = times.stream()
                .filter(t -> !isWeekday(t))
                .flatMap(t -> t.interval().stream())
                .filter(TimeInterval::isDay)
                .map(TimeInterval::begin)
                .findFirst();
        Optional<Integer> weekday = times.stream()
                .filter(Entries::isWeekday)
                .map(t -> Integer.valueOf(t.value().substring(OPEN.length())))
                .findFirst();
        return day.isPresent() || weekday.isPresent()
                ? Optional.of(new Heading(block, weekday, day))
                : Optional.empty();
    }

    /** A weekday of a heading, by its number from Monday. */
    static Timex weekday(Span span, String number) {
        return new Timex(span, Timex.Type.DATE, OPEN + number, Optional.empty(), DateBasis.RELATIVE, RULE);
    }

    private static boolean isWeekday(Timex time) {
        return time.value().startsWith(OPEN);
    }

    /** The order of the entries is the one in which they take up less time. */
    private static List<Timex> timexes(List<Heading> headings, LocalDate latest) {
        List<Heading> backwards = new ArrayList<>(headings);
        Collections.reverse(backwards);
        List<LocalDate> oldestFirst = days(backwards, latest);
        List<LocalDate> newestFirst = days(headings, latest);
        Collections.reverse(oldestFirst);
        boolean rising = !oldestFirst.get(0).isBefore(newestFirst.get(newestFirst.size() - 1));
        List<LocalDate> days = rising ? oldestFirst : newestFirst;
        List<Timex> found = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            TimeInterval day = TimeInterval.day(days.get(i));
            found.add(new Timex(
                    headings.get(i).span(),
                    Timex.Type.DATE,
                    days.get(i).toString(),
                    Optional.of(day),
                    DateBasis.RELATIVE,
                    RULE));
        }
        return found;
    }

    private static List<LocalDate> days(List<Heading> newestFirst, LocalDate latest) {
        List<LocalDate> days = new ArrayList<>();
        LocalDate at = latest;
        for (Heading heading : newestFirst) {
            at = heading.upTo(at);
            days.add(at);
        }
        return days;
    }

    /** The headings as time expressions. */
    List<Timex> headings() {
        return headings;
    }

    /** The day on which a stretch of the text is told, if it stands in an entry. */
    Optional<LocalDate> day(Span span) {
        return headings.stream()
                .filter(h -> h.span().begin() <= span.begin())
                .reduce((a, b) -> b)
                .flatMap(Timex::interval)
                .map(TimeInterval::begin);
    }
}
