package org.demarche.accuracy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.demarche.consolidate.Consolidator;
import org.demarche.consolidate.Wording;
import org.demarche.lexicon.CompiledOntology;
import org.demarche.lexicon.Table;
import org.demarche.model.CitedMention;
import org.demarche.model.Event;
import org.demarche.model.EventMention;
import org.demarche.model.Ontology;

/**
 * Prints how well reports of one event are brought together: {@code ConsolidationReport TESTDATA}. The gold events of the
 * development articles are the mentions; golden/cross-document.tsv says which are one event.
 */
final class ConsolidationReport {
    private static final String GOLD = "../golden/cross-document.tsv";

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

    static List<List<String>> groups() {
        return Table.load(GOLD, 2).stream()
                .map(row -> List.of(row.field(0).split(" ")))
                .toList();
    }

    public static void main(String[] args) throws IOException {
        Result r = run(Path.of(args[0]));
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
