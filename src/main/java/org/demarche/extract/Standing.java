package org.demarche.extract;

import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.Status;

/**
 * How it stands with an act that is the subject of "be": "a summit is possible", "the visit is off", "the deal is in doubt",
 * "sanctions are on the table".
 */
final class Standing {
    private final WordClasses classes;
    private final Outlook outlook;

    Standing(WordClasses classes) {
        this.classes = classes;
        this.outlook = new Outlook(classes, "standing");
    }

    /**
     * Whether the act is to come, possible or denied.
     *
     * @param event the noun that tells of the act
     * @param clause the clause in which it stands
     * @return nothing where it is not the subject, or what is said of it says nothing of that
     */
    Optional<Factuality.Verdict> of(Unit event, Clause clause) {
        boolean subject = classes.in("linking-verbs", clause.lemma())
                && clause.subject.filter(s -> s.members().contains(event)).isPresent();
        if (!subject) {
            return Optional.empty();
        }
        return Stream.concat(
                        Stream.of(clause.predicate, clause.group().particle()),
                        clause.phrases.stream().flatMap(p -> Stream.of(p.noun().form, p.noun().head)
                                .map(n -> p.prep() + " " + n)))
                .flatMap(word -> verdict(word, clause.group().negated()).stream())
                .findFirst();
    }

    private Optional<Factuality.Verdict> verdict(String word, boolean negated) {
        return classes.in("likely-standing", word)
                ? Optional.of(new Factuality.Verdict(negated ? Status.POSSIBLE : Status.PLANNED, word))
                : outlook.of(word, negated);
    }
}
