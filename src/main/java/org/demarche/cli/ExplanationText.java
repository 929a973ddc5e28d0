package org.demarche.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.extract.EventTrace;
import org.demarche.extract.Explanation;
import org.demarche.extract.Reason;
import org.demarche.extract.SentenceTrace;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.Article;
import org.demarche.model.EventMention;
import org.demarche.model.Participant;
import org.demarche.model.TimeInterval;
import picocli.CommandLine.Help.Ansi;

/** Prints an explanation for a person, in lines of at most 80 characters. */
record ExplanationText(AnnotatedArticle annotated, Optional<StoredDay> stored, PrintWriter out) {
    private static final int WIDTH = 80;
    private static final String INDENT = "      ";

    void write(List<SentenceTrace> sentences, Explanation whole) {
        Article article = annotated.article();
        out.println(bold(article.id()) + ", " + article.format() + ", " + published());
        annotated.inferred().ifPresent(i -> i.reasons().forEach(reason -> lines(INDENT, "because ", reason.text())));
        stored.ifPresent(day -> day.because().forEach(reason -> lines(INDENT, "because ", reason)));
        for (SentenceTrace trace : sentences) {
            out.println();
            String text = trace.sentence().span().of(article.reading().text());
            String number = String.format(Locale.ROOT, "%4d  ", trace.number());
            lines(INDENT, number, text);
            trace.matches().forEach(match -> match(match, whole));
            trace.silence().ifPresent(silence -> silence(silence, trace));
        }
    }

    private String published() {
        return annotated
                .article()
                .published()
                .map(day -> "published " + day)
                .or(() ->
                        annotated.inferred().map(i -> "published " + days(i.published()) + ", as the text gives away"))
                .or(() -> stored.map(
                        day -> "published " + days(day.published()) + ", as other articles of the store give away"))
                .orElse("without a date");
    }

    private void match(EventTrace match, Explanation whole) {
        List<EventMention> events = whole.events();
        String outcome = match.refusal()
                .map(why -> "refused: " + words(why))
                .orElse("event " + match.event().map(Object::toString).orElse("-") + " of " + events.size()
                        + String.format(Locale.ROOT, ", confidence %.2f", confidence(match, events)));
        out.println(INDENT + (match.refusal().isEmpty() ? bold(match.type()) : match.type()) + "  " + outcome);
        row("pattern", quoted(match) + " by " + match.pattern());
        row("who", who(match));
        row("status", words(match.status()) + because(match.cue()));
        match.event().map(n -> events.get(n - 1)).ifPresent(this::told);
        match.place().ifPresent(place -> row("place", place.label() + because(match.placeRule())));
        if (match.date().isPresent()) {
            row("date", days(match.date().get()) + because(words(match.basis()) + ", " + match.dateRule()));
        } else {
            match.event().map(n -> events.get(n - 1)).ifPresent(this::assumed);
        }
        match.event().map(n -> whole.reasons().get(n - 1)).ifPresent(this::weighs);
    }

    private static double confidence(EventTrace match, List<EventMention> events) {
        return match.event().map(n -> events.get(n - 1).confidence()).orElse(match.confidence());
    }

    /** What raises or lowers the confidence most. */
    private void weighs(List<Reason> reasons) {
        if (!reasons.isEmpty()) {
            row(
                    "weighs",
                    reasons.stream()
                            .map(r -> String.format(Locale.ROOT, "%s %+.2f", r.sign(), r.logOdds()))
                            .collect(Collectors.joining(", ")));
        }
    }

    private void told(EventMention event) {
        event.assertedBy().ifPresent(source -> row("says", source.label()));
        if (event.count() > 1) {
            row("times", String.valueOf(event.count()));
        }
    }

    private void assumed(EventMention event) {
        event.date().ifPresent(date -> row("date", days(date) + because(words(event.basis()))));
    }

    private String quoted(EventTrace match) {
        return "\"" + match.trigger().of(annotated.article().reading().text()) + "\"";
    }

    private static String who(EventTrace match) {
        String agents = names(match, Participant.Role.AGENT);
        String targets = names(match, Participant.Role.TARGET);
        return (agents.isEmpty() ? "nobody" : agents) + (targets.isEmpty() ? "" : "  >  " + targets);
    }

    private static String names(EventTrace match, Participant.Role role) {
        return match.participants().stream()
                .filter(p -> p.role() == role)
                .map(p -> p.actor().label())
                .collect(Collectors.joining(", "));
    }

    private void silence(SentenceTrace.Silence silence, SentenceTrace trace) {
        String triggers = trace.triggers().stream()
                .map(t -> "\"" + t.word() + "\" (" + String.join(", ", t.types()) + ")")
                .collect(Collectors.joining(", "));
        String why = "nothing: " + words(silence);
        switch (silence) {
            case NO_ACTOR -> why += "; heard " + triggers;
            case PATTERN_NOT_FILLED -> {
                String actors = trace.actors().stream()
                        .flatMap(e -> e.actors().stream())
                        .map(a -> a.label())
                        .distinct()
                        .collect(Collectors.joining(", "));
                why += "; heard " + triggers + "; known here: " + actors;
            }
            case REFUSED -> {
                return;
            }
            case NOT_READ, NO_TRIGGER -> {}
        }
        lines(INDENT, INDENT, why);
    }

    private void row(String name, String text) {
        String label = INDENT + "  " + String.format(Locale.ROOT, "%-9s", name);
        lines(" ".repeat(label.length()), label, text);
    }

    private static String because(String rule) {
        return rule.isBlank() ? "" : " (" + rule + ")";
    }

    private static String days(TimeInterval interval) {
        return interval.isDay() ? interval.begin().toString() : interval.begin() + " to " + interval.end();
    }

    private static String words(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Prints text broken at spaces. */
    private void lines(String indent, String first, String text) {
        StringBuilder line = new StringBuilder();
        String before = first;
        for (String word : text.strip().split("\\s+")) {
            if (line.length() > 0 && before.length() + line.length() + 1 + word.length() > WIDTH) {
                out.println(before + line);
                line.setLength(0);
                before = indent;
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        out.println(before + line);
    }

    private static String bold(String text) {
        boolean shown = Ansi.AUTO.enabled();
        return shown ? Ansi.Style.bold.on() + text + Ansi.Style.bold.off() : text;
    }
}
