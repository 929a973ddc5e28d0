package org.demarche.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.system.Txn;
import org.demarche.serve.http.Limits;
import org.demarche.serve.intake.Access;
import org.demarche.serve.intake.Intake;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of hostile requests, each with the statuses one of which it must get; nothing is written and nothing leaks. */
class HostileTest {
    private static final Pattern REPEATED = Pattern.compile("\\{(\\d+)\\*(.|[^{}]+)}");

    @TempDir
    private static Path home;

    private static Served served;
    private static final List<String> TAKEN = new ArrayList<>();

    /** One line of the table. */
    record Row(String statuses, String method, String path, String headers, String body) {
        @Override
        public String toString() {
            return method + " " + path.substring(0, Math.min(100, path.length())) + " " + headers;
        }
    }

    @BeforeAll
    static void start() throws IOException {
        Limits limits = Limits.standard().withQuery(Duration.ofSeconds(2)).withBodies(20_000, 50_000);
        Intake intake = documents -> {
            documents.forEach(d -> TAKEN.add(d.name()));
            return new Intake.Receipt(List.of(), 0, List.of(), 0);
        };
        served = Served.start(home, Options.reading(0).with(limits).with(intake, Access.NOBODY));
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    static List<Row> table() throws IOException {
        try (InputStream in = HostileTest.class.getResourceAsStream("/serve/hostile.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(c -> new Row(
                            c[0],
                            c[1],
                            repeated(c[2]),
                            c.length > 3 ? repeated(c[3]) : "",
                            c.length > 4 ? repeated(c[4]) : ""))
                    .toList();
        }
    }

    /** {@code {900*x}} stands for 900 times x. */
    private static String repeated(String text) {
        return REPEATED.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(m.group(2).repeat(Integer.parseInt(m.group(1)))));
    }

    @ParameterizedTest
    @MethodSource("table")
    void eachGetsTheAnswerThatItMust(Row row) throws Exception {
        long before = count();
        String answer = served.raw(request(row));
        String status = answer.length() > 12 ? answer.substring(9, 12) : "none";
        assertTrue(Arrays.asList(row.statuses().split("\\|")).contains(status), row + "\n" + answer);
        assertFalse(answer.contains("root:"), answer);
        assertFalse(answer.contains("\tat "), answer);
        assertFalse(answer.contains("<script>"), answer);
        if (status.charAt(0) == '4' || status.charAt(0) == '5') {
            assertTrue(answer.toLowerCase(Locale.ROOT).contains("application/problem+json"), answer);
        }
        assertEquals(before, count());
        assertEquals(List.of(), TAKEN);
    }

    @Test
    void theTableIsLong() throws IOException {
        assertTrue(table().size() >= 60, table().size() + " rows");
    }

    private static long count() {
        return Txn.calculateRead(served.store().dataset(), () -> served.store().dataset().stream()
                .count());
    }

    /** The bytes of a request; {@code \xNN} in path and body is that byte. */
    private static byte[] request(Row row) {
        byte[] body = bytes(row.body());
        StringBuilder head = new StringBuilder(row.method() + " " + row.path() + " HTTP/1.1\r\n");
        boolean host = false;
        boolean length = false;
        for (String header : row.headers().split("\\|")) {
            if (!header.isBlank()) {
                head.append(header).append("\r\n");
                host |= header.toLowerCase(Locale.ROOT).startsWith("host:");
                length |= header.toLowerCase(Locale.ROOT).matches("(content-length|transfer-encoding):.*");
            }
        }
        head.append(host ? "" : "Host: localhost\r\n");
        head.append(length || row.body().isEmpty() ? "" : "Content-Length: " + body.length + "\r\n");
        head.append("Connection: close\r\n\r\n");
        byte[] first = bytes(head.toString());
        byte[] all = Arrays.copyOf(first, first.length + body.length);
        System.arraycopy(body, 0, all, first.length, body.length);
        return all;
    }

    private static byte[] bytes(String text) {
        String latin = Pattern.compile("\\\\x([0-9a-f]{2})")
                .matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))));
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }
}
