package org.demarche.extract;

import java.util.List;
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
    private final Coordination coordination;
    private final Gaps gaps;
    private final PlaceInversion inversion;
    private final Instances instances;
    private final Asides asides;
    private final Forward forward;

    ChunkClauseAnalyzer(WordClasses classes, Lemmas lemmas) {
        this.classes = classes;
        this.units = new UnitFinder(classes, lemmas);
        this.coordination = new Coordination(classes);
        this.gaps = new Gaps(classes);
        this.inversion = new PlaceInversion(classes);
        this.instances = new Instances(classes);
        this.asides = new Asides(classes);
        this.forward = new Forward(classes);
    }

    @Override
    public Parse analyze(AnnotatedArticle article, Sentence sentence) {
        List<EntityMention> entities = article.entities().stream()
                .filter(e -> sentence.span().overlaps(e.span()))
                .toList();
        List<Timex> timexes = article.timexes().stream()
                .filter(t -> sentence.span().overlaps(t.span()))
                .toList();
        List<Unit> found = coordination.join(units.find(sentence, entities, timexes));
        instances.apply(found);
        List<Clause> clauses = new ClauseWalk(classes, found).clauses();
        clauses.forEach(inversion::apply);
        forward.apply(clauses);
        return new Parse(sentence, found, asides.fill(found, gaps.fill(found, clauses)));
    }
}
