package org.demarche.annotate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.demarche.lexicon.TimeAtom;
import org.demarche.lexicon.TimeLexicon;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.InferredDate;
import org.demarche.model.Landmark;
import org.demarche.model.Ontology;

/**
 * Dates an article that does not state its publication day by the landmark events it speaks of ("two days until Crimea
 * votes"). A day is supported where a time expression beside a landmark falls on the landmark's own date if the article is
 * of that day, and considered only if the people of the article held office together then. A day is given only when it is
 * well ahead of all others.
 */
public final class DocumentDater {
    private final TimexAnnotator annotator;
    private final Counts counts;
    private final Ontology ontology;
    private Optional<Knowledge> knowledge = Optional.empty();

    public DocumentDater(TimeLexicon lexicon, Ontology ontology) {
        this.annotator = new TimexAnnotator(lexicon);
        this.counts = new Counts(lexicon);
        this.ontology = ontology;
    }

    /** What is known of events and people, made when the first article without a date comes: most runs read none. */
    private record Knowledge(
            LandmarkEvidence evidence, OfficeHolders holders, WeekdayManner manner, StatedDay.Words stated) {
        static Knowledge of(Ontology ontology) {
            WeekdayManner manner = new WeekdayManner();
            return new Knowledge(
                    new LandmarkEvidence(ontology, manner), new OfficeHolders(ontology), manner, new StatedDay.Words());
        }
    }

    private Knowledge knowledge() {
        Knowledge known = knowledge.orElseGet(() -> Knowledge.of(ontology));
        knowledge = Optional.of(known);
        return known;
    }

    /** Empty where the article is dated already, or nothing decides. */
    public Optional<InferredDate> date(AnnotatedArticle article) {
        if (article.article().published().isPresent()) {
            return Optional.empty();
        }
        String text = article.article().reading().text();
        List<TimeAtom> words = TimeAtom.split(text, 0, text.length());
        LandmarkEvidence evidence = knowledge().evidence();
        Cast cast = knowledge().holders().named(words);
        List<Landmark> eligible = evidence.eligible(cast);
        Sayings sayings = Sayings.of(article, annotator, counts);
        Map<LocalDate, DateSupport> single = evidence.weigh(article, sayings, cast, eligible);
        Map<LocalDate, JointEvidence.Score> joint = evidence.together(article, sayings, cast, eligible);
        TreeMap<LocalDate, DateSupport> support = new TreeMap<>(single);
        joint.forEach((day, score) ->
                support.computeIfAbsent(day, k -> evidence.unsupported()).add(score));
        long held = support.keySet().stream().mapToLong(cast::holding).max().orElse(0);
        support.forEach((day, found) -> found.weighAbsent(held - cast.holding(day)));
        StatedDay stated = new StatedDay(text, sayings, knowledge().stated());
        Map<DayOfWeek, Double> weekdays = knowledge().manner().bits(article, sayings, stated);
        SeasonNamed season = new SeasonNamed(sayings);
        ToldDays told = new ToldDays(article, sayings, stated);
        support.forEach((day, found) ->
                found.weigh(weekdays.get(day.getDayOfWeek()) + season.bits(day) + told.bits(day) + stated.bits(day)));
        return DateDecision.of(support, eligible.size());
    }
}
