package org.demarche.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.demarche.serve.intake.RunFile;
import org.demarche.store.Compaction;
import org.demarche.store.DiskRoom;
import org.demarche.store.StoreFolder;

/** The home folder: whether it can be written, whom it lets in, how much room its disk has, what lies about in it. */
record HomeCheckup(Path home) {
    private static final List<String> SECRETS = List.of("tokens.tsv", RunFile.NAME);
    private static final Set<PosixFilePermission> OF_OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    List<Finding> findings() throws IOException {
        if (!Files.isDirectory(home)) {
            return List.of(Finding.warn(
                    "home",
                    home + " is not there",
                    "`demarche demo` or `demarche ingest PATH...` makes it; --home or DEMARCHE_HOME names another"));
        }
        List<Finding> findings = new ArrayList<>();
        findings.add(folder());
        findings.addAll(secrets());
        findings.add(room());
        findings.addAll(leftovers());
        return findings;
    }

    private Finding folder() throws IOException {
        Path place = home.toRealPath();
        if (!Files.isWritable(home)) {
            return Finding.bad(
                    "permissions",
                    place + " cannot be written",
                    "a store is written even when it is read: `ls -ld " + place + "` tells whose it is");
        }
        boolean open = posix(home) && Files.getPosixFilePermissions(home).contains(PosixFilePermission.OTHERS_WRITE);
        return open
                ? Finding.warn("permissions", "everybody may write to " + place, "chmod o-w " + place)
                : Finding.ok("permissions", place + " can be written");
    }

    private List<Finding> secrets() throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (String name : SECRETS) {
            Path file = home.resolve(name);
            if (Files.exists(file) && posix(file)) {
                boolean seen = Files.getPosixFilePermissions(file).stream().anyMatch(OF_OTHERS::contains);
                findings.add(
                        seen
                                ? Finding.bad("secrets", "others may read " + file, "chmod 600 " + file)
                                : Finding.ok("secrets", file + " is for its owner alone"));
            }
        }
        return findings;
    }

    private static boolean posix(Path file) throws IOException {
        return Files.getFileStore(file).supportsFileAttributeView("posix");
    }

    private Finding room() {
        long free = DiskRoom.free(home);
        long size = Files.isDirectory(new StoreFolder(home).path()) ? Compaction.size(home) : 0;
        String what = DiskRoom.megabytes(free) + " free, the store's files have " + DiskRoom.megabytes(size);
        if (free < DiskRoom.FOR_A_BATCH.least()) {
            return Finding.bad(
                    "disk",
                    what,
                    "nothing is written below " + DiskRoom.megabytes(DiskRoom.FOR_A_BATCH.least()) + ": make room");
        }
        return free < size
                ? Finding.warn("disk", what, "too little to compact the store: make room")
                : Finding.ok("disk", what);
    }

    private List<Finding> leftovers() throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (Path file : new StoreFolder(home).leftovers()) {
            findings.add(Finding.warn(
                    "leftovers", file + " is of something that was broken off", "rm -r " + file + ", if nothing runs"));
        }
        if (Files.exists(home.resolve(RunFile.NAME)) && RunFile.live(home).isEmpty()) {
            Path file = home.resolve(RunFile.NAME);
            findings.add(Finding.warn(
                    "leftovers",
                    file + " is of a server that was killed",
                    "rm " + file + "; the next server replaces it"));
        }
        return findings;
    }
}
