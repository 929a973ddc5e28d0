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
 * store anew, and so is done by itself only when the store has doubled since the last time. Killed in between it leaves
 * the store as it was.
 *
 * @param least bytes below which a store is left alone: a fresh one lays out some 200 MB of files, which are empty
 */
public record Compaction(long least) {
    public static final Compaction STANDARD = new Compaction(512L << 20);

    /** A file of the home folder with the store's size after it was last compacted. */
    static final String MARK = "compacted";

    /** Bytes of a store before and after. */
    public record Done(long before, long after) {}

    /** Compacts a store that has doubled since it was last compacted, if the disk has room for a second one; whether it did. */
    public boolean ifGrown(Store store) {
        if (!isDue(store)) {
            return false;
        }
        now(store);
        return true;
    }

    /** Whether a store has doubled since, and there is room. */
    public boolean isDue(Store store) {
        long size = size(store.home());
        return size >= threshold(store.home()) && DiskRoom.free(store.home()) >= size;
    }

    /** The size in bytes from which on a store is compacted by itself. */
    public long threshold(Path home) {
        Path mark = home.resolve(MARK);
        try {
            String text = Files.exists(mark)
                    ? Files.readString(mark, StandardCharsets.UTF_8).strip()
                    : "";
            long last = text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
            return Math.max(least, 2 * last);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compacts a store whatever its size. Nobody else must read or write meanwhile. */
    public static Done now(Store store) {
        long before = size(store.home());
        new DiskRoom(before).require(store.home());
        Writing.guarded(store.home(), () -> {
            DatabaseMgr.compact(store.dataset(), true);
            return before;
        });
        long after = size(store.home());
        try {
            String text = after + "\n";
            WholeFile.write(store.home().resolve(MARK), out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Done(before, after);
    }

    /** Bytes of all files of a home folder's store. */
    public static long size(Path home) {
        try (Stream<Path> files = Files.walk(new StoreFolder(home).path())) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(f -> f.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
