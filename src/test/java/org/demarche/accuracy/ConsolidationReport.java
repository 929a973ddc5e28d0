package org.demarche.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.demarche.consolidate.Consolidator;
import org.demarche.consolidate.Wording;
import org.demarche.lexicon.CompiledOntology;
import org.demarche.model.CitedMention;
import org.demarche.model.Event;
import org.demarche.model.EventMention;
import org.demarche.model.Ontology;

/**
 * Prints how well reports of one event are brought together: {@code ConsolidationReport TESTDATA}. The gold events of the
 * development articles are the mentions; golden/cross-document.tsv says which are one event.
 */
final class ConsolidationReport {
    private static final Path GOLD = Path.of("src/test/resources/golden/cross-document.tsv");

    private ConsolidationReport() {}

    /** What came of consolidating the gold mentions. */
    record Result(Partition found, Partition gold, Map<String, CitedMention> mentions, Consolidator consolidator) {}

    static Result run(Path data) throws IOException {
        Ontology ontology = CompiledOntology.load();
        Map<String, CitedMention> mentions = GoldMentions.read(data.resolve("corpus/dev"), ontology);
        Consolidator consolidator = new Consolidator(ontology, Wording.NONE);
        List<Event> events = consolidator.consolidate(mentions.values(), List.of());
        Partition found = Partition.of(
                mentions.keySet(),
                events.stream().map(e -> GoldMentions.ids(e.mentions())).toList());
        return new Result(found, Partition.of(mentions.keySet(), groups()), mentions, consolidator);
    }

    /** The gold events that are one event of the world. */
    static List<List<String>> groups() throws IOException {
        return Files.readAllLines(GOLD).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> List.of(line.split("\t")[0].split(" ")))
                .toList();
    }

    /** The same over what is extracted, as far as it is right: each gold event by the mention that matches it. */
    static Result extracted(Path data) throws IOException {
        Ontology ontology = CompiledOntology.load();
        Consolidator consolidator = new Consolidator(ontology, Wording.NONE);
        Map<String, CitedMention> matched = ExtractedMentions.read(data.resolve("corpus/dev"), ontology);
        Map<EventMention, String> ids = new HashMap<>();
        matched.forEach((id, cited) -> ids.put(cited.mention(), id));
        List<List<String>> found = consolidator.consolidate(matched.values(), List.of()).stream()
                .map(e -> e.mentions().stream().map(ids::get).toList())
                .toList();
        return new Result(
                Partition.of(matched.keySet(), found), Partition.of(matched.keySet(), groups()), matched, consolidator);
    }

    public static void main(String[] args) throws IOException {
        if (args.length > 1) {
            System.out.println("Extracted mentions that are right");
            report(extracted(Path.of(args[0])));
            return;
        }
        System.out.println("Gold mentions");
        report(run(Path.of(args[0])));
    }

    private static void report(Result r) {
        print("B-cubed", r.found().bCubed(r.gold()));
        print("pairwise", r.found().pairwise(r.gold()));
        pairs("false merges", r.found().beyond(r.gold()), r);
        pairs("missed", r.gold().beyond(r.found()), r);
    }

    private static void print(String name, Partition.Score s) {
        System.out.printf(
                Locale.ROOT, "%-9s precision %.3f  recall %.3f  F1 %.3f%n", name, s.precision(), s.recall(), s.f1());
    }

    private static void pairs(String title, List<String> pairs, Result r) {
        System.out.println("\n" + title + ": " + pairs.size());
        for (String pair : pairs) {
            String[] ids = pair.split(" ");
            CitedMention a = r.mentions().get(ids[0]);
            CitedMention b = r.mentions().get(ids[1]);
            System.out.println(pair + "  " + text(a) + "  /  " + text(b) + "\n      "
                    + r.consolidator().explain(a, b));
        }
    }

    private static String text(CitedMention m) {
        EventMention e = m.mention();
        return e.type() + " " + e.participantKey() + " "
                + e.place().map(p -> p.id()).orElse("-") + " "
                + e.date().map(d -> d.begin() + ".." + d.end()).orElse("-") + " " + e.status();
    }
}
