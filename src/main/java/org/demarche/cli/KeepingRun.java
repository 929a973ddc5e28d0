package org.demarche.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.demarche.serve.data.Snapshots;
import org.demarche.serve.intake.RunFile;
import org.demarche.store.Backup;
import org.demarche.store.Compaction;
import org.demarche.store.DiskRoom;
import org.demarche.store.Restore;
import org.demarche.store.Store;
import org.demarche.store.StoreInUse;

/** Looks after a store: backups of it, a store of a backup, less room for the same. */
record KeepingRun(Settings settings, Messages messages) {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'demarche-'yyyy-MM-dd'T'HHmmss'Z.nq.gz'", Locale.ROOT);

    int backup(Optional<Path> wish) throws IOException {
        refuseElsewhere("backup");
        String name = NAME.format(Instant.now().atOffset(ZoneOffset.UTC));
        Path file = wish.map(f -> Files.isDirectory(f) ? f.resolve(name) : f).orElse(Path.of(name));
        Optional<RunFile> server = RunFile.live(settings.home());
        Backup done;
        if (server.isPresent()) {
            messages.say("The store is open in a server; going through "
                    + server.get().address());
            done = Backup.toFile(file, new ServerBackup(server.get()));
        } else {
            try (Store store = StoreWiring.existing(settings, messages)) {
                done = Backup.toFile(file, out -> store.read(() -> written(store, out)));
            }
        }
        messages.say(count(done.quads()) + " of commit " + done.commit() + " written to " + file + ", the checksum to "
                + Backup.checksum(file).getFileName());
        return ExitStatus.DONE;
    }

    private static boolean written(Store store, OutputStream out) {
        try {
            Backup.write(store.dataset(), out);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int restore(Path file, boolean replace) throws IOException {
        refuseElsewhere("restore");
        refuseServed("restore");
        Backup done = Restore.of(settings.home(), file, replace);
        try (Store store = StoreWiring.existing(settings, messages);
                Snapshots made = Snapshots.of(store)) {
            messages.say(count(done.quads()) + " of commit " + done.commit() + " restored to " + settings.home()
                    + (made.rebuilt() ? "; the index of texts was made anew" : ""));
        }
        return ExitStatus.DONE;
    }

    int compact() throws IOException {
        refuseElsewhere("compact");
        refuseServed("compact");
        try (Store store = StoreWiring.existing(settings, messages)) {
            Compaction.Done done = Compaction.now(store);
            messages.say("the store took " + DiskRoom.megabytes(done.before()) + " and takes "
                    + DiskRoom.megabytes(done.after()) + " now");
        }
        return ExitStatus.DONE;
    }

    /** A store on another server is kept by that server's own means. */
    private void refuseElsewhere(String command) throws IOException {
        if (settings.store().isPresent()) {
            throw new IOException("`" + command + "` is for the store of a home folder, and " + settings.storeName()
                    + " is on another server, which has means of its own; `demarche copy` brings a store there");
        }
    }

    private void refuseServed(String command) {
        RunFile.live(settings.home()).ifPresent(server -> {
            throw new StoreInUse("the store in " + settings.home() + " is open in a " + server + ": stop it, then "
                    + command + ". A server packs its store by itself when that has grown much");
        });
    }

    private static String count(long quads) {
        return quads + (quads == 1 ? " quad" : " quads");
    }
}
