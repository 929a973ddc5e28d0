package org.demarche.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files that the page consists of, as they are shipped. */
class PageFilesTest {
    private static final Path PAGE = Path.of("src", "main", "resources", "page");
    private static final Path VENDOR = PAGE.resolve("vendor");

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> Files.isRegularFile(f) && f.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void filesOfOthersAreAsTheirAuthorsPublishedThemWithLicenceAndVersion() throws Exception {
        Map<String, String> sums = new TreeMap<>();
        for (Path file : files(VENDOR, "")) {
            if (!file.getParent().equals(VENDOR)) {
                byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                sums.put(
                        VENDOR.relativize(file).toString().replace('\\', '/'),
                        HexFormat.of().formatHex(sum));
            }
        }
        Map<String, String> told = Files.readAllLines(VENDOR.resolve("SUMS")).stream()
                .map(line -> line.split("\\s+\\*?", 2))
                .collect(Collectors.toMap(f -> f[1], f -> f[0], (a, b) -> a, TreeMap::new));
        assertEquals(told, sums);
        String list = Files.readString(VENDOR.resolve("README.md"));
        for (String library : sums.keySet().stream().map(f -> f.replaceFirst("/.*", "")).collect(Collectors.toSet())) {
            assertTrue(sums.containsKey(library + "/LICENSE"), library);
            assertTrue(
                    Pattern.compile("\\| `" + library + "` \\| \\d+\\.\\d+\\.\\d+ \\| \\w")
                            .matcher(list)
                            .find(),
                    library);
        }
    }

    @Test
    void noPageHasScriptOrStyleWithinItself() throws IOException {
        for (Path file : files(PAGE, ".html")) {
            String html = Files.readString(file);
            assertTrue(
                    !html.matches("(?s).*<script(?![^>]*\\ssrc=).*") && !html.contains("<style"), file.toString());
            assertTrue(!html.matches("(?s).*\\s(style|on\\w+)=\".*"), file.toString());
            assertTrue(!html.matches("(?s).*(src|href)=\"(https?:)?//.*"), file.toString());
        }
    }

    @Test
    void everyTextThatAFileNamesIsAmongTheLabels(@TempDir Path home) throws IOException {
        Labels labels = Labels.of(home);
        Pattern named = Pattern.compile("(?<![\\w.])t\\('([\\w.-]+)'|\\{\\{([\\w.-]+)}}");
        Pattern counted = Pattern.compile("\\bcount\\('([\\w.-]+)'");
        TreeSet<String> keys = new TreeSet<>();
        for (Path file : Stream.concat(
                        files(PAGE.resolve("js"), ".js").stream(),
                        files(PAGE, ".html").stream().filter(f -> f.getParent().equals(PAGE)))
                .toList()) {
            String text = Files.readString(file);
            named.matcher(text).results().forEach(m -> keys.add(m.group(1) == null ? m.group(2) : m.group(1)));
            counted.matcher(text)
                    .results()
                    .forEach(m -> keys.addAll(List.of(m.group(1) + ".one", m.group(1) + ".other")));
        }
        assertTrue(keys.size() > 150, keys.size() + " keys");
        keys.forEach(labels::text);
    }

    @Test
    void theHomeFolderMayHaveTextsOfItsOwn(@TempDir Path home) throws IOException {
        Files.writeString(
                home.resolve("labels.json"),
                "{\"language\": \"fr\", \"nav.timeline\": \"Chronologie\"}",
                StandardCharsets.UTF_8);
        Labels labels = Labels.of(home);
        assertEquals("Chronologie", labels.text("nav.timeline"));
        assertEquals("Map", labels.text("nav.map"), "what has no text of its own stays");
        String page = new Shell(labels).page("x", "", "<p></p>");
        assertTrue(page.contains("<html lang=\"fr\">") && page.contains(">Chronologie<"));
        Files.writeString(home.resolve("labels.json"), "{\n \"a\": [1]}", StandardCharsets.UTF_8);
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Labels.of(home))
                .getMessage()
                .contains("labels.json:2"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                          | /api/timeline?most=500 /api/facets /api/events?limit=50",
                "view=map&sort=-reports    | /api/facets /api/events?limit=50&sort=-reports",
                "type=Meeting,Visit&text=met with&lanes=actor"
                        + " | /api/timeline?type=Meeting%2CVisit&text=met+with&lanes=actor&most=500"
                        + " /api/facets?type=Meeting%2CVisit&text=met+with"
                        + " /api/events?type=Meeting%2CVisit&text=met+with&limit=50",
                "as-known-on=2014-03-01    |",
                "text=\"quoted\"           |",
                "min-confidence=0.50       |"
            })
    void whatTheScriptsAskFirstIsToldAhead(String address, String asked) {
        Map<String, String> given = Stream.ofNullable(address)
                .flatMap(a -> Stream.of(a.split("&")))
                .collect(Collectors.toMap(p -> p.replaceFirst("=.*", ""), p -> p.replaceFirst(".*?=", "")));
        assertEquals(asked == null ? "" : asked, String.join(" ", Ahead.of(given::get).addresses()));
    }
}
