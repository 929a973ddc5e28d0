package org.demarche.annotate;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.Sentence;
import org.demarche.model.Span;
import org.demarche.model.Timex;

/** The time expressions of an article that has no day, as they are said: it is read as of each day of one week. */
final class Sayings {
    /** Any Monday far from the turn of a year. */
    private static final LocalDate MONDAY = LocalDate.of(2007, 6, 11);

    private static final int WEEK = 7;
    private static final int WORD = 12;

    /** "A week ago yesterday" is not yesterday. */
    private static final Pattern AGO = Pattern.compile("(?is).*\\b(ago|from)\\s+$");

    private static final Pattern SMALL_WORD = Pattern.compile("\\b\\p{Ll}+\\s+$|\\bOn\\s+$");

    private final List<Saying> all;
    private final Counts counts;
    private final String text;

    private Sayings(List<Saying> all, Counts counts, String text) {
        this.all = all;
        this.counts = counts;
        this.text = text;
    }

    static Sayings of(AnnotatedArticle article, TimexAnnotator annotator, Counts counts) {
        Map<LocalDate, List<Timex>> readings = new TreeMap<>();
        List<Timex> first = read(article, annotator, MONDAY);
        readings.put(MONDAY, first);
        List<Sentence> dated = article.sentences().stream()
                .filter(s -> first.stream().anyMatch(t -> s.span().contains(t.span())))
                .toList();
        for (int n = 1; n < WEEK; n++) {
            readings.put(MONDAY.plusDays(n), read(article.withSentences(dated), annotator, MONDAY.plusDays(n)));
        }
        String text = article.article().reading().text();
        return new Sayings(Saying.of(text, readings), counts, text);
    }

    private static List<Timex> read(AnnotatedArticle article, TimexAnnotator annotator, LocalDate day) {
        return annotator
                .annotate(article.withArticle(article.article().withPublished(day)))
                .timexes();
    }

    /** The days of the year that the text names behind a small word ("on 17 June", "of 12 February"), not in a dateline. */
    Set<MonthDay> dates() {
        return all.stream()
                .filter(s -> SMALL_WORD
                        .matcher(text.substring(
                                Math.max(0, s.span().begin() - WORD), s.span().begin()))
                        .find())
                .flatMap(s -> s.date().or(() -> s.full().map(MonthDay::from)).stream())
                .collect(Collectors.toSet());
    }

    /** All of the article, in order. */
    List<Saying> all() {
        return all;
    }

    /**
     * Those of a sentence, in order, and behind them the counts from an event.
     *
     * @param lead whether the sentence is one of the first
     */
    List<Saying> in(Span sentence, boolean lead) {
        List<Saying> in = new ArrayList<>();
        all.stream()
                .filter(s -> sentence.contains(s.span()))
                .filter(s -> !AGO.matcher(
                                text.substring(sentence.begin(), s.span().begin()))
                        .matches())
                .forEach(in::add);
        in.addAll(counts.in(text, sentence, List.copyOf(in), lead));
        return in;
    }
}
