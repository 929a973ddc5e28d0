package org.demarche.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Has the sample made by a process of its own while the first tests, which need none, run: two processes run all tests,
 * and one of them would wait for the other to make it. Only when all tests are run, and by the first of the two.
 */
public final class SampleAhead implements BeforeAllCallback {
    private static boolean begun;

    @Override
    public void beforeAll(ExtensionContext context) {
        boolean wanted = "1".equals(System.getProperty("demarche.fork")) && System.getProperty("test") == null;
        if (wanted && !begun) {
            begin();
        }
        begun = true;
    }

    private static void begin() {
        try {
            new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-Xmx1g",
                            "-cp",
                            System.getProperty("java.class.path"),
                            SampleAhead.class.getName())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes it. What goes wrong here goes wrong again, and is told, in the first test that needs it. */
    public static void main(String[] none) {
        SampleHome.demo();
    }
}
