package org.demarche.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder {@code store} of a home folder: whether there is one, of which format it is, and who has it open.
 *
 * <p>A store that is being restored grows in a folder beside it and takes its place when it is whole. Whatever moment the
 * program is killed at, the next one finds the old store or the new one.
 */
public record StoreFolder(Path home) {
    /** The format that this program writes. A store without a number is older than the number; it is the same otherwise. */
    public static final int FORMAT = 1;

    /** Where the index of texts stands in the home folder; it can be made anew of the store at any time. */
    public static final String TEXT_INDEX = "text-index";

    private static final String NAME = "store";
    private static final String GROWING = "store.restoring";
    private static final String WHOLE = "store.restored";
    private static final String OLD = "store.replaced";
    private static final String FORMAT_FILE = "format";
    private static final String LOCK = "tdb.lock";

    public Path path() {
        return home.resolve(NAME);
    }

    /** Whether there is a store; ends an exchange that was broken off. */
    public boolean exists() {
        try {
            settle();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Files.isDirectory(path());
    }

    private void settle() throws IOException {
        if (Files.notExists(path())) {
            for (String name : List.of(WHOLE, OLD)) {
                if (Files.isDirectory(home.resolve(name)) && Files.notExists(path())) {
                    Files.move(home.resolve(name), path(), StandardCopyOption.ATOMIC_MOVE);
                }
            }
        }
    }

    /**
     * Makes the folder where there is none, and checks that this program can read what is in it.
     *
     * @throws StoreException for a store of another format, or a folder that cannot be written
     */
    void ready() {
        try {
            if (!exists()) {
                Files.createDirectories(path());
                mark();
            } else if (format() != FORMAT) {
                refuseUnknown();
                mark();
            }
        } catch (IOException | UncheckedIOException e) {
            throw new StoreException(unwritable(), e);
        }
    }

    private void refuseUnknown() throws IOException {
        int format = format();
        if (format > FORMAT) {
            throw new StoreException(
                    "the store in " + path() + " is of format " + format + ", and this program knows formats up to "
                            + FORMAT + ": a newer program has written it. Use that one, or let it write a backup and"
                            + " ingest the articles again here");
        }
    }

    /** What to tell when the folder cannot be written. */
    String unwritable() {
        return "cannot write to " + path() + ": a store is written even when it is read. Is it on a read-only disk, or"
                + " somebody else's? `ls -ld " + path()
                + "` tells; copy it to a folder of your own, or have it given to you";
    }

    /** The number of its format; 0 where it has none. */
    public int format() throws IOException {
        Path file = path().resolve(FORMAT_FILE);
        if (Files.notExists(file)) {
            return 0;
        }
        String text = Files.readString(file, StandardCharsets.UTF_8).strip();
        if (!text.matches("[0-9]{1,9}")) {
            throw new StoreException("the file " + file + " should hold the number of the store's format, " + FORMAT
                    + ", and holds something else: restore a backup, or write the number there if you know it");
        }
        return Integer.parseInt(text);
    }

    private void mark() throws IOException {
        WholeFile.write(
                path().resolve(FORMAT_FILE), out -> out.write((FORMAT + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * The process that has the store open. Not to be asked by a process that has it open itself: asking would give its
     * lock away.
     *
     * @return its number, 0 where that cannot be told
     */
    public Optional<Long> holder() {
        Path lock = path().resolve(LOCK);
        if (Files.notExists(lock)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock mine = channel.tryLock()) {
            return mine == null ? Optional.of(number(lock)) : Optional.empty();
        } catch (OverlappingFileLockException e) {
            return Optional.of(ProcessHandle.current().pid());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static long number(Path lock) throws IOException {
        String text = Files.readString(lock, StandardCharsets.UTF_8).strip();
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }

    /** What a restore, a compaction or a write that was broken off has left, which may be deleted. */
    public List<Path> leftovers() throws IOException {
        Stream.Builder<Path> found = Stream.builder();
        for (Path folder : List.of(home, path())) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    files.filter(f -> isLeftover(f.getFileName().toString())).forEach(found::add);
                }
            }
        }
        return found.build().sorted().toList();
    }

    private static boolean isLeftover(String name) {
        return List.of(GROWING, WHOLE, OLD).contains(name)
                || name.endsWith(WholeFile.PART)
                || name.endsWith(".new")
                || name.matches("Data-[0-9]+-tmp");
    }

    /** An empty place for a store to grow in, as if it were a home folder. */
    StoreFolder growing() throws IOException {
        delete(home.resolve(GROWING));
        return new StoreFolder(Files.createDirectories(home.resolve(GROWING)));
    }

    /** Takes back what {@link #growing} gave. */
    void forgetGrowing() throws IOException {
        delete(home.resolve(GROWING));
    }

    /**
     * Puts a whole store in the place of this one.
     *
     * @param other closed, in the folder that {@link #growing} gave
     */
    void become(StoreFolder other) throws IOException {
        delete(home.resolve(WHOLE));
        Files.move(other.path(), home.resolve(WHOLE), StandardCopyOption.ATOMIC_MOVE);
        delete(home.resolve(OLD));
        if (Files.exists(path())) {
            Files.move(path(), home.resolve(OLD), StandardCopyOption.ATOMIC_MOVE);
        }
        settle();
        delete(home.resolve(OLD));
        delete(other.home());
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> walk = Files.walk(folder)) {
                for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
