package org.demarche.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreLockTest {
    /** Opens the store of the given folder in a process of its own and prints what it says. */
    public static final class Second {
        private Second() {}

        public static void main(String[] args) {
            try (Store store = Store.open(Path.of(args[0]))) {
                System.out.print("opened " + store.home());
            } catch (StoreException e) {
                System.out.print(e.getMessage());
            }
        }
    }

    @Test
    void aSecondProcessIsToldWhatToDo(@TempDir Path home) throws IOException, InterruptedException {
        try (Store store = Store.open(home)) {
            assertEquals(0, store.articles().size());
            String said = second(home);
            assertTrue(said.contains("in use by another process: stop it"), said);
        }
        assertTrue(second(home).startsWith("opened"), "the lock is gone with the store");
    }

    private static String second(Path home) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Second.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
