package org.demarche.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.annotate.TimexCorpus;
import org.demarche.evaluate.ComparedNames;
import org.demarche.evaluate.Evaluator;
import org.demarche.extract.EventExtractor;
import org.demarche.lexicon.CompiledOntology;
import org.demarche.lexicon.Table;
import org.demarche.model.Ontology;

/**
 * Writes the figures of docs/accuracy.md between its two marks, and leaves the rest of the page as it is: {@code
 * AccuracyReport TESTDATA PAGE}.
 */
final class AccuracyReport {
    private static final String BEGIN = "<!-- figures: begin -->\n";
    private static final String END = "<!-- figures: end -->\n";
    private static final Path OWN = Path.of("src", "test", "resources", "corpus");
    private static final Pattern TIMEX_ROW =
            Pattern.compile("(?m)^(relaxed|strict|value|type|strict \\+ value) +(\\d+) +(\\S+) +(\\S+) +(\\S+)$");

    private final Path data;
    private final Ontology ontology = CompiledOntology.load();
    private final EventExtractor extractor = new EventExtractor(ontology);
    private final StringBuilder page = new StringBuilder();

    private AccuracyReport(Path data) {
        this.data = data;
    }

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[1]);
        String old = Files.exists(file) ? Files.readString(file) : "# Accuracy\n\n" + BEGIN + END;
        String figures = new AccuracyReport(Path.of(args[0])).figures();
        int begin = old.indexOf(BEGIN);
        int end = old.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IOException(file + " lacks the lines " + BEGIN.strip() + " and " + END.strip());
        }
        Files.writeString(file, old.substring(0, begin + BEGIN.length()) + figures + old.substring(end));
    }

    static Evaluator evaluator(Ontology ontology) {
        List<List<String>> names = Table.load("score-aliases.tsv", 3).stream()
                .map(Table.Row::fields)
                .toList();
        return new Evaluator(ontology.types(), new ComparedNames(names));
    }

    private String figures() throws IOException {
        Measured dev = measured("dev", data.resolve("corpus/dev"));
        Measured validation = measured("validation", data.resolve("corpus/validation"));
        Measured open = measured("open", OWN.resolve("open"));
        Measured closed = measured("closed", OWN.resolve("closed"));
        Measured unread = measured("unread", OWN.resolve("unread"));
        List<Measured> sets = List.of(dev, validation, open, closed, unread);
        new EventFigures(sets, page).write(extractor);
        new ConfidenceFigures(ontology, page).write(List.of(dev, open), List.of(validation, unread, closed));
        times();
        speed();
        return page.toString();
    }

    private Measured measured(String name, Path folder) throws IOException {
        return Measured.of(name, folder, ontology, extractor);
    }

    private void times() throws IOException {
        line("%n## Time expressions%n");
        line("| texts | measure | right | precision | recall | F1 |%n|---|---|--:|--:|--:|--:|");
        times("aquaint", List.of());
        times("meantime", List.of("--lines", "6"));
    }

    /** By the scorer that comes with the texts. */
    private void times(String name, List<String> options) throws IOException {
        Path folder = data.resolve("data/timex");
        Path gold = folder.resolve(name + ".jsonl");
        Path found = Files.createTempFile("timex", ".jsonl");
        TimexCorpus.main(new String[] {gold.toString(), found.toString()});
        String scorer = folder.resolve("score_timex.py").toString();
        String scores = Child.run(
                Stream.concat(List.of("python3", scorer, gold.toString(), found.toString()).stream(), options.stream())
                        .toList());
        Files.delete(found);
        for (Matcher row = TIMEX_ROW.matcher(scores); row.find(); ) {
            line(
                    "| %s | %s | %s | %s | %s | %s |",
                    name, row.group(1), row.group(2), row.group(3), row.group(4), row.group(5));
        }
    }

    private void speed() throws IOException {
        Path docs = data.resolve("corpus/dev/docs");
        Speed speed = Speed.of(docs, ontology);
        line("%n## Speed and memory%n");
        line("Tokens per CPU second of one thread, warm, on dev (%,d tokens):%n", speed.tokens());
        line("| | tokens per second |%n|---|--:|");
        line("| time expressions, on tagged sentences | %,.0f |", speed.times());
        line("| sentences, words, names and times | %,.0f |", speed.annotation());
        line("| from the files to the events | %,.0f |", speed.events());
        Path memory = Files.createTempFile("memory", ".txt");
        Child.run(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                PeakMemory.class.getName(),
                memory.toString(),
                "extract",
                docs.toString(),
                "--quiet"));
        String peak = Files.readString(memory).replaceAll("\\D", "");
        Files.delete(memory);
        line(
                "%nPeak resident memory of `demarche extract` over dev, with a heap of 512 MB: %s.",
                peak.isEmpty() ? "not known here" : Long.parseLong(peak) / 1024 + " MB");
    }

    private void line(String format, Object... values) {
        page.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
