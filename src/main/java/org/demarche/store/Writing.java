package org.demarche.store;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.dboe.base.file.FileException;

/** What a write to the disk may fail of, said in words. */
public final class Writing {
    private Writing() {}

    /**
     * Writes, if there is room.
     *
     * @param work one transaction or none
     * @throws StoreException where the disk is full or broken
     */
    public static <T> T guarded(Path home, Supplier<T> work) {
        DiskRoom.FOR_A_BATCH.require(home);
        try {
            return work.get();
        } catch (InternalError e) {
            // What Java makes of a page of a mapped file for which the disk has no room.
            throw failure(home, e);
        } catch (RuntimeIOException | FileException e) {
            throw failure(home, e);
        }
    }

    private static StoreException failure(Path home, Throwable cause) {
        return new StoreException(
                "the disk of " + home + " took no more (" + DiskRoom.megabytes(DiskRoom.free(home))
                        + " are free): what was being written is left out, what was there before is still there. Make"
                        + " room, and do it again; " + cause.getMessage(),
                cause);
    }
}
