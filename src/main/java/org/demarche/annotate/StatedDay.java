package org.demarche.annotate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.lexicon.Table;
import org.demarche.model.Span;

/**
 * The day that an article says it is written on: "it's Thursday the 12th", "it's the ninth of May", "Friday edition" and
 * "posted on Sunday night" above it, "Sunday lunchtime, and the guest has gone" at its beginning.
 */
final class StatedDay {
    /** Bits for the weekday that an article says it is, and likewise for its day of the month and of the year. */
    private static final double STATED = 5;

    /** Bits against all other days. */
    private static final double AGAINST = -2.5;

    private static final int BEFORE = 12;
    /** Lines and characters above the story in which it may be said when it came out. */
    private static final int LINES = 4;

    private static final int LINE = 120;
    private static final String WEEKDAY =
            "(" + Stream.of(DayOfWeek.values()).map(DayOfWeek::name).collect(Collectors.joining("|")) + ")";

    private static final Pattern NTH = Pattern.compile("(?i)^,? the (\\d{1,2})(st|nd|rd|th)\\b.*", Pattern.DOTALL);

    /** A weekday, a day of the month and a day of the year, as far as the words say them. */
    private record Stated(Optional<DayOfWeek> weekday, Optional<Integer> nth, Optional<MonthDay> date, Span span) {
        /** How much of it is that of a day; nothing where one thing is not. */
        long agreeing(LocalDate day) {
            List<Boolean> said = Stream.of(
                            weekday.map(day.getDayOfWeek()::equals),
                            nth.map(n -> n == day.getDayOfMonth()),
                            date.map(MonthDay.from(day)::equals))
                    .flatMap(Optional::stream)
                    .toList();
            return said.contains(false) ? 0 : said.size();
        }
    }

    private final List<Stated> stated = new ArrayList<>();

    /** Reads the table of words. */
    static final class Words {
        private final Pattern heading;
        private final Pattern opening;
        private final Pattern today;

        Words() {
            List<Table.Row> rows = Table.load("weekdays-stated.tsv", 2);
            heading = Pattern.compile("(?i)\\b" + any(rows, "issued") + "\\b[^\\n]{0,40}?\\b" + WEEKDAY + "\\b|\\b"
                    + WEEKDAY + "( " + any(rows, "part") + ")? " + any(rows, "issue") + "\\b");
            today = Pattern.compile("(?is).*\\b" + any(rows, "today") + "( a)?\\s+$");
            opening = Pattern.compile("(?i)^\\W*" + WEEKDAY + "( " + any(rows, "part") + ")?(\\.|,? and) ");
        }

        private static String any(List<Table.Row> rows, String kind) {
            return "(?:"
                    + rows.stream()
                            .filter(r -> r.field(0).equals(kind))
                            .map(r -> Pattern.quote(r.field(1)))
                            .collect(Collectors.joining("|"))
                    + ")";
        }
    }

    StatedDay(String text, Sayings sayings, Words words) {
        for (Saying saying : sayings.all()) {
            boolean said = saying.isWeekday()
                    || saying.nth().isPresent()
                    || saying.date().isPresent();
            String before = text.substring(
                    Math.max(0, saying.span().begin() - BEFORE), saying.span().begin());
            if (said && words.today.matcher(before).matches()) {
                stated.add(new Stated(
                        saying.weekday(),
                        saying.nth().or(() -> nth(text.substring(saying.span().end()))),
                        saying.date(),
                        saying.span()));
            }
        }
        int begin = 0;
        for (int number = 0; begin < text.length(); number++) {
            int end = text.indexOf('\n', begin);
            String line = text.substring(begin, end < 0 ? text.length() : end);
            boolean above = number < LINES && line.length() <= LINE;
            find((above ? words.heading : words.opening).matcher(line), begin);
            if (above) {
                find(words.opening.matcher(line), begin);
            } else if (!line.isBlank()) {
                break;
            }
            begin += line.length() + 1;
        }
    }

    private void find(Matcher matcher, int at) {
        if (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                String word = matcher.group(group);
                if (word != null && word.matches("(?i)" + WEEKDAY)) {
                    stated.add(new Stated(
                            Optional.of(DayOfWeek.valueOf(word.toUpperCase(Locale.ROOT))),
                            Optional.empty(),
                            Optional.empty(),
                            new Span(at + matcher.start(group), at + matcher.end(group))));
                }
            }
        }
    }

    /** Whether a time expression only says which day it is. */
    boolean isSaidBy(Saying saying) {
        return stated.stream().anyMatch(s -> s.span().overlaps(saying.span()));
    }

    /** "Thursday the 12th". */
    private static Optional<Integer> nth(String after) {
        Matcher matcher = NTH.matcher(after);
        return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
    }

    /** The days of the year of which the article says that they are its own. */
    Set<MonthDay> dates() {
        return stated.stream().flatMap(s -> s.date().stream()).collect(Collectors.toSet());
    }

    /** What speaks for a day, in bits. */
    double bits(LocalDate day) {
        long most = stated.stream().mapToLong(s -> s.agreeing(day)).max().orElse(0);
        return stated.isEmpty() ? 0 : most == 0 ? AGAINST : STATED * most;
    }
}
