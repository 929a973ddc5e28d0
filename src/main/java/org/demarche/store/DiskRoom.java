package org.demarche.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How much room a disk must have before something is written: the files of a store are mapped into memory, and a write
 * that finds no room in the middle fails late and hard.
 *
 * @param least bytes that must be free
 */
public record DiskRoom(long least) {
    /** Enough for the largest batch of articles with its indexes. */
    public static final DiskRoom FOR_A_BATCH = new DiskRoom(128L << 20);

    /**
     * Nothing, where there is room.
     *
     * @throws DiskFull where there is not
     */
    void require(Path home) {
        long free = free(home);
        if (free < least) {
            throw new DiskFull("the disk of " + home + " has " + megabytes(free) + " free, and writing needs "
                    + megabytes(least) + ": nothing was written. Make room, or move the folder to a larger disk");
        }
    }

    /** Bytes that this program may still write to a folder's disk. */
    public static long free(Path folder) {
        Path there = folder.toAbsolutePath();
        while (Files.notExists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        try {
            return Files.getFileStore(there).getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }

    /** As people read it. */
    public static String megabytes(long bytes) {
        return (bytes >> 20) + " MB";
    }
}
