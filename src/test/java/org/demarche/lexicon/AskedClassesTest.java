package org.demarche.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A class of words that the sources name and the tables lack would stop the program at the first sentence that needs it. */
class AskedClassesTest {
    private static final Pattern ASKED = Pattern.compile("classes\\s*\\.\\s*(?:in|get)\\(\\s*\"([a-z0-9-]+)\"\\s*[,)]");

    @Test
    void everyClassOfWordsThatTheSourcesAskForExists() throws IOException {
        WordClasses classes = WordClasses.load();
        SortedMap<String, Path> missing = new TreeMap<>();
        int asked = 0;
        for (Path file : sources()) {
            for (Matcher m = ASKED.matcher(Files.readString(file)); m.find(); asked++) {
                if (!classes.has(m.group(1))) {
                    missing.put(m.group(1), file);
                }
            }
        }
        assertTrue(asked > 100, "the sources ask for classes in another way now: " + asked);
        assertEquals(new TreeMap<>(), missing);
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            return files.filter(f -> f.toString().endsWith(".java")).toList();
        }
    }
}
