package org.demarche.serve.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * One line for each request: when, from where, what, how it ended, in how many milliseconds. Neither the query string nor
 * headers nor bodies are in it, so that no query, name, token or text is.
 */
public final class AccessLog {
    private static final int LONGEST = 200;
    private final Optional<Appendable> out;
    private final Clock clock;

    public AccessLog(Optional<Appendable> out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    void answered(HttpServletRequest request, int status, long nanos) {
        if (out.isEmpty()) {
            return;
        }
        String path = request.getRequestURI().replaceAll("[^\\x21-\\x7e]", "?");
        String line = clock.instant().truncatedTo(ChronoUnit.MILLIS) + " " + request.getRemoteAddr() + " "
                + request.getMethod().replaceAll("[^A-Z]", "?") + " "
                + path.substring(0, Math.min(path.length(), LONGEST)) + " " + status + " " + nanos / 1_000_000 + "\n";
        synchronized (this) {
            try {
                out.get().append(line);
                if (out.get() instanceof java.io.Flushable flushable) {
                    flushable.flush();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
