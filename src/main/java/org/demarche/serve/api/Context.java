package org.demarche.serve.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.model.Span;

/** What stands around a quote in its article, without markup, as far as the paragraph or some three hundred characters go. */
record Context(String before, String after) {
    private static final int MOST = 320;
    private static final Pattern MARKUP = Pattern.compile("<[^<>]{0,200}>");
    private static final Pattern PARAGRAPH = Pattern.compile("\\R\\s*\\R|</?(?:[Pp]|TEXT|HEADLINE|DATELINE)>");

    /** @param quote in characters of the text */
    static Context of(String text, Span quote) {
        String before = text.substring(Math.max(0, quote.begin() - MOST), quote.begin());
        String after = text.substring(quote.end(), Math.min(text.length(), quote.end() + MOST));
        return new Context(
                opening(last(before), quote.begin() > MOST), closing(first(after), quote.end() + MOST < text.length()));
    }

    private static String last(String text) {
        int begin = 0;
        Matcher border = PARAGRAPH.matcher(text);
        while (border.find()) {
            begin = border.end();
        }
        return text.substring(begin);
    }

    private static String first(String text) {
        Matcher border = PARAGRAPH.matcher(text);
        return border.find() ? text.substring(0, border.start()) : text;
    }

    /** From the first whole word on, where the text was cut. */
    private static String opening(String text, boolean cut) {
        boolean within = cut && text.length() == MOST;
        return plain(within ? text.replaceFirst("^\\S*\\s+", "\u2026 ") : text);
    }

    private static String closing(String text, boolean cut) {
        boolean within = cut && text.length() == MOST;
        return plain(within ? text.replaceFirst("\\s+\\S*$", " \u2026") : text);
    }

    private static String plain(String text) {
        return MARKUP.matcher(text).replaceAll(" ").replaceAll("\\s+", " ");
    }
}
