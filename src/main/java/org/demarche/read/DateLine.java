package org.demarche.read;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A line that states when a text was published: {@code Published: 14 March 2014}, {@code New York, 28 March 2014}.
 *
 * @param rank how near it is to publication, 1 (published) to 4 (last updated)
 * @param place where the line names one
 */
record DateLine(LocalDate date, int rank, Optional<String> place) {
    private static final Map<String, Integer> CUES = cues();
    private static final Set<String> SMALL = Table.load("date-small", 1).words();
    private static final Pattern TIME = Pattern.compile("(?<![\\d.:])\\d{1,2}[:.]\\d{2}(?![\\d.])");
    /** "London, United Kingdom" above the day of a statement. */
    private static final Pattern PLACE_LINE = Pattern.compile(
            "\\p{Lu}[\\p{L}.'-]*(?: \\p{Lu}[\\p{L}.'-]*){0,2}, \\p{Lu}[\\p{L}.'-]*(?: \\p{Lu}[\\p{L}.'-]*){0,2}");

    private static final int LONGEST = 140;
    private static final int LONGEST_GAP = 5;
    /** Of a line that is a date and does not say of what. */
    static final int PLAIN_RANK = 3;

    private static Map<String, Integer> cues() {
        Table table = Table.load("date-cues", 2);
        Map<String, Integer> cues = new HashMap<>();
        table.rows().forEach(row -> cues.put(row.at(1), table.number(row, 0, 10)));
        return Map.copyOf(cues);
    }

    /** The date line that this line is, if it is one. */
    static Optional<DateLine> parse(String line) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        for (Calendar.Found found : Calendar.find(line)) {
            if (found.date().isPresent() && !endsRange(line, found.begin())) {
                String before = afterSeparator(line.substring(0, found.begin()));
                Optional<Integer> cue = cue(before);
                if (cue.isPresent()) {
                    return Optional.of(new DateLine(found.date().get(), cue.get(), Optional.empty()));
                }
                String after = beforeSeparator(line.substring(found.end()));
                boolean heads = before.isEmpty() && after.startsWith("-") && Chars.allCapitals(after);
                if (heads || plain(before) && plain(after) && !endsSentence(after)) {
                    return Optional.of(new DateLine(found.date().get(), PLAIN_RANK, place(before)));
                }
            }
        }
        return Optional.empty();
    }

    /** "2-8 June 2014" are the days that are told of. */
    private static boolean endsRange(String line, int day) {
        return day > 1 && "-\u2013".indexOf(line.charAt(day - 1)) >= 0 && Character.isDigit(line.charAt(day - 2));
    }

    /** The place that the line above a date names, as statements have it: "London, United Kingdom". */
    static Optional<String> placeAbove(String line) {
        return Optional.of(line).filter(PLACE_LINE.asMatchPredicate());
    }

    /** The last part of {@code By Ada Stern | Brussels,}. */
    private static String afterSeparator(String before) {
        int at =
                Math.max(before.lastIndexOf('|'), Math.max(before.lastIndexOf('\u00B7'), before.lastIndexOf('\u2022')));
        return before.substring(at + 1).strip();
    }

    /** The first part of {@code , 11:40 | Last updated 12:05}. */
    private static String beforeSeparator(String after) {
        for (int i = 0; i < after.length(); i++) {
            if ("|[\u00B7\u2022".indexOf(after.charAt(i)) >= 0) {
                return after.substring(0, i).strip();
            }
        }
        return after.strip();
    }

    /** Whether a full stop ends the line; that of "10:40 p.m." does not. */
    private static boolean endsSentence(String text) {
        return text.endsWith(".")
                && text.chars().anyMatch(Character::isLetterOrDigit)
                && !SMALL.contains(Chars.lowerCase(text.substring(text.lastIndexOf(' ') + 1)));
    }

    /** The date line that tells more than a day, as it does above an article and hardly above an entry of a chronology. */
    static Optional<DateLine> toTheMinute(String line) {
        return TIME.matcher(line).find() ? parse(line) : Optional.empty();
    }

    /** A cue that ends the text before the date, perhaps with "on" or "at", names and a time between. */
    private static Optional<Integer> cue(String before) {
        String rest = before.replace(':', ' ').strip();
        for (int words = 0; words < LONGEST_GAP && !rest.isEmpty(); words++) {
            String low = Chars.lowerCase(rest);
            for (Map.Entry<String, Integer> cue : CUES.entrySet()) {
                int at = low.length() - cue.getKey().length();
                if (low.endsWith(cue.getKey()) && (at == 0 || !Character.isLetter(low.charAt(at - 1)))) {
                    return low.endsWith("last " + cue.getKey())
                            ? Optional.of(PLAIN_RANK + 1)
                            : Optional.of(cue.getValue());
                }
            }
            int space = rest.lastIndexOf(' ');
            String word = rest.substring(space + 1);
            if (!plain(word) && !word.equals("in")) {
                return Optional.empty();
            }
            rest = rest.substring(0, Math.max(0, space)).strip();
        }
        return Optional.empty();
    }

    /** At most six words, all names, times or small words: no sentence. */
    private static boolean plain(String text) {
        int words = 0;
        for (String word : text.split("[\\s,|:;()/\u00B7\u2022]", -1)) {
            if (word.isEmpty() || !word.chars().anyMatch(Character::isLetterOrDigit)) {
                continue;
            }
            boolean name = !Character.isLowerCase(word.charAt(0));
            if (++words > 6 || !name && !SMALL.contains(Chars.lowerCase(word))) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> place(String before) {
        if (!before.endsWith(",")) {
            return Optional.empty();
        }
        String place = before.substring(0, before.length() - 1).strip();
        boolean names =
                !place.isEmpty() && place.chars().allMatch(c -> Character.isLetter(c) || " ,.'-".indexOf(c) >= 0);
        return names && place.split(" ", -1).length <= 4 ? Optional.of(place) : Optional.empty();
    }
}
