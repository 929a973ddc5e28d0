package org.demarche.accuracy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.demarche.evaluate.Attributes;
import org.demarche.evaluate.Evaluation;
import org.demarche.evaluate.Share;
import org.demarche.evaluate.Tally;
import org.demarche.extract.EventExtractor;

/** The tables of events found, by corpus. */
record EventFigures(List<Measured> sets, StringBuilder page) {
    void write(EventExtractor extractor) {
        sets.forEach(this::types);
        sets.stream().skip(1).forEach(other -> gap(sets.get(0), other));
        causes(extractor);
        attributes();
    }

    private void types(Measured set) {
        line(
                "%n## Events: %s, %d articles%n",
                set.name(), set.corpus().articles().size());
        line("| type | gold | found | right | precision | recall | F1 | strict F1 |");
        line("|---|--:|--:|--:|--:|--:|--:|--:|");
        set.evaluation().types().forEach(this::row);
        row("**core**", set.evaluation().core());
        row("**speech**", set.evaluation().speech());
        row("**all**", set.evaluation().all());
    }

    private void row(String name, Tally t) {
        line(
                "| %s | %d | %d | %d | %.3f | %.3f | %.3f | %.3f |",
                name, t.gold(), t.system(), t.matched(), t.precision(), t.recall(), t.f1(), t.strictF1());
    }

    private void gap(Measured from, Measured to) {
        line("%n## From %s to %s%n", from.name(), to.name());
        line("| | F1, %s | %s | gap | strict, %s | %s | gap |", from.name(), to.name(), from.name(), to.name());
        line("|---|--:|--:|--:|--:|--:|--:|");
        gap("core", from, to, Evaluation::core);
        gap("speech", from, to, Evaluation::speech);
        gap("all", from, to, Evaluation::all);
    }

    private void gap(String name, Measured from, Measured to, Function<Evaluation, Tally> part) {
        Tally a = part.apply(from.evaluation());
        Tally b = part.apply(to.evaluation());
        line(
                "| %s | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f |",
                name, a.f1(), b.f1(), a.f1() - b.f1(), a.strictF1(), b.strictF1(), a.strictF1() - b.strictF1());
    }

    private void causes(EventExtractor extractor) {
        List<Map<MissCauses.Cause, Integer>> counts =
                sets.stream().map(s -> MissCauses.of(s, extractor)).toList();
        line("%n## Why events were missed%n");
        line(
                "Of every hundred events of gold, where the reading of those that were missed ended (counts in brackets):%n");
        header();
        for (MissCauses.Cause cause : MissCauses.Cause.values()) {
            StringBuilder row = new StringBuilder("| " + cause.words() + " |");
            for (int i = 0; i < sets.size(); i++) {
                int missed = counts.get(i).getOrDefault(cause, 0);
                int gold = sets.get(i).evaluation().all().gold();
                row.append(String.format(Locale.ROOT, " %.1f (%d) |", 100.0 * missed / gold, missed));
            }
            line("%s", row);
        }
    }

    private void attributes() {
        line("%n## Attributes of the events found right%n");
        header();
        share("date right, where gold has one", Attributes::date);
        share("place right, where gold has one", Attributes::place);
        share("status right", Attributes::status);
        share("date given where gold has none", Attributes::dateFilled);
        share("place given where gold has none", Attributes::placeFilled);
        share("evidence overlaps gold's", Attributes::evidence);
        share("participants named exactly as in gold", Attributes::names);
    }

    private void header() {
        StringBuilder names = new StringBuilder("| |");
        sets.forEach(s -> names.append(' ').append(s.name()).append(" |"));
        line("%s%n|---|%s", names, "--:|".repeat(sets.size()));
    }

    private void share(String what, Function<Attributes, Share> part) {
        StringBuilder row = new StringBuilder("| " + what + " |");
        sets.forEach(s -> row.append(' ')
                .append(share(part.apply(s.evaluation().attributes())))
                .append(" |"));
        line("%s", row);
    }

    private static String share(Share share) {
        String of = share.part() + " of " + share.whole();
        return share.value().isPresent()
                ? String.format(Locale.ROOT, "%.3f (%s)", share.value().getAsDouble(), of)
                : of;
    }

    private void line(String format, Object... values) {
        page.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
