package org.demarche.annotate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.lexicon.TimeAtom;
import org.demarche.lexicon.TimeLexicon;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.Sentence;
import org.demarche.model.Span;
import org.demarche.model.Timex;
import org.demarche.model.Token;

/**
 * Finds time expressions and says which days they mean (TIMEX3, ISO-TimeML), with the publication day as the document
 * creation time. Needs sentences; parts of speech sharpen the direction of weekdays but may be empty. Without a
 * publication day full dates still resolve, and relative ones keep an {@code X} for what is unknown.
 */
public final class TimexAnnotator implements Annotator {
    private static final Set<String> WEEKDAYS = Set.of("WEEKDAY", "WDAY");

    private final SentenceJoins joins;
    private final List<Set<String>> kin;
    private final TimeTags tags;
    private final TimexGrammar grammar;
    private final TimexNormaliser normaliser;

    public TimexAnnotator(TimeLexicon lexicon) {
        this.joins = new SentenceJoins(lexicon);
        this.kin = List.of(lexicon.tense("KINDEATH"), lexicon.tense("KINVOTE"), lexicon.tense("KINATTACK"));
        this.tags = new TimeTags(lexicon);
        this.grammar = new TimexGrammar(lexicon);
        this.normaliser = new TimexNormaliser(lexicon, grammar);
    }

    /** The same article with its time expressions. */
    @Override
    public AnnotatedArticle annotate(AnnotatedArticle article) {
        String text = article.article().reading().text();
        List<TimeRun> runs = new ArrayList<>();
        for (Sentence sentence : joins.repair(text, article.sentences())) {
            runs.add(run(text, sentence));
        }
        Entries entries =
                Entries.of(article.article(), span -> heading(article.article().published(), text, span));
        TimeScene scene = new TimeScene(article.article().published(), kin);
        List<Timex> found = read(runs, scene, entries);
        if (scene.hasDoubts()) {
            found = read(runs, scene.again(), entries);
        }
        return article.withTimexes(Stream.concat(entries.headings().stream(), found.stream())
                .sorted(Comparator.comparing(Timex::span))
                .toList());
    }

    private List<Timex> read(List<TimeRun> runs, TimeScene scene, Entries entries) {
        List<Timex> found = new ArrayList<>();
        for (TimeRun run : runs) {
            entries.day(run.span()).ifPresent(scene::turnTo);
            found.addAll(ClockDays.bind(sentence(run, scene)));
        }
        return found;
    }

    /** The times of a heading; weekdays stay open until the days of those around it are known. */
    private List<Timex> heading(Optional<LocalDate> published, String text, Span span) {
        List<TimeAtom> atoms = TimeAtom.split(text, span.begin(), span.end());
        TimeRun run = new TimeRun(atoms, tags.of(atoms), pos(atoms, List.of()));
        List<Timex> found = sentence(run, new TimeScene(published, kin)).stream()
                .filter(t -> !t.foundBy().equals("timex/weekday"))
                .collect(Collectors.toCollection(ArrayList::new));
        for (int at = 0; at < run.size(); at++) {
            Span atom = new Span(run.atom(at).begin(), run.atom(at).end());
            run.tags(at).stream()
                    .filter(tag -> WEEKDAYS.contains(tag.kind()))
                    .filter(tag -> found.stream().noneMatch(t -> t.span().overlaps(atom)))
                    .findFirst()
                    .ifPresent(tag -> found.add(Entries.weekday(atom, tag.value())));
        }
        return found;
    }

    private List<Timex> sentence(TimeRun run, TimeScene scene) {
        List<Timex> found = new ArrayList<>();
        int at = 0;
        while (at < run.size()) {
            at = next(run, at, scene, found);
        }
        return found;
    }

    /** Takes the best match at an atom that has a value; answers where to go on. */
    private int next(TimeRun run, int at, TimeScene scene, List<Timex> found) {
        for (TimexMatch match : grammar.at(run, at)) {
            List<TimexPart> parts = normaliser.normalise(match, scene);
            for (TimexPart part : parts) {
                found.add(timex(run, part, match.rule().name()));
                remember(run, part, scene);
            }
            if (!parts.isEmpty()) {
                return match.end();
            }
        }
        return at + 1;
    }

    private static void remember(TimeRun run, TimexPart part, TimeScene scene) {
        scene.spoke(part.value());
        part.value()
                .interval()
                .filter(interval -> interval.isDay())
                .ifPresent(day -> scene.happens(TimeEvents.owning(run, part.begin(), part.end()), day));
    }

    private static Timex timex(TimeRun run, TimexPart part, String rule) {
        Span span = new Span(
                run.atom(part.begin()).begin(), run.atom(part.end() - 1).end());
        TimexValue value = part.value();
        return new Timex(span, value.type(), value.value(), value.interval(), value.basis(), "timex/" + rule);
    }

    private TimeRun run(String text, Sentence sentence) {
        List<TimeAtom> atoms =
                TimeAtom.split(text, sentence.span().begin(), sentence.span().end());
        return new TimeRun(atoms, tags.of(atoms), pos(atoms, sentence.tokens()));
    }

    /** The part of speech of the token that each atom stands in. */
    private static List<String> pos(List<TimeAtom> atoms, List<Token> tokens) {
        List<String> all = new ArrayList<>(atoms.size());
        int token = 0;
        for (TimeAtom atom : atoms) {
            while (token < tokens.size() && tokens.get(token).span().end() <= atom.begin()) {
                token++;
            }
            boolean inside = token < tokens.size() && tokens.get(token).span().begin() <= atom.begin();
            all.add(inside ? tokens.get(token).pos() : "");
        }
        return all;
    }
}
