package org.demarche.annotate;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.lexicon.TimeAtom;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.Block;
import org.demarche.model.Landmark;
import org.demarche.model.Ontology;
import org.demarche.model.Sentence;

/** Goes through an article for landmark events and the time expressions beside them, and counts the days they allow. */
final class LandmarkEvidence {
    /** Sentences back in which a place may have been named. */
    private static final int CONTEXT = 3;
    /** The first sentences of an article tell what it is about. */
    private static final int LEAD = 4;

    /** Further sentences that still tell the day's news, where they name no other day. */
    private static final int OPENING = 6;

    private final List<Landmark> landmarks;
    private final Scenery scenery;
    private final LandmarkFinder finder;
    private final LandmarkTraces traces;
    private final JointEvidence joint;
    private final LandmarkKin kin;

    LandmarkEvidence(Ontology ontology, WeekdayManner manner) {
        landmarks = ontology.landmarks();
        scenery = new Scenery(ontology);
        finder = new LandmarkFinder(landmarks, scenery);
        traces = new LandmarkTraces(landmarks, scenery);
        kin = new LandmarkKin(landmarks, scenery);
        joint = new JointEvidence(landmarks, scenery, kin, manner);
    }

    /** The landmarks that fall into the time in which the people held office. */
    List<Landmark> eligible(Cast cast) {
        return landmarks.stream()
                .filter(l -> cast.fits(l.time().begin()) || cast.fits(l.time().end()))
                .toList();
    }

    /** A day for which nothing has been counted yet. */
    DateSupport unsupported() {
        return new DateSupport(kin);
    }

    /** What all its sentences say together for each day. */
    Map<LocalDate, JointEvidence.Score> together(
            AnnotatedArticle article, Sayings sayings, Cast cast, List<Landmark> eligible) {
        return joint.weigh(article, sayings, cast, eligible);
    }

    /** The days that the article may be of, each with what speaks for it. */
    Map<LocalDate, DateSupport> weigh(AnnotatedArticle article, Sayings sayings, Cast cast, List<Landmark> eligible) {
        String text = article.article().reading().text();
        Set<String> wanted = eligible.stream().map(Landmark::id).collect(Collectors.toSet());
        DayCount count = new DayCount(text, cast, scenery, kin, sayings.dates(), eligible.size());
        Set<String> all = scenery.present(TimeAtom.split(text, 0, text.length()));
        Set<String> proper = LandmarkTraces.proper(text);
        Set<String> topic = new HashSet<>();
        Deque<Set<String>> before = new ArrayDeque<>();
        List<Carried> carried = List.of();
        List<Saying> lead = lead(article, sayings);
        int number = 0;
        for (Sentence sentence : article.sentences()) {
            List<TimeAtom> atoms = TimeAtom.split(
                    text, sentence.span().begin(), sentence.span().end());
            Scenery.View view = scenery.view(atoms);
            Set<String> near = new HashSet<>();
            before.forEach(near::addAll);
            Set<String> last = before.isEmpty() ? Set.of() : before.getLast();
            List<Saying> own = sayings.in(sentence.span(), number < 2);
            boolean dayed = own.stream().anyMatch(s -> s.isDay() || s.isCount());
            List<Saying> times = dayed || number >= OPENING ? own : lead;
            boolean away = !dayed;
            SentenceTense tense = SentenceTense.of(sentence);
            List<LandmarkFinder.Hit> hits =
                    finder.in(view, new LandmarkFinder.Context(last, near, topic, all), l -> wanted.contains(l.id()));
            LandmarkTraces.Passage passage = new LandmarkTraces.Passage(
                    view, LandmarkTraces.proper(sentence.span().of(text)), last, topic, all, proper);
            hits.forEach(hit -> count.hit(hit, bits(hit, passage), times, tense, away));
            if (dayed && hits.isEmpty()) {
                carried.forEach(hit -> count.hit(hit.hit(), hit.bits(), own, tense, true));
            }
            carried = dayed
                    ? List.of()
                    : hits.stream()
                            .map(hit -> new Carried(hit, bits(hit, passage)))
                            .toList();
            if (!times.isEmpty() && !atoms.isEmpty()) {
                Set<String> touched = joint.touched(joint.terms(atoms));
                for (Landmark landmark : eligible) {
                    if (touched.contains(landmark.id())) {
                        traces.of(landmark, passage).ifPresent(t -> count.trace(landmark, t, times, tense, away));
                    }
                }
            }
            Set<String> present = scenery.widened(view.here().keySet());
            if (sentence.block().kind() == Block.Kind.HEADLINE || number < LEAD) {
                topic.addAll(present);
            }
            before.addLast(present);
            if (before.size() > CONTEXT) {
                before.removeFirst();
            }
            number++;
        }
        return count.days();
    }

    /** A landmark of the sentence before, if that named no day. */
    private record Carried(LandmarkFinder.Hit hit, double bits) {}

    private double bits(LandmarkFinder.Hit hit, LandmarkTraces.Passage passage) {
        return traces.of(hit.landmark(), passage)
                .map(LandmarkTraces.Trace::bits)
                .orElse(0.0);
    }

    /** The one day of the news that the first sentences tell: "this afternoon". */
    static List<Saying> lead(AnnotatedArticle article, Sayings sayings) {
        List<Saying> sharp = article.sentences().stream()
                .limit(LEAD)
                .flatMap(s -> sayings.in(s.span(), false).stream())
                .filter(s -> s.isSharp() && !s.isCount())
                .toList();
        boolean one = sharp.stream().map(Saying::offset).distinct().count() == 1;
        return one ? sharp.subList(0, 1) : List.of();
    }
}
