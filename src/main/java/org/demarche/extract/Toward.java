package org.demarche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.Status;

/**
 * What a verb, an adjective or a noun says, by the preposition behind it, of the act that comes next: "is ready for talks",
 * "was close to signing", "backed out of the summit", "has no intention of going", "is against a visit".
 */
final class Toward {
    private final WordClasses classes;
    private final Outlook outlook;

    Toward(WordClasses classes) {
        this.classes = classes;
        this.outlook = new Outlook(classes, "with");
    }

    /**
     * Whether the act is to come, possible or denied.
     *
     * @param clause what governs the act
     * @param preposition what leads to the act: "for", "out of"
     * @return nothing where the words say nothing of that
     */
    Optional<Factuality.Verdict> of(Clause clause, String preposition) {
        if (preposition.isEmpty()) {
            return Optional.empty();
        }
        for (String word : words(clause, preposition)) {
            String cue = word + " " + preposition;
            if (classes.in("shunning-with", cue)) {
                // "did not shrink from criticising"
                return Optional.of(new Factuality.Verdict(negated(clause) ? Status.OCCURRED : Status.DENIED, cue));
            }
            Optional<Factuality.Verdict> verdict = outlook.of(cue, negated(clause));
            if (verdict.isPresent()) {
                return verdict;
            }
        }
        return Optional.empty();
    }

    private static List<String> words(Clause clause, String preposition) {
        List<String> words = new ArrayList<>();
        if (!clause.predicate.isEmpty()) {
            words.add(clause.predicate);
        }
        words.add(ClauseFactuality.verb(clause));
        if (clause.group().particle().isEmpty() || clause.group().particle().equals(preposition)) {
            // "insisted on", but no "set for" in "set aside for"
            words.add(clause.lemma());
        }
        clause.object.ifPresent(o -> words.add(o.head));
        return words;
    }

    private static boolean negated(Clause clause) {
        return clause.group().negated()
                || clause.object.filter(o -> o.words.contains("no")).isPresent();
    }
}
