package org.demarche.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.TimeAtom;

/**
 * Reads numbers in figures and words. Kinds: NUM any number, DAY 1 to 31, HOUR 0 to 24, MIN 00 to 59, YEAR four digits
 * 1000 to 2199, N1, N2 and N4 by length, HM "17.30", HHMM "1730", ORD any ordinal, DORD an ordinal up to 31.
 */
final class TimeNumbers {
    /** The numbers that begin at an atom, none for most; {@code words} are the tags by word list. */
    List<TimeTag> at(List<TimeAtom> atoms, List<List<TimeTag>> words, int at) {
        TimeAtom atom = atoms.get(at);
        if (atom.isNumber()) {
            return figures(atoms, words, at);
        }
        List<TimeTag> here = words.get(at);
        if (here.isEmpty()) {
            return List.of();
        }
        List<TimeTag> found = new ArrayList<>(2);
        spelled(atoms, words, at).ifPresent(found::add);
        ordinal(atoms, words, at).ifPresent(tag -> addOrdinal(found, tag.value(), tag.length()));
        return found;
    }

    private static List<TimeTag> figures(List<TimeAtom> atoms, List<List<TimeTag>> words, int at) {
        List<TimeTag> found = new ArrayList<>();
        String text = atoms.get(at).lower();
        String plain = text.replace(",", "");
        if (at + 1 < atoms.size() && atoms.get(at + 1).glued() && has(words, at + 1, "ORDEND") && plain.length() < 3) {
            addOrdinal(found, plain, 2);
            return found;
        }
        if (at + 3 < atoms.size()
                && "/".equals(atoms.get(at + 2).lower())
                && !atoms.get(at + 1).glued()
                && plain.length() < 4) {
            fraction(atoms, at, plain).ifPresent(found::add);
        }
        found.add(new TimeTag("NUM", plain, 1));
        if (text.indexOf('.') >= 0) {
            if (text.matches("\\d{1,2}\\.\\d\\d")) {
                found.add(new TimeTag("HM", text, 1));
            }
        } else if (text.length() <= 4 && text.equals(plain)) {
            addWhole(found, text);
        }
        return found;
    }

    private static void addWhole(List<TimeTag> found, String text) {
        int value = Integer.parseInt(text);
        int length = text.length();
        found.add(new TimeTag("N" + length, text, 1));
        if (length == 4) {
            if (value >= 1000 && value < 2200) {
                found.add(new TimeTag("YEAR", text, 1));
            }
            if (value < 2400 && value % 100 < 60) {
                found.add(new TimeTag("HHMM", text, 1));
            }
        } else if (length < 3) {
            if (value >= 1 && value <= 31) {
                found.add(new TimeTag("DAY", text, 1));
            }
            if (value <= 24) {
                found.add(new TimeTag("HOUR", text, 1));
            }
            if (length == 2 && value < 60) {
                found.add(new TimeTag("MIN", text, 1));
            }
        }
    }

    /** "5 1/2". */
    private static Optional<TimeTag> fraction(List<TimeAtom> atoms, int at, String whole) {
        TimeAtom over = atoms.get(at + 1);
        TimeAtom under = atoms.get(at + 3);
        if (!over.lower().matches("[1-3]") || !under.lower().matches("[2-4]") || !under.glued()) {
            return Optional.empty();
        }
        double value = Double.parseDouble(whole) + Double.parseDouble(over.lower()) / Double.parseDouble(under.lower());
        return Optional.of(new TimeTag("NUM", String.valueOf(value), 4));
    }

    private static void addOrdinal(List<TimeTag> found, String value, int length) {
        found.add(new TimeTag("ORD", value, length));
        int number = Integer.parseInt(value);
        if (number >= 1 && number <= 31) {
            found.add(new TimeTag("DORD", value, length));
        }
    }

    /** "four", "twenty-five", "one hundred and ten", "two and a half". */
    private static Optional<TimeTag> spelled(List<TimeAtom> atoms, List<List<TimeTag>> words, int at) {
        int end = at;
        int total = 0;
        if (has(words, at, "TENS")) {
            total = number(words, at, "TENS");
            end = at + 1;
            int unit = end < atoms.size() && "-".equals(atoms.get(end).lower()) ? end + 1 : end;
            if (unit < atoms.size() && has(words, unit, "CARD") && number(words, unit, "CARD") < 10) {
                total += number(words, unit, "CARD");
                end = unit + 1;
            }
        } else if (has(words, at, "CARD")) {
            total = number(words, at, "CARD");
            end = at + 1;
        } else {
            return Optional.empty();
        }
        if (end < atoms.size() && has(words, end, "HUNDRED")) {
            total *= number(words, end, "HUNDRED");
            end++;
        }
        String value = String.valueOf(total);
        if (end + 2 < atoms.size()
                && "and".equals(atoms.get(end).lower())
                && "a".equals(atoms.get(end + 1).lower())
                && "half".equals(atoms.get(end + 2).lower())) {
            value = total + ".5";
            end += 3;
        }
        return Optional.of(new TimeTag("NUM", value, end - at));
    }

    /** "third", "twenty-first". */
    private static Optional<TimeTag> ordinal(List<TimeAtom> atoms, List<List<TimeTag>> words, int at) {
        if (has(words, at, "ORDWORD")) {
            return Optional.of(new TimeTag("ORD", String.valueOf(number(words, at, "ORDWORD")), 1));
        }
        if (has(words, at, "TENS")
                && at + 2 < atoms.size()
                && "-".equals(atoms.get(at + 1).lower())
                && has(words, at + 2, "ORDWORD")) {
            int value = number(words, at, "TENS") + number(words, at + 2, "ORDWORD");
            return Optional.of(new TimeTag("ORD", String.valueOf(value), 3));
        }
        return Optional.empty();
    }

    private static boolean has(List<List<TimeTag>> words, int at, String kind) {
        for (TimeTag tag : words.get(at)) {
            if (tag.kind().equals(kind)) {
                return true;
            }
        }
        return false;
    }

    private static int number(List<List<TimeTag>> words, int at, String kind) {
        for (TimeTag tag : words.get(at)) {
            if (tag.kind().equals(kind)) {
                return Integer.parseInt(tag.value());
            }
        }
        throw new IllegalArgumentException("no " + kind + " at " + at);
    }
}
