package org.demarche.export;

/** Text without control characters, so that what an article says cannot steer a terminal. */
final class Plain {
    static String text(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isISOControl(c) || bidirectional(c) ? ' ' : c)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /** Marks that turn the direction of what follows. */
    private static boolean bidirectional(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    private Plain() {}
}
