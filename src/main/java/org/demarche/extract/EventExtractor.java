package org.demarche.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.demarche.lexicon.Lemmas;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.Article;
import org.demarche.model.DateBasis;
import org.demarche.model.EventMention;
import org.demarche.model.Evidence;
import org.demarche.model.Ontology;
import org.demarche.model.Sentence;
import org.demarche.model.Span;
import org.demarche.model.Status;
import org.demarche.model.TimeInterval;

/** Finds the events that an annotated article reports, each once. */
public final class EventExtractor {
    private final ClauseAnalyzer analyzer;
    private final SentenceExtractor sentences;
    private final Departures departures;
    private final Lasting lasting = Lasting.load();
    private final Merging merging;
    private final Speakers speakers;
    private final PresentedSets presentedSets;
    private final Hindsight hindsight;
    private final OnTheLine onTheLine;
    private final CastVotes castVotes;
    private final Choosing choosing;
    private final Ontology ontology;
    private final World world;
    private final Deixis deixis;
    private final WordClasses classes;
    private final Postings postings;
    private final Confidence confidence = Confidence.load();
    private final SignReader signReader;
    private final double least;

    /** The extractor that ships: an event of too little confidence is not told. */
    public EventExtractor(Ontology ontology) {
        this(ontology, (rules, worth) -> rules, PlaceChoice.load(), Confidence.LEAST);
    }

    /** An extractor that tells all events, however unsure. */
    static EventExtractor ofAll(Ontology ontology) {
        return new EventExtractor(ontology, PlaceChoice.load());
    }

    /** An extractor of all events with other weights for the choice of places. */
    EventExtractor(Ontology ontology, PlaceChoice choice) {
        this(ontology, (rules, worth) -> rules, choice, 0);
    }

    /**
     * An extractor of all events with another clause analyzer.
     *
     * @param other makes it from the default one and a test whether a sentence, as that reads it, holds a trigger
     */
    EventExtractor(Ontology ontology, BiFunction<ClauseAnalyzer, Predicate<Parse>, ClauseAnalyzer> other) {
        this(ontology, other, PlaceChoice.load(), 0);
    }

    private EventExtractor(
            Ontology ontology,
            BiFunction<ClauseAnalyzer, Predicate<Parse>, ClauseAnalyzer> other,
            PlaceChoice choice,
            double least) {
        this.ontology = ontology;
        this.least = least;
        this.classes = WordClasses.load();
        FrameParser parser = new FrameParser(classes);
        List<Frame> frames =
                ontology.types().stream().flatMap(t -> parser.parse(t).stream()).toList();
        Stream<String> verbs = frames.stream()
                .filter(f -> f.kind() == Frame.Kind.VERB)
                .flatMap(f -> Stream.concat(
                        f.heads().stream(),
                        f.complement().map(c -> c.verbs().stream()).orElse(Stream.empty())));
        Lemmas lemmas =
                Lemmas.load(Stream.concat(verbs, classes.verbs().stream()).toList());
        this.world = new World(ontology);
        this.deixis = new Deixis(world, classes, ontology);
        this.signReader = new SignReader(world);
        this.sentences = new SentenceExtractor(new FrameMatcher(frames, world, classes), world, classes, deixis);
        this.analyzer = other.apply(
                new ChunkClauseAnalyzer(classes, lemmas),
                parse -> !sentences.triggers(parse).isEmpty());
        this.departures = Departures.load(ontology.types());
        this.postings = new Postings(ontology, classes);
        this.merging = new Merging(world);
        this.speakers = new Speakers(classes);
        this.presentedSets = new PresentedSets(classes);
        this.hindsight = new Hindsight(world, classes);
        this.onTheLine = new OnTheLine(classes);
        this.castVotes = new CastVotes(world, classes);
        this.choosing = new Choosing(world, classes, choice);
    }

    /** The article's event mentions in text order. */
    public List<EventMention> extract(AnnotatedArticle annotated) {
        return withLengths(annotated, events(annotated, Trace.NONE));
    }

    private List<EventMention> withLengths(AnnotatedArticle annotated, List<Told> events) {
        return lasting.of(annotated, events.stream().map(Told::event).toList());
    }

    /** How the article was read, sentence by sentence; its events are those of {@link #extract}. */
    public Explanation explain(AnnotatedArticle annotated) {
        Explaining explaining = new Explaining();
        List<Told> events = events(annotated, explaining);
        Map<Finding, Integer> numbers = new IdentityHashMap<>();
        for (int i = 0; i < events.size(); i++) {
            int number = i + 1;
            events.get(i).findings().forEach(f -> numbers.put(f, number));
        }
        List<List<SentenceTrace.Trigger>> triggers = annotated.sentences().stream()
                .map(s -> sentences.triggers(analyzer.analyze(annotated, s)))
                .toList();
        List<List<Reason>> reasons =
                events.stream().map(told -> confidence.reasons(told.signs())).toList();
        return new Explanation(
                explaining.sentences(annotated, triggers, numbers), withLengths(annotated, events), reasons);
    }

    /** An event, the findings that tell it, and what its confidence is drawn from. */
    record Told(EventMention event, List<Finding> findings, Signs signs) {}

    /** The article's events in text order. */
    List<Told> events(AnnotatedArticle annotated, Trace trace) {
        Article article = annotated.article();
        Optional<TimeInterval> published = annotated.published();
        Standpoint stage = new Standpoint(world, classes, deixis);
        Discourse discourse = new Discourse(
                world,
                classes,
                deixis,
                stage.of(annotated),
                new Correspondents(annotated, world, stage, deixis),
                postings,
                published);
        List<Finding> findings = new ArrayList<>();
        List<Parse> parses = annotated.sentences().stream()
                .filter(s -> s.block().reports())
                .map(s -> analyzer.analyze(annotated, s))
                .toList();
        presentedSets.apply(parses);
        for (Parse parse : speakers.of(annotated, parses)) {
            int number = annotated.sentences().indexOf(parse.sentence());
            findings.addAll(sentences.extract(annotated, parse, number, discourse, trace));
        }
        List<Finding> known = LineTalk.placeless(
                hindsight.of(castVotes.without(onTheLine.without(findings)), published, discourse.story(), trace),
                published,
                trace);
        List<List<Finding>> events =
                merging.merge(choosing.of(known, discourse.moments(), discourse.desk(), discourse.names(), trace));
        return events.stream()
                .map(group -> told(annotated, group, events))
                .filter(told -> sure(told, trace))
                .sorted(Comparator.comparing(
                        told -> told.event().evidence().get(0).span()))
                .toList();
    }

    /** The clauses found in a sentence, one a line, for people who want to know why. */
    public List<String> clauses(AnnotatedArticle annotated, Sentence sentence) {
        return analyzer.analyze(annotated, sentence).clauses().stream()
                .map(Clause::toString)
                .toList();
    }

    private boolean sure(Told told, Trace trace) {
        boolean sure = told.event().confidence() >= least;
        if (!sure) {
            trace.unsure(told.findings());
        }
        return sure;
    }

    private Told told(AnnotatedArticle annotated, List<Finding> group, List<List<Finding>> events) {
        Finding one = merging.one(group);
        Signs signs = signReader.of(annotated, one, group, events);
        return new Told(departures.of(mention(annotated, one, group, confidence.of(signs))), group, signs);
    }

    private EventMention mention(AnnotatedArticle annotated, Finding one, List<Finding> group, double probability) {
        Article article = annotated.article();
        Optional<TimeInterval> date = one.date();
        DateBasis basis = one.basis();
        if (date.isEmpty() && one.status() == Status.OCCURRED && basis == DateBasis.PUBLICATION_DAY_ASSUMED) {
            date = annotated.published();
            basis = DateBasis.PUBLICATION_DAY_ASSUMED;
        }
        if (annotated.inferred().isPresent() && basis != DateBasis.EXPLICIT) {
            basis = DateBasis.INFERRED;
        }
        List<Evidence> evidence = group.stream()
                .sorted(Comparator.comparing((Finding f) -> -f.support()).thenComparing(Finding::sentence))
                .map(f -> evidence(article, f))
                .toList();
        return new EventMention(
                article.id(),
                one.type().id(),
                one.participants(),
                one.place(),
                date,
                basis,
                one.status(),
                one.assertedBy(),
                one.count(),
                probability,
                evidence);
    }

    private static Evidence evidence(Article article, Finding finding) {
        Span quote = article.reading().toSource(finding.evidence());
        Span trigger = article.reading().toSource(finding.trigger());
        return new Evidence(quote, trigger, quote.of(article.text()), finding.rule());
    }
}
