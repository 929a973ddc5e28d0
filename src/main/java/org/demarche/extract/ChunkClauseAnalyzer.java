package org.demarche.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.Lemmas;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.EntityMention;
import org.demarche.model.Sentence;
import org.demarche.model.Timex;

/** Clauses from parts of speech and word order alone: units, joined where coordinated, then one walk from left to right. */
final class ChunkClauseAnalyzer implements ClauseAnalyzer {
    private final WordClasses classes;
    private final UnitFinder units;
    private final Dashes dashes;
    private final Coordination coordination;
    private final Gaps gaps;
    private final PlaceInversion inversion;
    private final Instances instances;
    private final NamedSets namedSets;
    private final Asides asides;
    private final Forward forward;
    private final Interposition interposition;
    private final Insertions insertions;
    private final Conditionals conditionals;
    private final Naming naming;
    private final PartRelatives parts;
    private final LostCommas lostCommas;
    private final Comparisons comparisons;
    private final Correlatives correlatives;
    private final Brackets brackets;
    private final Absolutes absolutes;
    private final Inversions inversions;
    private final Included included;
    private final ListAsides listAsides;
    private final Delays delays;
    private final Proxies proxies;
    private final Identities identities;
    private final Splices splices;

    ChunkClauseAnalyzer(WordClasses classes, Lemmas lemmas) {
        this.classes = classes;
        this.units = new UnitFinder(classes, lemmas);
        this.dashes = new Dashes(classes);
        this.coordination = new Coordination(classes);
        this.gaps = new Gaps(classes);
        this.inversion = new PlaceInversion(classes);
        this.instances = new Instances(classes);
        this.namedSets = new NamedSets(classes);
        this.asides = new Asides(classes);
        this.forward = new Forward(classes);
        this.interposition = new Interposition(classes);
        this.insertions = new Insertions(classes, interposition);
        this.conditionals = new Conditionals(classes);
        this.naming = new Naming(classes);
        this.parts = new PartRelatives(classes);
        this.lostCommas = new LostCommas(classes);
        this.comparisons = new Comparisons(classes);
        this.correlatives = new Correlatives(classes);
        this.brackets = new Brackets(classes);
        this.absolutes = new Absolutes(classes);
        this.inversions = new Inversions(classes);
        this.included = new Included(classes);
        this.listAsides = new ListAsides(classes);
        this.delays = new Delays(classes);
        this.proxies = new Proxies(classes);
        this.identities = new Identities(classes);
        this.splices = new Splices(classes);
    }

    @Override
    public Parse analyze(AnnotatedArticle article, Sentence sentence) {
        List<EntityMention> entities = article.entities().stream()
                .filter(e -> sentence.span().overlaps(e.span()))
                .toList();
        List<Timex> timexes = article.timexes().stream()
                .filter(t -> sentence.span().overlaps(t.span()))
                .toList();
        List<Unit> words = brackets.drop(correlatives.join(lostCommas.particles(inversions.straighten(
                sentence,
                parts.whole(FreeRelatives.open(
                        naming.strip(Enumerators.drop(units.find(sentence, entities, timexes)))))))));
        List<Unit> joined = coordination.join(listAsides.close(namedSets.apply(sentence, dashes.close(words))));
        List<Unit> found = comparisons.open(included.open(lostCommas.set(splices.part(joined))));
        instances.apply(found);
        conditionals.apply(found);
        delays.apply(found);
        Verbless verbless = new Verbless(classes, sentence);
        List<Clause> clauses = interposition
                .of(found)
                .or(() -> insertions.of(found))
                .map(this::apart)
                .orElseGet(() -> whole(found, verbless));
        clauses.forEach(c -> inversion.apply(c, found));
        clauses.forEach(c -> ConjoinedTimes.take(c, found));
        PseudoClefts.apply(clauses);
        Clefts.apply(clauses);
        forward.apply(clauses, found);
        absolutes.apply(clauses);
        proxies.apply(clauses, found);
        identities.apply(clauses, found);
        new Whither(classes).apply(clauses);
        return new Parse(sentence, found, asides.fill(found, gaps.fill(found, clauses)));
    }

    /** The clauses of what is said and of who says it, in text order. */
    private List<Clause> apart(Interposition.Parts parts) {
        List<Clause> all = new ArrayList<>(walk(parts.said(), parts.saidAt()));
        all.addAll(walk(parts.saying(), parts.sayingAt()));
        all.sort(Comparator.comparingInt(c -> c.first));
        return all;
    }

    /** The clauses of a sentence, walked over once more where its subject is left without a verb that it has. */
    private List<Clause> whole(List<Unit> units, Verbless verbless) {
        ClauseWalk walk = new ClauseWalk(classes, units);
        List<Clause> clauses = walk.clauses();
        Optional<Unit> verb = walk.verb(verbless);
        verb.ifPresent(v -> v.verb = v.verb.pastTense());
        return verb.isPresent() ? new ClauseWalk(classes, units).clauses() : clauses;
    }

    private List<Clause> walk(List<Unit> units, List<Integer> positions) {
        List<Clause> clauses = new ClauseWalk(classes, units).clauses();
        for (Clause clause : clauses) {
            clause.first = positions.get(clause.first);
            clause.last = positions.get(clause.last);
        }
        return clauses;
    }
}
