package org.demarche.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.jena.tdb2.DatabaseMgr;

/**
 * Frees the room that replaced blocks take: every commit leaves old ones behind. It costs about as much as writing the
 * store anew, and so is done only when the store has doubled since the last time.
 */
public final class Compaction {
    /** A fresh store lays out some 200 MB of files, which are empty. */
    private static final long FRESH = 256L << 20;

    private static final String MARK = "compacted";

    private Compaction() {}

    /** Compacts a store that has doubled since it was last compacted; whether it did. */
    public static boolean ifGrown(Store store) {
        try {
            Path mark = store.home().resolve(MARK);
            long before = Files.exists(mark)
                    ? Long.parseLong(
                            Files.readString(mark, StandardCharsets.UTF_8).strip())
                    : FRESH;
            if (size(store) < 2 * Math.max(before, FRESH)) {
                return false;
            }
            DatabaseMgr.compact(store.dataset(), true);
            Files.writeString(mark, size(store) + "\n", StandardCharsets.UTF_8);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Store store) throws IOException {
        try (Stream<Path> files = Files.walk(store.home().resolve("store"))) {
            return files.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum();
        }
    }
}
