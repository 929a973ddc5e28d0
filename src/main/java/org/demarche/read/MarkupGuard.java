package org.demarche.read;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.model.Problem;

/** Refuses markup that defines entities: such definitions can grow without end or fetch other files. */
final class MarkupGuard {
    private static final Pattern ENTITY = Pattern.compile("<!ENTITY\\b([^>]{0,300})", Pattern.CASE_INSENSITIVE);
    private static final Pattern EXTERNAL = Pattern.compile("\\b(?:SYSTEM|PUBLIC)\\b", Pattern.CASE_INSENSITIVE);

    private MarkupGuard() {}

    static boolean isMarkup(Source source) {
        String text = source.text();
        int i = 0;
        while (i < text.length() && Chars.blank(text.charAt(i))) {
            i++;
        }
        return i < text.length() && text.charAt(i) == '<';
    }

    static Optional<Problem> check(Source source) {
        if (!isMarkup(source)) {
            return Optional.empty();
        }
        Matcher matcher = ENTITY.matcher(source.text());
        if (!matcher.find()) {
            return Optional.empty();
        }
        boolean external = EXTERNAL.matcher(matcher.group(1)).find();
        String what = external ? "an external entity" : "an entity";
        return Optional.of(source.refusal(
                matcher.start(),
                "the document defines " + what + ", which is not read for safety: remove <!ENTITY ...> from it"));
    }
}
