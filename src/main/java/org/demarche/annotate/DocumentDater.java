package org.demarche.annotate;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.demarche.lexicon.TimeAtom;
import org.demarche.lexicon.TimeLexicon;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.Article;
import org.demarche.model.Block;
import org.demarche.model.InferredDate;
import org.demarche.model.Ontology;
import org.demarche.model.Sentence;
import org.demarche.model.Span;
import org.demarche.model.TimeInterval;
import org.demarche.model.Timex;

/**
 * Dates an article that does not state its publication day by the landmark events it speaks of ("two days until Crimea
 * votes"). Each day near a landmark is tried as the publication day: it is supported where a time expression beside the
 * landmark then falls on the landmark's own date, and considered only if the people of the article held office together
 * then. A day is given only when it is well ahead of all others.
 */
public final class DocumentDater {
    private static final int REACH = 14;
    /** Days whose support lags further behind the best are not looked at twice. */
    private static final int NEAR = 4;
    /** Sentences back in which a place may have been named. */
    private static final int CONTEXT = 3;

    private final TimexAnnotator annotator;
    private final LandmarkFinder finder;
    private final OfficeHolders holders;

    public DocumentDater(TimeLexicon lexicon, Ontology ontology) {
        this.annotator = new TimexAnnotator(lexicon);
        this.finder = new LandmarkFinder(ontology);
        this.holders = new OfficeHolders(ontology);
    }

    /** Empty where the article is dated already, or nothing decides. */
    public Optional<InferredDate> date(AnnotatedArticle article) {
        if (article.article().published().isPresent()) {
            return Optional.empty();
        }
        String text = article.article().reading().text();
        List<TimeAtom> words = TimeAtom.split(text, 0, text.length());
        List<Clue> clues = clues(article, finder.present(words));
        Set<String> people = holders.named(words);
        TreeMap<LocalDate, DateSupport> support = new TreeMap<>();
        for (LocalDate day : candidates(clues)) {
            if (!holders.fits(people, day)) {
                continue;
            }
            DateSupport found = support(article.article(), clues, day);
            if (found.weight() > 0) {
                support.put(day, found);
            }
        }
        int most = support.values().stream().mapToInt(DateSupport::weight).max().orElse(0);
        support.values().removeIf(s -> s.weight() < most - NEAR);
        long all = support.keySet().stream()
                .mapToLong(day -> holders.holding(people, day))
                .max()
                .orElse(0);
        support.forEach((day, found) -> {
            AnnotatedArticle read =
                    annotator.annotate(article.withArticle(article.article().withPublished(day)));
            found.weighWeekdays(read.timexes());
            found.weighAbsent(all - holders.holding(people, day));
        });
        return DateDecision.of(support);
    }

    /** A sentence that speaks of landmarks. */
    private record Clue(Sentence sentence, List<LandmarkFinder.Hit> hits) {}

    private List<Clue> clues(AnnotatedArticle article, Set<String> all) {
        String text = article.article().reading().text();
        List<Clue> clues = new ArrayList<>();
        Set<String> topic = new HashSet<>();
        Deque<Set<String>> before = new ArrayDeque<>();
        for (Sentence sentence : article.sentences()) {
            List<TimeAtom> atoms = TimeAtom.split(
                    text, sentence.span().begin(), sentence.span().end());
            Set<String> near = new HashSet<>();
            before.forEach(near::addAll);
            Set<String> last = before.isEmpty() ? Set.of() : before.getLast();
            List<LandmarkFinder.Hit> hits = finder.in(atoms, new LandmarkFinder.Context(last, near, topic, all));
            if (!hits.isEmpty()) {
                clues.add(new Clue(sentence, hits));
            }
            if (sentence.block().kind() == Block.Kind.HEADLINE) {
                topic.addAll(finder.present(atoms));
            }
            before.addLast(finder.present(atoms));
            if (before.size() > CONTEXT) {
                before.removeFirst();
            }
        }
        return clues;
    }

    private static Set<LocalDate> candidates(List<Clue> clues) {
        Set<LocalDate> days = new HashSet<>();
        for (Clue clue : clues) {
            for (LandmarkFinder.Hit hit : clue.hits()) {
                TimeInterval time = hit.landmark().time();
                for (int n = -REACH; n <= REACH; n++) {
                    days.add(time.begin().plusDays(n));
                    days.add(time.end().plusDays(n));
                }
            }
        }
        return days;
    }

    private DateSupport support(Article article, List<Clue> clues, LocalDate day) {
        List<Sentence> sentences = clues.stream().map(Clue::sentence).toList();
        AnnotatedArticle tried = annotator.annotate(
                AnnotatedArticle.of(article.withPublished(day)).withSentences(sentences));
        DateSupport support = new DateSupport(day, article.reading().text());
        for (Clue clue : clues) {
            List<Timex> times = tried.timexes().stream()
                    .filter(t -> clue.sentence().span().contains(t.span()))
                    .toList();
            boolean past = isPast(clue.sentence());
            for (LandmarkFinder.Hit hit : clue.hits()) {
                support.weighToday(hit);
                support.weighPresent(hit);
                if (hit.way() == LandmarkFinder.Way.ALONE) {
                    times.forEach(timex -> support.weigh(hit, timex, past));
                } else {
                    nearest(times, hit.at()).ifPresent(timex -> support.weigh(hit, timex, past));
                }
            }
        }
        return support;
    }

    /** Whether a sentence is told in the past tense. */
    private static boolean isPast(Sentence sentence) {
        return sentence.tokens().stream().anyMatch(t -> t.pos().equals("VBD"))
                && sentence.tokens().stream().noneMatch(t -> t.pos().equals("MD"));
    }

    /** The time expression beside the words that speak of a landmark. */
    private static Optional<Timex> nearest(List<Timex> times, Span at) {
        return times.stream()
                .filter(t -> t.type() == Timex.Type.DURATION
                        || t.interval().filter(TimeInterval::isDay).isPresent())
                .filter(t -> t.type() != Timex.Type.DURATION || t.span().end() <= at.begin())
                .min((a, b) -> Integer.compare(distance(a.span(), at), distance(b.span(), at)));
    }

    private static int distance(Span a, Span b) {
        return a.overlaps(b) ? 0 : Math.max(a.begin() - b.end(), b.begin() - a.end());
    }
}
