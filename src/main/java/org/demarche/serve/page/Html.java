package org.demarche.serve.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A piece of HTML. Each {@code {}} of a pattern takes a value, which is escaped unless it is a piece of HTML or a list of
 * pieces, so that text of an article can never be markup.
 */
public record Html(String markup) {
    public static final Html NONE = new Html("");
    private static final Pattern PLACE = Pattern.compile("\\{}");

    /** @param pattern markup of the program itself */
    public static Html of(String pattern, Object... values) {
        StringBuilder out = new StringBuilder();
        Matcher place = PLACE.matcher(pattern);
        for (Object value : values) {
            if (!place.find()) {
                throw new IllegalArgumentException("more values than places: " + pattern);
            }
            place.appendReplacement(out, Matcher.quoteReplacement(inserted(value)));
        }
        if (place.find()) {
            throw new IllegalArgumentException("fewer values than places: " + pattern);
        }
        return new Html(place.appendTail(out).toString());
    }

    /** Text that is no markup. */
    public static Html text(String text) {
        return new Html(HtmlTemplate.escape(text));
    }

    public static Html all(Stream<Html> pieces) {
        return new Html(pieces.map(piece -> piece.markup).collect(Collectors.joining()));
    }

    public static Html all(Html... pieces) {
        return all(Stream.of(pieces));
    }

    public static Html join(String between, List<Html> pieces) {
        return new Html(
                pieces.stream().map(piece -> piece.markup).collect(Collectors.joining(HtmlTemplate.escape(between))));
    }

    public boolean isEmpty() {
        return markup.isEmpty();
    }

    private static String inserted(Object value) {
        if (value instanceof Html html) {
            return html.markup;
        }
        if (value instanceof List<?> pieces) {
            return pieces.stream().map(Html::inserted).collect(Collectors.joining());
        }
        return HtmlTemplate.escape(String.valueOf(value));
    }
}
