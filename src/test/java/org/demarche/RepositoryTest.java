package org.demarche;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The files of the repository mean the same on every machine. */
final class RepositoryTest {
    private static final Path ROOT = Path.of("").toAbsolutePath();
    private static final List<String> FOLDERS = List.of(".ci", ".mvn", "docs", "ontology", "queries", "src");

    @Test
    void noFileNamesThisMachine() throws IOException {
        Pattern places = Pattern.compile(Stream.of(
                        ROOT.getParent().toString(),
                        System.getProperty("user.home"),
                        System.getProperty("java.io.tmpdir"))
                .map(place -> place.replaceFirst("/$", ""))
                .filter(place -> place.length() > 1)
                .map(place -> "(?<![\\w.~}<])" + Pattern.quote(place) + "(?![\\w-])")
                .collect(Collectors.joining("|")));
        List<String> hits = new ArrayList<>();
        for (Path file : files()) {
            List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                    .lines()
                    .toList();
            for (int i = 0; i < lines.size(); i++) {
                if (places.matcher(lines.get(i)).find()) {
                    hits.add(ROOT.relativize(file) + ":" + (i + 1));
                }
            }
        }
        assertEquals(List.of(), hits);
    }

    @Test
    void theBuildNamesNoRepositoryOfItsOwn() throws IOException {
        assertFalse(Files.readString(ROOT.resolve("pom.xml")).contains("epository>"));
        assertFalse(Files.exists(ROOT.resolve(".mvn/settings.xml")));
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> top = Files.list(ROOT)) {
            top.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith(".git"))
                    .forEach(files::add);
        }
        for (String folder : FOLDERS) {
            try (Stream<Path> walk = Files.walk(ROOT.resolve(folder))) {
                walk.filter(Files::isRegularFile).forEach(files::add);
            }
        }
        return files;
    }
}
