package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A committed file that the program's output must equal. {@code -Ddemarche.golden=update} writes it anew; look at the
 * difference before you commit it.
 */
record GoldenFile(Path path) {
    private static final int SHOWN = 12;
    private static final int WIDTH = 240;

    static boolean updating() {
        return "update".equals(System.getProperty("demarche.golden"));
    }

    /** Fails with the lines that went and came. */
    void assertSame(String actual) throws IOException {
        if (updating()) {
            Files.createDirectories(path.getParent());
            Files.writeString(path, actual, StandardCharsets.UTF_8);
        }
        if (!Files.exists(path)) {
            fail(path + " is missing; -Ddemarche.golden=update writes it");
        }
        String expected = Files.readString(path, StandardCharsets.UTF_8);
        if (!expected.equals(actual)) {
            fail(path + " is not what the program gives (-Ddemarche.golden=update writes it anew):\n"
                    + difference(expected.lines().toList(), actual.lines().toList()));
        }
    }

    static String difference(List<String> expected, List<String> actual) {
        String lines = Stream.concat(only("- ", expected, actual), only("+ ", actual, expected))
                .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? "the same lines in another order, or other line ends" : lines;
    }

    private static Stream<String> only(String mark, List<String> these, List<String> those) {
        Set<String> left = new LinkedHashSet<>(these);
        those.forEach(left::remove);
        Stream<String> shown = left.stream()
                .limit(SHOWN)
                .map(line -> mark + (line.length() > WIDTH ? line.substring(0, WIDTH) + " ..." : line));
        Stream<String> more =
                left.size() > SHOWN ? Stream.of(mark + "... " + (left.size() - SHOWN) + " more") : Stream.of();
        return Stream.concat(shown, more);
    }

    /** Names of the files in a folder without their ending; none where there is no folder. */
    static Set<String> names(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .collect(Collectors.toSet());
        }
    }

    /** Takes away, when updating, files of a folder that no longer have a counterpart. */
    static void forgetAllBut(Set<String> names, Path folder, String ending) throws IOException {
        if (updating()) {
            for (String name : names(folder, ending)) {
                if (!names.contains(name)) {
                    Files.delete(folder.resolve(name + ending));
                }
            }
        }
    }
}
