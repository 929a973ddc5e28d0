package org.demarche.store.remote;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * A program that is sending a write to a store, as it signs there.
 *
 * @param since when it began to send
 * @param run tells it from any other that the same process makes
 */
record Writer(Instant since, String host, long process, String run) {
    /** Longer than any write takes. */
    private static final Duration LONG = Duration.ofMinutes(10);

    static Writer here() {
        return new Writer(
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                name(),
                ProcessHandle.current().pid(),
                UUID.randomUUID().toString());
    }

    private static String name() {
        try {
            return InetAddress.getLocalHost().getHostName().replaceAll("\\s+", "");
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }

    /** As it stands in the store; of a signature that nobody can read, a writer of long ago. */
    static Writer of(String text) {
        String[] words = text.split(" ", -1);
        try {
            return new Writer(Instant.parse(words[0]), words[1], Long.parseLong(words[2]), words[3]);
        } catch (DateTimeParseException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return new Writer(Instant.EPOCH, "unknown", 0, text);
        }
    }

    String text() {
        return since.equals(Instant.EPOCH) ? run : since + " " + host + " " + process + " " + run;
    }

    /** Whether it may still be at work: not if its process is gone, is this one, or began long ago. */
    boolean mayBeAtWork() {
        boolean here = host.equals(name());
        Optional<ProcessHandle> found = ProcessHandle.of(process);
        boolean gone = here && (process == ProcessHandle.current().pid() || found.isEmpty());
        return !gone && Instant.now().isBefore(since.plus(LONG));
    }

    /** When somebody else may take it that it broke off. */
    Instant until() {
        return since.plus(LONG);
    }
}
