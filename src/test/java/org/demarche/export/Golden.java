package org.demarche.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares with a file of src/test/resources/golden/exports, or rewrites it under {@code -Ddemarche.golden=update}. */
final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/golden/exports");

    static void assertSame(String name, String actual) throws IOException {
        Path file = FOLDER.resolve(name);
        if ("update".equals(System.getProperty("demarche.golden"))) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, actual, StandardCharsets.UTF_8);
        }
        assertEquals(Files.readString(file, StandardCharsets.UTF_8), actual, name);
    }

    private Golden() {}
}
