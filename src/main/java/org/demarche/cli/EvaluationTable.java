package org.demarche.cli;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.demarche.evaluate.Attributes;
import org.demarche.evaluate.Claim;
import org.demarche.evaluate.Evaluation;
import org.demarche.evaluate.Matched;
import org.demarche.evaluate.Share;
import org.demarche.evaluate.Tally;

/** Prints an evaluation for a person, in lines of at most 80 characters. */
record EvaluationTable(PrintWriter out) {
    private static final int WIDTH = 80;
    private static final String ROW = "%-16s %6s %6s %6s %10s %7s %7s %9s%n";

    void write(Evaluation evaluation, boolean errors) {
        print(ROW, "", "gold", "found", "right", "precision", "recall", "F1", "strict F1");
        evaluation.types().forEach(this::row);
        out.println("-".repeat(74));
        row("core", evaluation.core());
        row("speech", evaluation.speech());
        row("all", evaluation.all());
        out.println();
        attributes(evaluation.attributes());
        if (evaluation.strays() > 0) {
            out.println();
            out.println(evaluation.strays() + " events of documents without a gold file were not counted");
        }
        if (errors) {
            errors(evaluation);
        }
    }

    private void row(String name, Tally tally) {
        print(
                ROW,
                name,
                tally.gold(),
                tally.system(),
                tally.matched(),
                number(tally.precision()),
                number(tally.recall()),
                number(tally.f1()),
                number(tally.strictF1()));
    }

    private void attributes(Attributes of) {
        out.println("Of the events found right:");
        share("date right, where gold has one", of.date());
        share("place right, where gold has one", of.place());
        share("status right", of.status());
        share("date given where gold has none", of.dateFilled());
        share("place given where gold has none", of.placeFilled());
        share("evidence overlaps gold's", of.evidence());
        share("participants named exactly as in gold", of.names());
    }

    private void share(String what, Share share) {
        String value = share.value().isPresent() ? number(share.value().getAsDouble()) : "-";
        print("  %-40s %5d of %5d %9s%n", what, share.part(), share.whole(), value);
    }

    private void errors(Evaluation evaluation) {
        heading("Missed", evaluation.missed());
        evaluation.missed().forEach(this::claim);
        heading("Not in gold", evaluation.spurious());
        evaluation.spurious().forEach(this::claim);
        List<Matched> wrong =
                evaluation.matched().stream().filter(m -> !m.strict()).toList();
        heading("Wrong attributes", wrong);
        wrong.stream().sorted(Comparator.comparing(m -> m.gold().doc())).forEach(this::attributes);
    }

    private void heading(String what, List<?> errors) {
        out.println();
        out.println(what + " (" + errors.size() + ")");
    }

    private void claim(Claim claim) {
        String when = claim.start().orElse("no date");
        out.println("  " + claim.doc() + "  " + claim.type() + "  " + who(claim) + "  " + when);
        out.println("      " + cut(claim.evidence().replaceAll("\\s+", " "), WIDTH - 6));
    }

    private void attributes(Matched pair) {
        Claim gold = pair.gold();
        out.println("  " + gold.doc() + "  " + gold.type() + "  " + who(gold));
        different("date", pair.date(), days(gold), days(pair.system()));
        different("place", pair.place(), place(gold), place(pair.system()));
        different("status", pair.status(), gold.status(), pair.system().status());
        out.println("      " + cut(gold.evidence().replaceAll("\\s+", " "), WIDTH - 6));
    }

    private void different(String what, boolean right, String gold, String found) {
        if (!right) {
            print("      %-6s  gold %s, found %s%n", what, gold, found.isEmpty() ? "none" : found);
        }
    }

    private static String who(Claim claim) {
        String agents = String.join(", ", claim.agents());
        return claim.targets().isEmpty() ? agents : agents + " > " + String.join(", ", claim.targets());
    }

    private static String place(Claim claim) {
        return claim.place().orElse("none");
    }

    private static String days(Claim claim) {
        return String.join(
                " to ",
                Stream.concat(claim.start().stream(), claim.end().stream())
                        .distinct()
                        .toList());
    }

    private static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 1) + "…";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private void print(String format, Object... values) {
        out.printf(Locale.ROOT, format, values);
    }
}
