package org.demarche.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;

/** Makes a store of a backup. The new one grows beside the old one, which stays in its place until the new one is whole. */
public final class Restore {
    private Restore() {}

    /**
     * Restores a backup into a home folder.
     *
     * @param replace whether a store that is there may go
     * @return what was restored
     * @throws IOException for a file that is damaged or no backup, and for a store that must not go; nothing is changed then
     */
    public static Backup of(Path home, Path file, boolean replace) throws IOException {
        if (Files.notExists(file)) {
            throw new IOException("no such file: " + file);
        }
        StoreFolder folder = new StoreFolder(home);
        if (folder.exists() && !replace) {
            throw new IOException("there is a store in " + home + " already: --replace puts the backup in its place");
        }
        folder.holder().ifPresent(process -> {
            throw new StoreInUse(
                    "the store in " + folder.path() + " is in use by process " + process + ": stop it, then restore");
        });
        Backup backup = Backup.verify(file);
        new DiskRoom(4 * Files.size(file) + DiskRoom.FOR_A_BATCH.least()).require(home);
        StoreFolder growing = folder.growing();
        try {
            fill(growing.home(), file, backup);
            forgetDerived(home);
            folder.become(growing);
        } finally {
            folder.forgetGrowing();
        }
        return backup;
    }

    private static void fill(Path home, Path file, Backup backup) throws IOException {
        try (Store store = Store.open(home);
                InputStream in = Backup.open(file)) {
            DatasetGraph dataset = store.dataset();
            long count = Txn.calculateWrite(dataset, () -> {
                RDFParser.source(in).lang(Lang.NQUADS).parse(dataset);
                long found = dataset.stream().count();
                Commits.next(dataset);
                return found;
            });
            if (count != backup.quads()) {
                throw new IOException(file + " has " + backup.quads() + " quads, of which " + count
                        + " are different: it is no backup of a store. Nothing was changed");
            }
        } catch (RiotException e) {
            throw new IOException(file + " cannot be read: " + e.getMessage() + ". Nothing was changed", e);
        }
    }

    /** What is made of the store, and will be made again. */
    private static void forgetDerived(Path home) throws IOException {
        StoreFolder.delete(home.resolve(StoreFolder.TEXT_INDEX));
        Files.deleteIfExists(home.resolve(Compaction.MARK));
    }
}
