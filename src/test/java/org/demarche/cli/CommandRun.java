package org.demarche.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A command line that was run, with what it printed.
 *
 * @param status the exit status
 */
record CommandRun(int status, String out, String err) {
    static CommandRun in(Path home, Object... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] all = Stream.concat(Stream.of("--home", home), Stream.of(words))
                .map(Object::toString)
                .toArray(String[]::new);
        int status = Main.line(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(all);
        return new CommandRun(status, out.toString(), err.toString());
    }

    List<String> lines() {
        return out.lines().toList();
    }

    /** Itself, when it went well. */
    CommandRun done() {
        if (status != ExitStatus.DONE) {
            throw new AssertionError("exit status " + status + ": " + err);
        }
        return this;
    }
}
