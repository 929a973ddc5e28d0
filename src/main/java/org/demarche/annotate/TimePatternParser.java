package org.demarche.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the pattern notation of lexicon/time-rules.tsv. */
final class TimePatternParser {
    private final String[] signs;
    private final Map<String, TimePattern> definitions;
    private int at;

    private TimePatternParser(String text, Map<String, TimePattern> definitions) {
        this.signs = text.strip().split("\\s+");
        this.definitions = definitions;
    }

    /** @throws IllegalArgumentException when the notation is wrong, with what is wrong */
    static TimePattern parse(String text, Map<String, TimePattern> definitions) {
        TimePatternParser parser = new TimePatternParser(text, definitions);
        TimePattern whole = parser.alternatives();
        if (parser.at < parser.signs.length) {
            throw new IllegalArgumentException("a closing bracket too many");
        }
        return whole;
    }

    private TimePattern alternatives() {
        List<TimePattern> ways = new ArrayList<>();
        ways.add(row());
        while (at < signs.length && "|".equals(signs[at])) {
            at++;
            ways.add(row());
        }
        return ways.size() == 1 ? ways.get(0) : new TimePattern.Either(ways);
    }

    private TimePattern row() {
        List<TimePattern> parts = new ArrayList<>();
        while (at < signs.length && !"|".equals(signs[at]) && !signs[at].startsWith(")")) {
            parts.add(part(signs[at++]));
        }
        return parts.size() == 1 ? parts.get(0) : new TimePattern.Row(parts);
    }

    private TimePattern part(String sign) {
        if (sign.startsWith("~")) {
            return glued(part(sign.substring(1)));
        }
        if ("(".equals(sign)) {
            return group();
        }
        boolean maybe = sign.length() > 1 && sign.endsWith("?");
        String name = maybe ? sign.substring(0, sign.length() - 1) : sign;
        TimePattern inner = name.startsWith("@")
                ? definition(name)
                : name.matches("[A-Z][A-Z0-9]*") ? new TimePattern.Kind(name) : new TimePattern.Word(name);
        return maybe ? new TimePattern.Maybe(inner) : inner;
    }

    /** The absence of something has no white space to look at. */
    private static TimePattern glued(TimePattern part) {
        return part instanceof TimePattern.Maybe maybe
                ? new TimePattern.Maybe(new TimePattern.Glued(maybe.inner()))
                : new TimePattern.Glued(part);
    }

    private TimePattern group() {
        TimePattern inner = alternatives();
        if (at >= signs.length) {
            throw new IllegalArgumentException("a bracket is not closed");
        }
        return ")?".equals(signs[at++]) ? new TimePattern.Maybe(inner) : inner;
    }

    private TimePattern definition(String name) {
        TimePattern found = definitions.get(name);
        if (found == null) {
            throw new IllegalArgumentException("no definition " + name + " above");
        }
        return found;
    }
}
