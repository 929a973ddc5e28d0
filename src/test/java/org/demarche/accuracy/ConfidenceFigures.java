package org.demarche.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.evaluate.GoldDocument;
import org.demarche.extract.ConfidenceFit;
import org.demarche.extract.ConfidenceFit.Sample;
import org.demarche.model.Ontology;

/** The section on confidence of docs/accuracy.md. */
final class ConfidenceFigures {
    private final Ontology ontology;
    private final StringBuilder page;

    ConfidenceFigures(Ontology ontology, StringBuilder page) {
        this.ontology = ontology;
        this.page = page;
    }

    /**
     * Writes it.
     *
     * @param fitted the sets that the weights are fitted to
     * @param others sets that they are not fitted to
     */
    void write(List<Measured> fitted, List<Measured> others) {
        line("%n## Confidence%n");
        line("Confidence says how probable it is that type and participants are right. Its weights");
        line(
                "(lexicon/confidence.tsv) were fitted to %s as they stood then, its level to articles closed then; an event below %.2f is",
                names(fitted), ConfidenceFit.LEAST);
        line(
                "not told, but counts in this section. On %s, each article by weights that were fitted without it",
                names(fitted));
        line("(ten parts) and at their own level:");
        List<Sample> samples = new ArrayList<>();
        fitted.forEach(m -> samples.addAll(samples(m)));
        List<Sample> crossed = ConfidenceFit.crossed(samples);
        new Reliability(crossed).table(page);
        for (Measured other : others) {
            line("%nOn %s, by the weights that ship:", other.name());
            new Reliability(samples(other)).table(page);
        }
        line(
                "%nWhat `--min-confidence` leaves, on the sets that weights are fitted to likewise by weights that were fitted");
        line("without the article:%n");
        line("| set | bound | events | precision | recall |%n|---|--:|--:|--:|--:|");
        fitted.forEach(m -> cuts(m, of(m, crossed)));
        others.forEach(m -> cuts(m, samples(m)));
    }

    private void cuts(Measured set, List<Sample> samples) {
        int gold = set.corpus().gold().stream().mapToInt(g -> g.events().size()).sum();
        new Reliability(samples).cuts(set.name(), gold, page);
    }

    private List<Sample> samples(Measured set) {
        return ConfidenceFit.samples(
                ontology, AccuracyReport.evaluator(ontology), set.corpus().gold(), set.articles());
    }

    private static List<Sample> of(Measured set, List<Sample> all) {
        Set<String> docs = set.corpus().gold().stream().map(GoldDocument::id).collect(Collectors.toSet());
        return all.stream().filter(s -> docs.contains(s.doc())).toList();
    }

    private static String names(List<Measured> sets) {
        return sets.stream().map(Measured::name).collect(Collectors.joining(" and "));
    }

    private void line(String format, Object... values) {
        page.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
