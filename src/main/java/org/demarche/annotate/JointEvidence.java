package org.demarche.annotate;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.lexicon.TimeAtom;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.InferredDate;
import org.demarche.model.Landmark;
import org.demarche.model.Sentence;

/**
 * What the sentences of an article say together for each day. A sentence with a time expression is compared with every
 * landmark by the words, places and actors that both have, the rarer the more (in bits); the days on which the expression
 * would mean the landmark's own get what is left of that above chance. Each sentence counts once for a day, and a landmark
 * told again counts less.
 */
final class JointEvidence {
    /** Bits beyond those that tell one landmark from all others, for chance. */
    private static final double CHANCE = 3;
    /** Bits that one sentence is worth at most. */
    private static final double MOST = 8;
    /** Bits of one word, place or actor at most. */
    private static final double WORD = 8;
    /** What is said around a sentence counts so much. */
    private static final double NEAR = 0.35;
    /** What the beginning speaks of counts so much everywhere. */
    private static final double TOPIC = 0.5;
    /** A landmark told again, by its own name or that of its kin, counts so much of the time before. */
    private static final double AGAIN = 0.5;
    /** And so much if the day is told by the same words as well, of what happens every other week. */
    private static final double REPEATED = 0.3;
    /** What a word for the kind of event is worth: it may be said of something else. */
    private static final double KIND = 0.7;
    /** What it costs that the day is named in another sentence. */
    private static final double CARRIED = 1.5;

    /** What it costs that the text does not speak of the landmark's place at all. */
    private static final double ELSEWHERE = 3;

    private static final double WEEKLY = 0.7;
    private static final double LOOSE = 0.5;
    private static final double LEAST = 0.3;
    private static final int CONTEXT = 2;
    private static final int LEAD = 4;
    private static final int OPENING = 6;
    private static final int SHORT = 3;
    /** "Thursday evening, then.": a sentence of so few words and signs names the day of the next. */
    private static final int TURN = 7;

    private final Scenery scenery;
    private final LandmarkKin kin;
    private final WeekdayManner manner;
    private final Map<String, Set<String>> terms = new HashMap<>();
    private final LandmarkIndex byTerm = new LandmarkIndex();
    /** The place of each landmark and all that it is part of. */
    private final Map<String, List<String>> where = new HashMap<>();

    JointEvidence(List<Landmark> landmarks, Scenery scenery, LandmarkKin kin, WeekdayManner manner) {
        this.scenery = scenery;
        this.kin = kin;
        this.manner = manner;
        for (Landmark landmark : landmarks) {
            Set<String> own = new HashSet<>();
            landmark.names().forEach(name -> own.addAll(words(TimeAtom.split(name, 0, name.length()))));
            landmark.by().forEach(by -> own.add(Scenery.ACTOR + by));
            terms.put(landmark.id(), own);
            own.forEach(term -> byTerm.add(term, landmark.id()));
            List<String> around = scenery.around(landmark);
            around.forEach(place -> byTerm.add(place, landmark.id()));
            where.put(landmark.id(), around);
        }
    }

    /** What speaks for one day, and why. */
    record Score(double bits, List<InferredDate.Reason> reasons) {}

    /** A sentence that tells of a landmark if the article is of some day. */
    private record Hit(int sentence, Landmark landmark, double bits, Saying saying) {}

    /** The days on which the people held office, as far as anything speaks for them. */
    Map<LocalDate, Score> weigh(AnnotatedArticle article, Sayings sayings, Cast cast, List<Landmark> eligible) {
        String text = article.article().reading().text();
        Rarity rarity = new Rarity(eligible);
        Set<MonthDay> dates = sayings.dates();
        Set<String> all = scenery.present(TimeAtom.split(text, 0, text.length()));
        WeekdayManner.Usage usage = manner.usage(sayings);
        Map<LocalDate, List<Hit>> hits = new HashMap<>();
        List<Set<String>> before = new ArrayList<>();
        Set<String> topic = new HashSet<>();
        List<Saying> lead = LandmarkEvidence.lead(article, sayings);
        List<Saying> turn = List.of();
        int number = 0;
        for (Sentence sentence : article.sentences()) {
            List<TimeAtom> atoms = TimeAtom.split(
                    text, sentence.span().begin(), sentence.span().end());
            Set<String> here = terms(atoms);
            if (number < LEAD) {
                topic.addAll(scenery.present(atoms));
            }
            Set<String> near = new HashSet<>();
            before.subList(Math.max(0, before.size() - CONTEXT), before.size()).forEach(near::addAll);
            List<Saying> own = days(sayings.in(sentence.span(), number < 2));
            boolean turned = own.isEmpty() && !turn.isEmpty();
            List<Saying> times = turned ? turn : own.isEmpty() && number < OPENING ? lead : own;
            turn = atoms.size() <= TURN ? own : List.of();
            if (!times.isEmpty()) {
                Set<String> said = atoms.stream().map(TimeAtom::lower).collect(Collectors.toSet());
                SentenceTense tense = SentenceTense.of(sentence);
                Set<String> touched = touched(here);
                Scenery.View view = scenery.view(atoms);
                for (Landmark landmark : rarity.eligible) {
                    if (!touched.contains(landmark.id()) || !scenery.isTold(landmark, view)) {
                        continue;
                    }
                    double bits = rarity.bits(landmark, here, near, topic, said)
                            - (own.isEmpty() && !turned ? CARRIED : 0)
                            - (scenery.isEncounter(landmark) && scenery.isElsewhere(landmark, all) ? ELSEWHERE : 0);
                    for (Saying saying : times) {
                        double worth = worth(saying, Math.min(MOST, bits));
                        if (worth > LEAST && !(saying.isAhead() && scenery.isUnforeseen(landmark))) {
                            int at = number;
                            DayCount.allowed(landmark, saying, tense, scenery, text, dates).stream()
                                    .filter(cast::fits)
                                    .forEach(day -> hits.computeIfAbsent(day, k -> new ArrayList<>())
                                            .add(new Hit(at, landmark, worth * usage.of(saying, day), saying)));
                        }
                    }
                }
            }
            before.add(here);
            number++;
        }
        return hits.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> score(e.getValue(), text)));
    }

    /** The words, places and actors of a sentence. */
    Set<String> terms(List<TimeAtom> atoms) {
        Set<String> here = new HashSet<>(scenery.present(atoms));
        here.addAll(words(atoms));
        return here;
    }

    /** The ids of the landmarks that have a word, place or actor in common with a sentence. */
    Set<String> touched(Set<String> sentence) {
        return byTerm.of(sentence);
    }

    private static List<Saying> days(List<Saying> all) {
        return all.stream().filter(s -> s.isDay() || s.isCount()).toList();
    }

    private static double worth(Saying saying, double bits) {
        double share = saying.isSharp() ? 1 : saying.isLoose() ? LOOSE : WEEKLY;
        return share * log(1 + Math.pow(2, bits));
    }

    private Score score(List<Hit> hits, String text) {
        hits.sort(Comparator.comparingDouble(Hit::bits)
                .reversed()
                .thenComparing(h -> h.landmark().id())
                .thenComparing(Hit::sentence));
        Set<Integer> sentences = new HashSet<>();
        Map<String, Integer> told = new HashMap<>();
        List<Hit> said = new ArrayList<>();
        List<InferredDate.Reason> reasons = new ArrayList<>();
        double sum = 0;
        for (Hit hit : hits) {
            if (sentences.add(hit.sentence())) {
                String id = hit.landmark().id();
                boolean repeated = scenery.isEncounter(hit.landmark())
                        && said.stream()
                                .anyMatch(h ->
                                        h.saying().span().equals(hit.saying().span())
                                                && kin.isKin(id, h.landmark().id()));
                said.add(hit);
                int times = told.entrySet().stream()
                        .filter(e -> kin.isKin(id, e.getKey()))
                        .mapToInt(Map.Entry::getValue)
                        .sum();
                sum += (repeated ? REPEATED : 1) * hit.bits() * Math.pow(AGAIN, times);
                if (told.merge(id, 1, Integer::sum) == 1) {
                    reasons.add(new InferredDate.Reason(
                            hit.saying().span(),
                            hit.landmark().id(),
                            hit.saying().span().of(text) + ": "
                                    + hit.landmark().names().get(0)));
                }
            }
        }
        return new Score(sum, reasons);
    }

    private static Set<String> words(List<TimeAtom> atoms) {
        return atoms.stream()
                .map(TimeAtom::lower)
                .filter(w -> w.length() > SHORT && Character.isLetter(w.charAt(0)))
                .map(w -> w.length() > SHORT + 1 && w.endsWith("s") ? w.substring(0, w.length() - 1) : w)
                .collect(Collectors.toSet());
    }

    private static double log(double x) {
        return Math.log(x) / Math.log(2);
    }

    /** How rare words, places, actors and kinds are among the landmarks that come into question. */
    private final class Rarity {
        final List<Landmark> eligible;
        private final Map<String, Integer> count = new HashMap<>();
        private final Map<String, Integer> kinds = new HashMap<>();

        Rarity(List<Landmark> eligible) {
            this.eligible = eligible;
            for (Landmark landmark : eligible) {
                terms.get(landmark.id()).forEach(term -> count.merge(term, 1, Integer::sum));
                where.get(landmark.id()).forEach(place -> count.merge(place, 1, Integer::sum));
                kinds.merge(landmark.kind(), 1, Integer::sum);
            }
        }

        /** The bits by which a sentence speaks of a landmark rather than of any other or of nothing. */
        double bits(Landmark landmark, Set<String> here, Set<String> near, Set<String> topic, Set<String> said) {
            double bits = 0;
            boolean any = false;
            for (String term : terms.get(landmark.id())) {
                boolean own = here.contains(term);
                any |= own;
                bits += weight(term, here, near, topic);
            }
            double place = 0;
            for (String at : where.get(landmark.id())) {
                any |= here.contains(at);
                place = Math.max(place, weight(at, here, near, topic));
            }
            bits += place;
            if (scenery.words(landmark.kind()).stream().anyMatch(said::contains)) {
                bits += KIND * rare(kinds.get(landmark.kind()));
            }
            return any ? bits - rare(1) - CHANCE : -MOST;
        }

        private double weight(String term, Set<String> here, Set<String> near, Set<String> topic) {
            double share = here.contains(term) ? 1 : topic.contains(term) ? TOPIC : near.contains(term) ? NEAR : 0;
            return share == 0 ? 0 : share * Math.min(WORD, rare(count.get(term)));
        }

        private double rare(int of) {
            return log(Math.max(2.0, eligible.size()) / of);
        }
    }
}
