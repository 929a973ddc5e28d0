package org.demarche.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.model.Decision;
import org.demarche.store.Progress;
import org.demarche.store.Store;

/**
 * The home folder after {@code demarche demo}, and the one before: with the gazetteer and no article, which takes seconds
 * to store. Whichever test asks first makes them, in whichever process; they stay in {@code target/sample} for all others
 * until the program or its data change.
 */
final class SampleHome {
    private static final Path TARGET = Path.of("target");
    private static final Path CLASSES = TARGET.resolve("classes");
    private static final Path KEPT = TARGET.resolve("sample");
    private static final Path BARE = KEPT.resolve("bare");
    private static final Path HOME = KEPT.resolve("home");
    private static final Path OUT = KEPT.resolve("out.txt");
    private static final Path ERR = KEPT.resolve("err.txt");
    private static final Path QUADS = KEPT.resolve("store.nq");
    private static final Path KEY = KEPT.resolve("made-of.txt");

    /** What the demo has nothing to do with. */
    private static final List<Path> OTHER = List.of(
            CLASSES.resolve("page"),
            CLASSES.resolve(Path.of("org", "demarche", "serve")),
            CLASSES.resolve(Path.of("org", "demarche", "evaluate")));

    /** What this process found to be as it must be; looked at once. */
    private static boolean ready;

    private SampleHome() {}

    /** A copy for this process alone, which is deleted when it ends. */
    static Path copy() {
        return alone(() -> {
            Path copy = Files.createTempDirectory(TARGET, "sample-home");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> StoredFolder.delete(copy)));
            StoredFolder.copy(HOME, copy);
            return copy;
        });
    }

    /** Puts a store into a home folder that has the gazetteer, as after the first ingest, and no article. */
    static Path bare(Path home) {
        return alone(() -> {
            StoredFolder.copy(BARE, home);
            return home;
        });
    }

    /** What the demo printed. */
    static CommandRun demo() {
        return alone(() -> new CommandRun(ExitStatus.DONE, Files.readString(OUT), Files.readString(ERR)));
    }

    /** The whole store as N-Quads. */
    static String quads() {
        return alone(() -> Files.readString(QUADS));
    }

    private interface Work<T> {
        T done() throws IOException;
    }

    /** Runs work on what is kept, after it was made where need be, while no other process does. */
    private static synchronized <T> T alone(Work<T> work) {
        try {
            Files.createDirectories(TARGET);
            try (FileChannel channel = FileChannel.open(
                            TARGET.resolve("sample.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (!ready || !lock.isValid()) {
                    prepare(key());
                    ready = true;
                }
                return work.done();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void prepare(String key) throws IOException {
        if (!Files.isRegularFile(KEY) || !Files.readString(KEY).equals(key)) {
            make();
            Files.writeString(KEY, key);
        }
    }

    private static void make() throws IOException {
        StoredFolder.delete(KEPT);
        Files.createDirectories(KEPT);
        try (Store store = Store.open(BARE)) {
            // Nothing is taken back; but what a store knows besides the articles is brought up to date before.
            StoreWiring.ingest(store, HomeOntology.of(BARE), Progress.SILENT)
                    .undo(0, new Decision.Undoing("", "", Instant.EPOCH));
        }
        StoredFolder.copy(BARE, HOME);
        CommandRun demo = CommandRun.in(HOME, "demo").done();
        Files.writeString(OUT, demo.out());
        Files.writeString(ERR, demo.err());
        Files.writeString(QUADS, everything(HOME));
    }

    /** A store that nobody has open, as N-Quads. */
    static String everything(Path home) {
        StringBuilder out = new StringBuilder();
        try (Store open = Store.open(home)) {
            open.dump(out);
        }
        return out.toString();
    }

    /** A checksum over all that the demo comes from. */
    private static String key() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            MessageDigest sum = MessageDigest.getInstance("SHA-256");
            sum.update(Files.readAllBytes(Path.of("pom.xml")));
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(f -> OTHER.stream().noneMatch(f::startsWith))
                    .sorted()
                    .toList()) {
                sum.update(file.toString().getBytes(StandardCharsets.UTF_8));
                sum.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(sum.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
