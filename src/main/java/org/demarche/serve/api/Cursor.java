package org.demarche.serve.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.demarche.serve.http.Fault;

/**
 * Where a page ended: the sort key and the name of its last item. The next page begins after it, whatever was stored in
 * the meantime.
 */
record Cursor(String key, String name) {
    private static final int LONGEST = 4_000;

    static Optional<Cursor> of(Optional<String> text) {
        return text.map(Cursor::read);
    }

    private static Cursor read(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int gap = plain.indexOf('\n');
            if (gap >= 0 && plain.length() < LONGEST) {
                return new Cursor(plain.substring(0, gap), plain.substring(gap + 1));
            }
        } catch (IllegalArgumentException e) {
            throw bad();
        }
        throw bad();
    }

    private static Fault bad() {
        return Fault.bad("cursor is what an earlier answer gave as \"next\".");
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((key + "\n" + name).getBytes(StandardCharsets.UTF_8));
    }
}
