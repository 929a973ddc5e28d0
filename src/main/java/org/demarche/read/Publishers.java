package org.demarche.read;

import java.util.Optional;
import java.util.Set;

/** Tells a publisher's name from other short texts. */
final class Publishers {
    private static final Table TABLE = Table.load("publishers", 2);
    private static final Set<String> HINTS = TABLE.words("hint");
    private static final Set<String> NAMES = TABLE.words("name");
    private static final int MOST_WORDS = 6;
    private static final int TAIL = 600;

    private Publishers() {}

    static boolean isPublisher(String name) {
        String lower = Chars.lowerCase(name.strip());
        if (NAMES.contains(lower)) {
            return true;
        }
        String[] words = lower.split("[^\\p{L}\\p{N}-]+", -1);
        if (words.length > MOST_WORDS) {
            return false;
        }
        for (String word : words) {
            if (HINTS.contains(word) || NAMES.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** The part of a header line that names the publisher: {@code SAMPLE RADIO - MORNING DESK}. */
    static Optional<String> inHeader(String line) {
        if (line.length() > 90 || Chars.endsSentence(line)) {
            return Optional.empty();
        }
        for (String part : line.split(" -{1,2} | \\| | / | // | » |\" ", -1)) {
            String name = part.strip();
            if (!name.isEmpty() && name.split(" ", -1).length <= MOST_WORDS - 1 && isPublisher(name)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /** Whom a closing note credits: "Transcript provided by NPR, Copyright NPR." */
    static Optional<String> credited(String text) {
        String tail = text.substring(Math.max(0, text.length() - TAIL));
        String lower = Chars.lowerCase(tail);
        for (String cue : TABLE.words("credit")) {
            int at = lower.indexOf(cue);
            if (at >= 0 && lower.length() == tail.length()) {
                int end = at + cue.length();
                while (end < tail.length() && ",.;\n".indexOf(tail.charAt(end)) < 0) {
                    end++;
                }
                return Optional.of(tail.substring(at + cue.length(), end));
            }
        }
        return Optional.empty();
    }
}
