package org.demarche.evaluate;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Compares quotes by their words. */
final class Quotes {
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

    private Quotes() {}

    /** Whether half of the shorter quote's words are shared. */
    static boolean overlap(String gold, String system) {
        List<String> a = words(gold);
        List<String> b = words(system);
        Set<String> known = new HashSet<>(b);
        long shared = a.stream().filter(known::contains).count();
        return !a.isEmpty() && !b.isEmpty() && shared >= 0.5 * Math.min(a.size(), b.size());
    }

    private static List<String> words(String quote) {
        String text = Parser.unescapeEntities(quote, false).toLowerCase(Locale.ROOT);
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }
}
