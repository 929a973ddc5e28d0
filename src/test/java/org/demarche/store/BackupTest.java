package org.demarche.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup gives back what was there, or nothing at all. */
class BackupTest {
    @TempDir
    private static Path home;

    private static Path backup;
    private static String kept;

    @TempDir
    private Path folder;

    @BeforeAll
    static void write() throws IOException {
        backup = home.resolve("crisis.nq.gz");
        try (Store store = Store.open(Crisis.home(home))) {
            Crisis.ingest(store).add(Crisis.articles());
            kept = dump(store);
            Backup done = Backup.toFile(
                    backup,
                    out -> store.read(() -> {
                        try {
                            Backup.write(store.dataset(), out);
                            return true;
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    }));
            assertEquals(1, done.commit());
        }
    }

    private static String dump(Store store) {
        StringBuilder out = new StringBuilder();
        store.dump(out);
        return out.toString();
    }

    private static String dump(Path home) {
        try (Store store = Store.open(home)) {
            return dump(store);
        }
    }

    @Test
    void whatIsRestoredIsWhatWasThere() throws IOException {
        Backup done = Restore.of(Crisis.home(folder), backup, false);
        try (Store store = Store.open(folder)) {
            assertTrue(kept.equals(dump(store)));
            assertTrue(kept.contains("<<("), "with its triple terms");
            assertTrue(store.read(() -> Commits.of(store.dataset()).number()) > done.commit());
            Crisis.ingest(store).add(Crisis.articles());
            assertTrue(kept.equals(dump(store)), "and nothing is doubled by another ingest");
        }
        assertEquals(List.of(), new StoreFolder(folder).leftovers());
    }

    @Test
    void theChecksumIsTheOneOfSha256sum() throws Exception {
        String line = Files.readString(Backup.checksum(backup));
        assertEquals(sha256(backup) + "  crisis.nq.gz\n", line);
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Path mine = Files.writeString(folder.resolve("mine.nq.gz"), "mine");
        assertThrows(IOException.class, () -> Backup.toFile(mine, out -> out.write(1)));
        assertEquals("mine", Files.readString(mine));
    }

    @Test
    void aBackupThatFailsLeavesNoFile() {
        Path file = folder.resolve("cut.nq.gz");
        byte[] whole = read(backup);
        assertThrows(IOException.class, () -> Backup.toFile(file, out -> out.write(whole, 0, whole.length / 2)));
        assertEquals(0, folder.toFile().list().length);
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void oneChangedByteIsFoundAnywhere() throws IOException {
        byte[] whole = read(backup);
        for (int at = 0; at < whole.length; at += whole.length / 23) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 4;
            refused(damaged, Files.readString(Backup.checksum(backup)), "is damaged");
        }
        refused(Arrays.copyOf(whole, whole.length - 9), Files.readString(Backup.checksum(backup)), "is damaged");
    }

    @Test
    void whatIsNoBackupIsSaidToBeNone() throws Exception {
        byte[] whole = read(backup);
        refused("not even compressed".getBytes(StandardCharsets.UTF_8), "no backup");
        refused(zipped("<a:a> <b:b> <c:c> .\n"), "no backup");
        refused(zipped(""), "no backup");
        refused(zipped("# Demarche backup, format 2, commit 1\n# end of the backup, quads: 0\n"), "a newer program");
        refused(Arrays.copyOf(whole, whole.length - 30), "ends before its end");
        String text =
                new String(new GZIPInputStream(Files.newInputStream(backup)).readAllBytes(), StandardCharsets.UTF_8);
        refused(zipped(text.substring(0, text.lastIndexOf("\n", text.length() - 60) + 1)), "ends before its end");
        refused(zipped(text.replaceFirst("\n<[^\n]*\n", "\n")), "ends before its end");
        refused(zipped(text.replaceFirst("\n<[^\n]*\n", "\nnonsense\n")), "cannot be read");
        refused(whole, "", "is damaged");
        refused(whole, "no checksum at all", "is damaged");
        Path alone = Files.write(folder.resolve("alone.nq.gz"), whole);
        assertTrue(assertThrows(IOException.class, () -> Restore.of(folder.resolve("h"), alone, false))
                .getMessage()
                .contains("sha256sum"));
    }

    private void refused(byte[] content, String words) throws Exception {
        Path file = Files.write(folder.resolve("bad.nq.gz"), content);
        refused(content, sha256(file) + "  bad.nq.gz\n", words);
    }

    /** Neither where there is no store nor where there is one does it leave anything. */
    private void refused(byte[] content, String checksum, String words) throws IOException {
        Path file = Files.write(folder.resolve("bad.nq.gz"), content);
        Files.writeString(Backup.checksum(file), checksum);
        Path fresh = Files.createDirectories(folder.resolve("fresh"));
        IOException failure = assertThrows(IOException.class, () -> Restore.of(fresh, file, false));
        assertTrue(failure.getMessage().contains(words), failure.getMessage());
        assertEquals(0, fresh.toFile().list().length);
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    @Test
    void aStoreGoesOnlyForAnotherAndOnlyWhenToldTo() throws IOException {
        Path other = folder.resolve("other");
        try (Store store = Store.open(Crisis.home(other))) {
            Crisis.ingest(store).add(Crisis.articles().subList(0, 1));
            String before = dump(store);
            assertThrows(StoreInUse.class, () -> Restore.of(other, backup, true));
            assertEquals(before, dump(store));
        }
        assertThrows(IOException.class, () -> Restore.of(other, backup, false));
        Restore.of(other, backup, true);
        assertEquals(kept, dump(other));
        assertEquals(List.of(), new StoreFolder(other).leftovers());
    }

    @Test
    void anExchangeThatWasKilledEndsWithOneOfTheTwoStores() throws IOException {
        Path other = folder.resolve("killed");
        Restore.of(other, backup, false);
        Path store = other.resolve("store");
        Path whole = other.resolve("store.restored");
        Path old = other.resolve("store.replaced");

        Files.move(store, old);
        assertTrue(Store.exists(other), "killed before the new one came: the old one is back");
        assertEquals(kept, dump(other));

        Files.move(store, whole);
        Files.createDirectories(old);
        assertTrue(Store.exists(other), "killed before the new one took its place: it does now");
        assertEquals(kept, dump(other));

        Files.createDirectories(other.resolve("store.restoring").resolve("store"));
        assertEquals(kept, dump(other), "what grew when it was killed is not looked at");
        assertFalse(new StoreFolder(other).leftovers().isEmpty());
        Restore.of(other, backup, true);
        assertEquals(List.of(), new StoreFolder(other).leftovers());
    }
}
