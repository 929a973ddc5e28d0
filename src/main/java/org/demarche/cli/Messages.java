package org.demarche.cli;

import java.io.PrintWriter;
import org.demarche.model.Problem;

/** Messages for a person, on standard error. */
final class Messages {
    private static final String ERASE_LINE = "\r\u001B[K";
    private final PrintWriter err;
    private final Settings settings;
    private boolean line;

    Messages(PrintWriter err, Settings settings) {
        this.err = err;
        this.settings = settings;
    }

    /** Tells something good to know. */
    void say(String message) {
        if (!settings.quiet()) {
            erase();
            err.println(message);
        }
    }

    /** Tells what is wrong with an input. */
    void problem(Problem problem) {
        if (problem.severity() == Problem.Severity.REFUSED || !settings.quiet()) {
            erase();
            err.println((problem.severity() == Problem.Severity.REFUSED ? "refused: " : "warning: ") + problem);
        }
    }

    /** Shows how far something has come, on a terminal only, in a line that the next message replaces. */
    void progress(int done, int total, String what) {
        if (Terminal.shown() && !settings.quiet()) {
            String text = total > 0 ? done + "/" + total + "  " + what : what;
            err.print(ERASE_LINE + text.substring(0, Math.min(text.length(), Terminal.width() - 1)));
            err.flush();
            line = true;
        }
    }

    /** Takes the line of progress away. */
    void erase() {
        if (line) {
            err.print(ERASE_LINE);
            err.flush();
            line = false;
        }
    }
}
