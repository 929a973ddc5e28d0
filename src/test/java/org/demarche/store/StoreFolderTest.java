package org.demarche.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.atlas.RuntimeIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a store of another format, on a disk that is full, in a folder that cannot be written. */
class StoreFolderTest {
    @TempDir
    private Path home;

    @Test
    void anOlderStoreIsTakenOver() throws IOException {
        try (Store store = Store.open(Crisis.home(home))) {
            Crisis.ingest(store).add(Crisis.articles());
        }
        Path number = home.resolve("store").resolve("format");
        Files.delete(number);
        assertEquals(0, new StoreFolder(home).format());
        try (Store store = Store.open(home)) {
            assertEquals(Crisis.articles().size(), store.articles().size());
        }
        assertEquals("1\n", Files.readString(number));
    }

    @ParameterizedTest
    @CsvSource({
        "2, a newer program",
        "999, a newer program",
        "one, should hold the number",
        "'', should hold the number"
    })
    void aStoreThatThisProgramDoesNotKnowIsLeftAlone(String number, String words) throws IOException {
        Path store = Files.createDirectories(home.resolve("store"));
        Files.writeString(store.resolve("format"), number);
        StoreException refusal = assertThrows(StoreException.class, () -> Store.open(home));
        assertTrue(refusal.getMessage().contains(words), refusal.getMessage());
        assertEquals(1, store.toFile().list().length, "nothing is written into it");
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "");
        StoreException refusal = assertThrows(StoreException.class, () -> Store.open(file.resolve("home")));
        assertTrue(refusal.getMessage().contains("cannot write to " + file), refusal.getMessage());
    }

    @Test
    void nothingIsWrittenWhereThereIsNoRoom() {
        DiskFull refusal = assertThrows(DiskFull.class, () -> new DiskRoom(Long.MAX_VALUE).require(home));
        assertTrue(refusal.getMessage().contains("nothing was written"), refusal.getMessage());
        new DiskRoom(1).require(home.resolve("not").resolve("there"));
    }

    @Test
    void aWriteThatTheDiskRefusesInTheMiddleIsSaidToBeThat() {
        for (Throwable fault :
                new Throwable[] {new InternalError("a fault occurred"), new RuntimeIOException("no room")}) {
            StoreException refusal = assertThrows(
                    StoreException.class,
                    () -> Writing.guarded(home, () -> {
                        if (fault instanceof InternalError e) {
                            throw e;
                        }
                        throw (RuntimeIOException) fault;
                    }));
            assertTrue(refusal.getMessage().contains("took no more"), refusal.getMessage());
        }
    }

    @Test
    void aStoreThatHasGrownIsPackedOnceAndHoldsTheSame() {
        try (Store store = Store.open(Crisis.home(home))) {
            Crisis.ingest(store).add(Crisis.articles());
            StringBuilder before = new StringBuilder();
            store.dump(before);
            assertFalse(Compaction.STANDARD.ifGrown(store), "it is small");
            Compaction small = new Compaction(1);
            assertTrue(small.ifGrown(store));
            assertFalse(small.ifGrown(store), "it has not doubled since");
            StringBuilder after = new StringBuilder();
            store.dump(after);
            assertEquals(before.toString(), after.toString());
        }
    }
}
