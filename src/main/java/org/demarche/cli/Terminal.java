package org.demarche.cli;

import java.util.Optional;

/** What is known of the terminal, from the variables that the launcher sets. */
final class Terminal {
    private static final int NARROWEST = 60;
    private static final int WIDEST_HELP = 110;
    private static final int DEFAULT = 100;

    /** Cells in a line: what the terminal has, or 100 where there is none. */
    static int width() {
        return Optional.ofNullable(System.getenv("COLUMNS"))
                .filter(text -> text.matches("[1-9][0-9]{1,3}"))
                .map(Integer::valueOf)
                .map(width -> Math.max(NARROWEST, width))
                .orElse(DEFAULT);
    }

    static int helpWidth() {
        return Math.min(WIDEST_HELP, Math.max(80, width()));
    }

    /** What to type to run this program, as the launcher was called. */
    static String program() {
        return Optional.ofNullable(System.getenv("DEMARCHE_PROGRAM"))
                .filter(text -> !text.isBlank())
                .orElse("demarche");
    }

    /** Whether messages go to a person's screen. */
    static boolean shown() {
        return "yes".equals(System.getenv("DEMARCHE_STDERR_TTY"));
    }

    private Terminal() {}
}
