package org.demarche.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds calendar dates as headers, date lines and datelines write them: {@code March 14, 2014}, {@code Friday 14 March
 * 2014}, {@code 2014-03-14T15:07}, {@code 2014/3/14}, {@code Feb 21}, {@code 14.03.2014} (dots: the day first). Dates with
 * slashes, or with dashes and the year last, that could be either day-month or month-day are left.
 */
final class Calendar {
    private static final Map<String, Integer> MONTHS = new HashMap<>();
    /** Four figures; a time may be glued to them, "March 14, 20143:07 PM". */
    private static final String YEAR = "(\\d{4})(?:(?!\\d)|(?=\\d{1,2}:\\d{2}))";

    private static final Pattern MONTH_FIRST;
    private static final Pattern DAY_FIRST;
    private static final Pattern ISO = Pattern.compile("(?<!\\d)(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)");
    private static final Pattern SLASHES =
            Pattern.compile("(?<![\\d-])(\\d{1,2})(?:/(\\d{1,2})/(\\d{4}|\\d{2})|-(\\d{1,2})-(\\d{4}))(?![\\d/-])");
    private static final Pattern DOTS =
            Pattern.compile("(?<![\\d.])(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})(?![\\d])");
    private static final Pattern EIGHT = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(\\d{2})(\\d{2})(?!\\d)");
    private static final String WEEKDAY;
    private static final int LONGEST = 400;

    static {
        Table table = Table.load("calendar", 3);
        List<String> weekdays = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            int number = table.number(row, 2, 10);
            if (row.at(0).equals("month")) {
                MONTHS.put(Chars.lowerCase(row.at(1)), number);
            } else {
                weekdays.add(row.at(1));
            }
        }
        String month = "(" + alternatives(List.copyOf(MONTHS.keySet())) + ")\\b\\.?";
        WEEKDAY = "(?:\\b(?:" + alternatives(weekdays) + ")\\b\\.?,?\\s{1,3})?";
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        String ordinal = "(?:st|nd|rd|th)?";
        MONTH_FIRST = Pattern.compile(
                WEEKDAY + "\\b" + month + "\\s{1,3}(\\d{1,2})(?!\\d)" + ordinal + "(?:,?\\s{1,3}" + YEAR + ")?", flags);
        DAY_FIRST = Pattern.compile(
                WEEKDAY + "(?<!\\d)(\\d{1,2})" + ordinal + "\\s{1,3}" + month + "(?:,?\\s{1,3}" + YEAR + ")?", flags);
    }

    private Calendar() {}

    /**
     * A date in a text.
     *
     * @param date empty where the year is not given
     */
    record Found(int begin, int end, MonthDay day, Optional<LocalDate> date) {}

    /** The date that is all of a text. */
    static Optional<Found> whole(String text) {
        return find(text).stream()
                .filter(f -> f.begin() == 0 && f.end() == text.length())
                .findFirst();
    }

    private static String alternatives(List<String> words) {
        return words.stream()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(w -> w))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    /** The dates in the first 400 characters of a line, from left to right. */
    static List<Found> find(String line) {
        String text = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
        List<Found> found = new ArrayList<>();
        for (Matcher m = DAY_FIRST.matcher(text); m.find(); ) {
            month(m.group(2)).ifPresent(month -> add(found, m, m.group(3), month, m.group(1)));
        }
        for (Matcher m = MONTH_FIRST.matcher(text); m.find(); ) {
            month(m.group(1)).ifPresent(month -> add(found, m, m.group(3), month, m.group(2)));
        }
        for (Matcher m = ISO.matcher(text); m.find(); ) {
            add(found, m, m.group(1), Integer.parseInt(m.group(3)), m.group(4));
        }
        for (Matcher m = DOTS.matcher(text); m.find(); ) {
            add(found, m, m.group(3), Integer.parseInt(m.group(2)), m.group(1));
        }
        for (Matcher m = SLASHES.matcher(text); m.find(); ) {
            boolean slashes = m.group(2) != null;
            int first = Integer.parseInt(m.group(1));
            int second = Integer.parseInt(m.group(slashes ? 2 : 4));
            if (first > 12 || second > 12 || first == second) {
                add(
                        found,
                        m,
                        year(m.group(slashes ? 3 : 5)),
                        Math.min(first, second),
                        String.valueOf(Math.max(first, second)));
            }
        }
        return withoutOverlap(found);
    }

    /** The date of a header field or document number, where eight figures may be a date too. */
    static Optional<LocalDate> inField(String field) {
        Optional<LocalDate> written =
                find(field).stream().flatMap(f -> f.date().stream()).findFirst();
        if (written.isPresent()) {
            return written;
        }
        List<Found> found = new ArrayList<>();
        Matcher m = EIGHT.matcher(field.length() > LONGEST ? field.substring(0, LONGEST) : field);
        while (m.find()) {
            add(found, m, m.group(1), Integer.parseInt(m.group(2)), m.group(3));
        }
        return found.stream().flatMap(f -> f.date().stream()).findFirst();
    }

    /** Two figures are a year from 1970 to 2069. */
    private static String year(String figures) {
        return figures.length() == 4 ? figures : (Integer.parseInt(figures) < 70 ? "20" : "19") + figures;
    }

    private static Optional<Integer> month(String name) {
        return Character.isUpperCase(name.charAt(0))
                ? Optional.ofNullable(MONTHS.get(Chars.lowerCase(name)))
                : Optional.empty();
    }

    private static void add(List<Found> found, Matcher m, String year, int month, String day) {
        try {
            MonthDay monthDay = MonthDay.of(month, Integer.parseInt(day));
            Optional<LocalDate> date = Optional.ofNullable(year)
                    .map(Integer::valueOf)
                    .filter(y -> y >= 1600 && y <= Year.MAX_VALUE)
                    .map(y -> LocalDate.of(y, month, monthDay.getDayOfMonth()));
            found.add(new Found(m.start(), m.end(), monthDay, date));
        } catch (DateTimeException e) {
            return; // 31 February is no date
        }
    }

    private static List<Found> withoutOverlap(List<Found> found) {
        found.sort(Comparator.<Found>comparingInt(f -> f.date().isPresent() ? 0 : 1)
                .thenComparing(f -> f.begin() - f.end()));
        List<Found> kept = new ArrayList<>();
        for (Found f : found) {
            if (kept.stream().noneMatch(k -> k.begin() < f.end() && f.begin() < k.end())) {
                kept.add(f);
            }
        }
        kept.sort(Comparator.comparingInt(Found::begin));
        return kept;
    }
}
