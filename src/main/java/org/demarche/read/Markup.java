package org.demarche.read;

import java.util.Set;
import org.jsoup.parser.Parser;

/** The characters of marked-up text: tags and comments left out, character references resolved, places kept. */
final class Markup {
    private static final Set<String> BLANK_ENTITIES = Table.load("sgml", 2).words("entity");
    private static final int LONGEST_REFERENCE = 34;

    private Markup() {}

    /** The text between two places of the source. */
    static Strand text(String source, int begin, int end) {
        Strand.Builder out = new Strand.Builder(begin, end - begin);
        append(out, source, begin, end);
        return out.build();
    }

    static void append(Strand.Builder out, String source, int begin, int end) {
        int i = begin;
        while (i < end) {
            char c = source.charAt(i);
            if (c == '<' && skip(source, i, end) > i) {
                i = skip(source, i, end);
            } else if (c == '&') {
                i = reference(out, source, i, end);
            } else {
                out.append(c, i, i + 1);
                i++;
            }
        }
    }

    /** Where the tag or comment that begins at {@code at} ends; {@code at} where none does. */
    static int skip(String source, int at, int end) {
        if (source.startsWith("<!--", at)) {
            int close = source.indexOf("-->", at + 4);
            return close < 0 || close + 3 > end ? end : close + 3;
        }
        int close = tagEnd(source, at);
        return close < 0 ? at : Math.min(close, end);
    }

    /** Whether a tag begins here. */
    static boolean isTag(String source, int at) {
        int name = at + 1 < source.length() && source.charAt(at + 1) == '/' ? at + 2 : at + 1;
        if (name >= source.length() || source.charAt(at) != '<') {
            return false;
        }
        char c = source.charAt(name);
        return c < 0x80 && Character.isLetter(c) || name == at + 1 && (c == '!' || c == '?');
    }

    /** The place after the {@code >} of a tag; the next {@code <} or the end where it is cut; -1 where no tag begins. */
    static int tagEnd(String source, int at) {
        if (!isTag(source, at)) {
            return -1;
        }
        int i = at + 1;
        while (i < source.length() && source.charAt(i) != '>' && source.charAt(i) != '<') {
            i++;
        }
        return i < source.length() && source.charAt(i) == '>' ? i + 1 : i;
    }

    private static int reference(Strand.Builder out, String source, int at, int limit) {
        int end = at + 1;
        while (end < limit && end - at < LONGEST_REFERENCE && referenceChar(source.charAt(end), end - at)) {
            end++;
        }
        boolean closed = end < limit && source.charAt(end) == ';';
        String written = source.substring(at, closed ? end + 1 : end);
        if (closed && BLANK_ENTITIES.contains(source.substring(at + 1, end))) {
            return end + 1;
        }
        String read = written.length() < 3 ? written : Parser.unescapeEntities(written, false);
        if (read.equals(written)) {
            out.append('&', at, at + 1);
            return at + 1;
        }
        int same = 0;
        while (same < read.length() - 1
                && same < written.length() - 2
                && read.charAt(read.length() - 1 - same) == written.charAt(written.length() - 1 - same)) {
            same++;
        }
        int stop = at + written.length() - same;
        for (int i = 0; i < read.length() - same; i++) {
            out.append(read.charAt(i), i == 0 ? at : stop, stop);
        }
        return stop;
    }

    private static boolean referenceChar(char c, int at) {
        return c < 0x80 && Character.isLetterOrDigit(c) || c == '#' && at == 1;
    }
}
