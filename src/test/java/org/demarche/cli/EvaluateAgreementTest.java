package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code demarche evaluate} against the corpus' own scorer, on whatever the extractor finds today. */
class EvaluateAgreementTest {
    private static final Path CORPUS = Path.of(System.getProperty("demarche.testdata", "../shared"), "corpus");
    private static final Pattern ROW = Pattern.compile(
            "(\\w+) +gold +(\\d+) sys +(\\d+) +P (\\S+) R (\\S+) F1 (\\S+) +strict P \\S+ R \\S+ F1 (\\S+)");
    /** The scorer prints three decimals; half of the last may be rounded either way. */
    private static final double ROUNDING = 0.000501;

    private static final List<String> SHARES =
            List.of("date", "place", "status", "dateFilled", "placeFilled", "evidence");

    @TempDir
    private Path folder;

    @Test
    void agreesWithTheScorerOfTheCorpus() throws IOException, InterruptedException {
        assumeTrue(Files.exists(CORPUS.resolve("score.py")), "the corpus is not there");
        assumeTrue(python(), "there is no python3");
        String gold = CORPUS.resolve("dev/gold").toString();
        Path events = folder.resolve("events.jsonl");
        Files.writeString(events, run("extract", CORPUS.resolve("dev/docs").toString(), "--quiet"));
        JsonNode ours = new ObjectMapper().readTree(run("evaluate", gold, events.toString(), "--format", "json"));
        String theirs = output("python3", CORPUS.resolve("score.py").toString(), gold, events.toString());
        Matcher row = ROW.matcher(theirs);
        int rows = 0;
        for (; row.find(); rows++) {
            String name = row.group(1);
            JsonNode tally = name.equals(name.toUpperCase(Locale.ROOT))
                    ? ours.get(name.toLowerCase(Locale.ROOT))
                    : ours.at("/types/" + name);
            assertEquals(Integer.parseInt(row.group(2)), tally.get("gold").asInt(), name);
            assertEquals(Integer.parseInt(row.group(3)), tally.get("found").asInt(), name);
            assertEquals(
                    Double.parseDouble(row.group(4)), tally.get("precision").asDouble(), ROUNDING, name);
            assertEquals(Double.parseDouble(row.group(5)), tally.get("recall").asDouble(), ROUNDING, name);
            assertEquals(Double.parseDouble(row.group(6)), tally.get("f1").asDouble(), ROUNDING, name);
            assertEquals(Double.parseDouble(row.group(7)), tally.get("strictF1").asDouble(), ROUNDING, name);
        }
        assertEquals(15, rows, theirs);
        Matcher share = Pattern.compile("(\\d+)/(\\d+)=").matcher(theirs);
        for (String name : SHARES) {
            assertTrue(share.find(), theirs);
            JsonNode of = ours.at("/attributes/" + name);
            assertEquals(
                    share.group(), of.get("right").asInt() + "/" + of.get("of").asInt() + "=", name);
        }
    }

    private static String run(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        assertEquals(0, Main.line(new PrintWriter(out), new PrintWriter(err)).execute(words), err.toString());
        return out.toString();
    }

    private static boolean python() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static String output(String... words) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        builder.environment().put("PYTHONIOENCODING", "utf-8");
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), text);
        return text;
    }
}
