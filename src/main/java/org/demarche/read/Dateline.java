package org.demarche.read;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The start of a news report that names its origin: {@code LONDON, March 14 (Agency) -}, {@code DOHA --},
 * {@code March 14 (Agency) --}.
 *
 * @param end where the report itself begins, in characters of the cleaned paragraph
 * @param place as written, without date and agency
 * @param day the date, where its year is not given
 */
record Dateline(
        int end, Optional<String> place, Optional<String> publisher, Optional<LocalDate> date, Optional<MonthDay> day) {
    private static final Set<String> LABELS = Table.load("labels", 1).words();
    private static final int LONGEST = 120;
    private static final int LONGEST_PLACE = 60;
    /** Characters of a paragraph that a bare city may open. */
    private static final int SHORTEST_REPORT = 120;

    /** The dateline that a cleaned paragraph begins with, if it does. */
    static Optional<Dateline> parse(String paragraph) {
        String start = paragraph.length() > LONGEST ? paragraph.substring(0, LONGEST) : paragraph;
        for (int at = 1; at < start.length() - 1; at++) {
            Optional<Dateline> found = start.charAt(at) == ' ' && start.charAt(at + 1) == '-'
                    ? dashed(paragraph, start, at)
                    : stopped(paragraph, start, at);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** {@code DOHA: The talks...}: a city in capitals and nothing else, which only the place of the paragraph makes a dateline. */
    static Optional<Dateline> city(String paragraph) {
        int colon = paragraph.indexOf(": ");
        if (colon < 0
                || colon > LONGEST_PLACE
                || paragraph.length() < SHORTEST_REPORT
                || !opens(paragraph, colon + 2)) {
            return Optional.empty();
        }
        String place = paragraph.substring(0, colon);
        boolean city = isPlace(place, false, true)
                && Chars.allCapitals(place)
                && place.split(" ", -1).length <= 3
                && !LABELS.contains(Chars.lowerCase(place))
                && Arrays.stream(place.split(" ", -1)).noneMatch(SpeakerLabel::isTitle);
        return city
                ? Optional.of(new Dateline(
                        colon + 2, Optional.of(place), Optional.empty(), Optional.empty(), Optional.empty()))
                : Optional.empty();
    }

    private static Optional<Dateline> dashed(String paragraph, String start, int dash) {
        int after = dash + 2;
        boolean wide = after < paragraph.length() && paragraph.charAt(after) == '-';
        after += wide ? 1 : 0;
        boolean parts = after < paragraph.length() && paragraph.charAt(after) == ' ' && opens(paragraph, after + 1);
        boolean dated = Calendar.find(start.substring(Math.min(after, start.length()))).stream()
                .anyMatch(f -> f.begin() <= 1); // "QUITO, Ecuador - March 6, 2008."
        return parts && !dated ? head(start.substring(0, dash), after + 1, wide) : Optional.empty();
    }

    /**
     * {@code MOSCOW, August 5, 2019. The...}, {@code PUTRAJAYA, Malaysia (July 28, 2025): The...}: capitals and a date, or
     * before a colon names and a whole date, {@code Palais des Nations, Geneva, 3 May 2016: The...}.
     */
    private static Optional<Dateline> stopped(String paragraph, String start, int stop) {
        boolean parts = (start.charAt(stop) == '.' || start.charAt(stop) == ':')
                && start.charAt(stop + 1) == ' '
                && opens(paragraph, stop + 2);
        return parts
                ? head(start.substring(0, stop), stop + 2, false)
                        .filter(d -> d.date().isPresent() || d.day().isPresent())
                        .filter(d -> start.charAt(stop) == ':' && d.date().isPresent()
                                || d.place()
                                        .filter(p -> Chars.allCapitals(beforeComma(p)))
                                        .isPresent())
                : Optional.empty();
    }

    private static String beforeComma(String place) {
        int at = place.indexOf(',');
        return at < 0 ? place : place.substring(0, at);
    }

    private static boolean opens(String paragraph, int at) {
        if (at >= paragraph.length() || Character.isLowerCase(paragraph.charAt(at))) {
            return false;
        }
        String rest = paragraph.substring(at, Math.min(paragraph.length(), at + LONGEST));
        return rest.length() == 1 || !Chars.allCapitals(rest); // "SAMPLE WIRE - DOCUMENTS SERVICE" is a heading
    }

    private static Optional<Dateline> head(String head, int end, boolean wide) {
        String rest = head.strip();
        Optional<String> agency = Optional.empty();
        char close = rest.isEmpty() ? ' ' : rest.charAt(rest.length() - 1);
        int open = close == ')' ? rest.lastIndexOf('(') : close == '/' ? rest.lastIndexOf('/', rest.length() - 2) : -1;
        if (open >= 0) {
            String inside = rest.substring(open + 1, rest.length() - 1).strip();
            rest = rest.substring(0, open).strip();
            if (Calendar.whole(inside).isPresent() && !rest.isEmpty()) {
                rest += ", " + inside;
            } else {
                agency = Optional.of(inside);
            }
        }
        if (rest.isEmpty()) {
            return agency.filter(a -> !a.isEmpty() && a.length() <= LONGEST_PLACE)
                    .map(a -> alone(a, end));
        }
        List<Calendar.Found> dates = Calendar.find(rest);
        Optional<Calendar.Found> found = dates.isEmpty() ? Optional.empty() : Optional.of(dates.get(0));
        if (found.isPresent() && found.get().end() < rest.length()) {
            return Optional.empty();
        }
        String before =
                found.isPresent() ? rest.substring(0, found.get().begin()).strip() : "";
        if (!before.isEmpty() && !before.endsWith(",") && !before.endsWith(" -") && !Chars.allCapitals(before)) {
            return Optional.empty(); // "Talks on March 14 - the second"
        }
        String place = strip(found.isPresent() ? before : rest);
        boolean dayOnly = place.isEmpty()
                && found.isPresent()
                && agency.filter(Publishers::isPublisher).isPresent(); // "Feb. 3 (WIRE) -- The"
        if (!dayOnly && !isPlace(place, found.isPresent() || agency.isPresent(), wide)) {
            return Optional.empty();
        }
        Optional<MonthDay> day = found.filter(f -> f.date().isEmpty()).map(Calendar.Found::day);
        Optional<String> from = Optional.of(place).filter(p -> !p.isEmpty());
        return Optional.of(new Dateline(end, from, agency, found.flatMap(Calendar.Found::date), day));
    }

    /** "(CNN) --" names who reports, "(Kiev) --" where from. */
    private static Dateline alone(String name, int end) {
        boolean publisher = Publishers.isPublisher(name);
        Optional<String> it = Optional.of(name);
        return new Dateline(
                end,
                publisher ? Optional.empty() : it,
                publisher ? it : Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static String strip(String place) {
        String text = place.strip();
        return text.endsWith(",") || text.endsWith(" -") ? strip(text.substring(0, text.length() - 1)) : text;
    }

    /** Words that are names; without a date or agency beside it, the first is in capitals. */
    private static boolean isPlace(String place, boolean sure, boolean wide) {
        if (place.length() < 3 || place.length() > LONGEST_PLACE || place.split(" ", -1).length > 6) {
            return false;
        }
        for (String word : place.split("[ ,/]+", -1)) {
            boolean name = !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
            if (!name && !word.isEmpty() && (!sure || !Character.isLetter(word.charAt(0)))) {
                return false;
            }
        }
        return sure && Character.isUpperCase(place.codePointAt(0))
                || Chars.allCapitals(beforeComma(place)) && (wide || place.indexOf(',') < 0 || isInLand(place));
    }

    /** {@code BRAZZAVILLE, Congo}: a city in capitals, and one land that is not. */
    private static boolean isInLand(String place) {
        String land = place.substring(place.indexOf(',') + 1).strip();
        return land.indexOf(',') < 0 && land.split(" ", -1).length <= 3 && !Chars.allCapitals(land);
    }
}
