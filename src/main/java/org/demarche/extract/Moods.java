package org.demarche.extract;

import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;

/** Whether a verb group says what a pattern asks of it besides its verb: negation, duty, time to come, command. */
final class Moods {
    private final WordClasses classes;

    Moods(WordClasses classes) {
        this.classes = classes;
    }

    boolean allow(Frame.Mood mood, Clause clause) {
        VerbGroup group = clause.group();
        return switch (mood) {
            case ANY -> true;
            case NOT -> group.negated();
            case CEASED -> group.negated() && clause.verb.words.contains(VerbGroupReader.ENDED);
            case WONT -> classes.in("refusing-modals", group.modal()) && (group.negated() || withholds(clause));
            case MUST ->
                (classes.in("must-modals", group.modal()) || obliged(clause))
                        && !group.perfect()
                        && !group.progressive();
            case WILL -> classes.in("will-modals", group.modal()) && !group.perfect();
            case BARE -> bare(clause);
        };
    }

    /** "Would send no weapons", "no weapons would be sent", "would sign nothing". */
    private boolean withholds(Clause clause) {
        return classes.in("withheld-verbs", clause.lemma()) && none(clause);
    }

    /** Whether what a verb is done to, or who does it, is denied: "no troops would be sent". */
    boolean none(Clause clause) {
        return Stream.concat(clause.object.stream(), clause.subject.stream())
                .filter(u -> !classes.in("reticence-nouns", u.form))
                .anyMatch(u -> classes.in("none-words", u.head) || u.words.contains("no"));
    }

    /** "Has to withdraw", "needs to withdraw". */
    private boolean obliged(Clause clause) {
        return clause.relation == Clause.Relation.COMPLEMENT
                && clause.group().form() == VerbGroup.Form.INFINITIVE
                && clause.parent
                        .filter(p -> classes.in("obliging-verbs", p.lemma()) && p.object.isEmpty())
                        // "had only to say the word"
                        .filter(p -> p.verb.to == clause.verb.from)
                        .isPresent();
    }

    /** "Pull back", "that Russia pull back", "that sanctions be lifted": the bare form, which is no past and no third person. */
    private static boolean bare(Clause clause) {
        VerbGroup group = clause.group();
        boolean governed =
                clause.relation == Clause.Relation.COMPLEMENT && clause.opener.isEmpty() && clause.parent.isPresent();
        boolean infinitive =
                group.form() == VerbGroup.Form.INFINITIVE && !governed && !clause.opener.equals("instead of");
        boolean present = group.finite()
                && !group.past()
                && !group.perfect()
                && group.modal().isEmpty()
                && !group.progressive()
                && clause.verb.form.equals(group.lemma());
        boolean lifted = group.passive() && clause.verb.words.contains("be");
        return infinitive || present || lifted;
    }
}
