package org.demarche.extract;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.lexicon.WordTable;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.EventMention;
import org.demarche.model.Sentence;
import org.demarche.model.Span;
import org.demarche.model.Status;
import org.demarche.model.Timex;

/**
 * How long talks and calls lasted: "met for about four hours", "a two-hour call", "after six hours of negotiation". The
 * sentence tells the event, or is one of the next few after it and names talks.
 */
final class Lasting {
    private static final int SENTENCES = 6;
    private static final int AROUND = 40;

    private final List<String> types;
    private final Pattern before;
    private final Pattern after;
    private final Pattern talksAfter;
    private final Pattern not;

    private Lasting(WordTable table) {
        this.types = words(table, "type");
        this.before = Pattern.compile("\\b(?:" + String.join("|", words(table, "before")) + ")\\W+(?:\\w+\\W+){0,2}$");
        this.after = Pattern.compile("^\\W*(?:" + String.join("|", words(table, "after")) + ")\\b");
        this.talksAfter = Pattern.compile(
                "^\\W*(?:of\\s+)?(?:\\w+\\s+){0,2}(?:" + String.join("|", words(table, "talks")) + ")\\b");
        this.not = Pattern.compile("^\\W*(?:" + String.join("|", words(table, "not-after")) + ")\\b");
    }

    /** By lexicon/lasting-words.tsv. */
    static Lasting load() {
        return new Lasting(WordTable.load("lasting-words.tsv", 2));
    }

    private static List<String> words(WordTable table, String kind) {
        return table.rows().stream()
                .filter(row -> row.key().equals(kind))
                .map(row -> row.at(1))
                .toList();
    }

    /** The mentions, with their lengths where the article tells them. */
    List<EventMention> of(AnnotatedArticle annotated, List<EventMention> mentions) {
        List<EventMention> told = new ArrayList<>(mentions);
        for (Timex timex : annotated.timexes()) {
            length(timex).ifPresent(length -> owner(annotated, timex, told)
                    .ifPresent(i -> told.set(i, told.get(i).lasting(length))));
        }
        return told;
    }

    /** Hours and minutes only: days are the event's date. */
    private static Optional<Duration> length(Timex timex) {
        if (timex.type() != Timex.Type.DURATION || !timex.value().startsWith("PT")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Duration.parse(timex.value()));
        } catch (DateTimeParseException vague) {
            return Optional.empty();
        }
    }

    private Optional<Integer> owner(AnnotatedArticle annotated, Timex timex, List<EventMention> mentions) {
        List<Sentence> sentences = annotated.sentences();
        int at = sentence(sentences, timex.span());
        if (at < 0) {
            return Optional.empty();
        }
        String text = annotated.article().reading().text();
        Span sentence = sentences.get(at).span();
        String left = text.substring(
                Math.max(sentence.begin(), timex.span().begin() - AROUND),
                timex.span().begin());
        String right = text.substring(
                timex.span().end(), Math.min(sentence.end(), timex.span().end() + AROUND));
        if (not.matcher(right).find()) {
            return Optional.empty();
        }
        Optional<Integer> told = trigger(annotated.article().reading().toSource(timex.span()), mentions);
        if (told.isPresent()) {
            return told;
        }
        boolean talks = talksAfter.matcher(right).find();
        if (talks || before.matcher(left).find() || after.matcher(right).find()) {
            Optional<Integer> same = nearest(annotated, sentence, timex.span(), mentions);
            if (same.isPresent()) {
                return same;
            }
        }
        for (int back = 1; talks && back <= SENTENCES && back <= at; back++) {
            Span earlier = sentences.get(at - back).span();
            Optional<Integer> found = nearest(annotated, earlier, new Span(earlier.end(), earlier.end()), mentions);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The event that the words of length themselves tell: "their six hours in London". */
    private Optional<Integer> trigger(Span source, List<EventMention> mentions) {
        for (int i = 0; i < mentions.size(); i++) {
            EventMention m = mentions.get(i);
            if (types.contains(m.type())
                    && m.status() == Status.OCCURRED
                    && m.lasted().isEmpty()
                    && m.evidence().stream().anyMatch(e -> e.trigger().overlaps(source))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static int sentence(List<Sentence> sentences, Span span) {
        for (int i = 0; i < sentences.size(); i++) {
            if (sentences.get(i).span().contains(span)) {
                return i;
            }
        }
        return -1;
    }

    /** The event of a sentence that can last, happened, and is named nearest. */
    private Optional<Integer> nearest(
            AnnotatedArticle annotated, Span sentence, Span near, List<EventMention> mentions) {
        Span source = annotated.article().reading().toSource(sentence);
        int at = annotated.article().reading().toSource(near).begin();
        List<Integer> able = new ArrayList<>();
        for (int i = 0; i < mentions.size(); i++) {
            EventMention m = mentions.get(i);
            if (types.contains(m.type())
                    && m.status() == Status.OCCURRED
                    && m.lasted().isEmpty()
                    && !triggers(m, source).isEmpty()) {
                able.add(i);
            }
        }
        return able.stream().min(Comparator.comparingInt(i -> triggers(mentions.get(i), source).stream()
                .mapToInt(t -> Math.abs(t.begin() - at))
                .min()
                .orElse(Integer.MAX_VALUE)));
    }

    private static List<Span> triggers(EventMention mention, Span sentence) {
        return mention.evidence().stream()
                .map(e -> e.trigger())
                .filter(sentence::contains)
                .toList();
    }
}
