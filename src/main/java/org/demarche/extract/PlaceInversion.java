package org.demarche.extract;

import java.util.Optional;
import org.demarche.lexicon.WordClasses;

/** "Around the table sat Kuchma and Zurabov": a phrase of place stands first and the subject behind its verb. */
final class PlaceInversion {
    private final WordClasses classes;

    PlaceInversion(WordClasses classes) {
        this.classes = classes;
    }

    void apply(Clause clause) {
        boolean open = clause.subject.isEmpty()
                && clause.parent.isEmpty()
                && clause.group().finite()
                && !clause.group().passive();
        if (open && clause.object.filter(Unit::names).isPresent() && classes.in("inverted-verbs", clause.lemma())) {
            clause.subject = clause.object;
            clause.object = clause.secondObject;
            clause.secondObject = Optional.empty();
        }
    }
}
