package org.demarche.extract;

import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;

/** Whether a text is spoken of and not made: "a deal with Iran is far off", "criticised the agreement with Iran". */
final class Unmade {
    private final WordClasses classes;

    Unmade(WordClasses classes) {
        this.classes = classes;
    }

    boolean is(Match match) {
        if (!classes.in("text-types", match.frame().type().id())) {
            return false;
        }
        if (match.frame().kind() == Frame.Kind.VERB) {
            return drafted(match) || left(match) || lacked(match);
        }
        return match.trigger().words.contains("draft")
                || !classes.in("signing", match.trigger().form) && (known(match) || distant(match));
    }

    /** "Criticised the agreement between Iran and Turkey": a text that exists. */
    private boolean known(Match match) {
        return match.trigger().words.stream()
                        .findFirst()
                        .filter(w -> classes.in("pointing-words", w))
                        .isPresent()
                && match.clause()
                        .filter(c ->
                                classes.in("event-making-verbs", c.lemma()) || classes.in("support-verbs", c.lemma()))
                        .isEmpty();
    }

    /** "A deal is far off", "would change the region", "fears a deal", "talks on a deal". */
    private boolean distant(Match match) {
        Unit noun = match.trigger();
        return match.clause()
                .filter(c -> told(c, noun) || wanted(c, noun) || aside(c, noun))
                .isPresent();
    }

    /** What is said of the text is not that it came about. */
    private boolean told(Clause clause, Unit noun) {
        VerbGroup group = clause.group();
        boolean subject = clause.subject.filter(s -> s.members().contains(noun)).isPresent();
        boolean copula = classes.in("linking-verbs", clause.lemma()) && !group.passive();
        boolean standing = clause.phrases.stream().anyMatch(p -> classes.in("standing-nouns", p.noun().form));
        return subject && (copula && !standing || classes.in("hypothetical-modals", group.modal()));
    }

    private boolean wanted(Clause clause, Unit noun) {
        boolean governed = clause.governs(noun)
                || clause.phrases.stream().anyMatch(p -> p.noun().members().contains(noun));
        return governed && classes.in("text-attitude-verbs", clause.group().name());
    }

    /** "Talks on a deal", "critics of a deal": hangs on a noun that does not tell of its making. */
    private boolean aside(Clause clause, Unit noun) {
        return Stream.of(clause.subject, clause.object, clause.secondObject)
                .flatMap(o -> o.stream())
                .flatMap(u -> u.members().stream())
                .filter(u -> u != noun && !classes.in("making-nouns", u.form) && !classes.in("signing", u.form))
                .anyMatch(u ->
                        u.attached.stream().anyMatch(p -> p.noun().members().contains(noun)));
    }

    /** "Are negotiating a treaty": still at it. */
    private boolean drafted(Match match) {
        return match.clause()
                .filter(c -> c.group().progressive())
                .filter(c -> classes.in("drafting-verbs", c.lemma()))
                .isPresent();
    }

    /** "Has no peace treaty with Japan": how things stand. */
    private static boolean lacked(Match match) {
        return match.clause()
                .filter(c -> c.lemma().equals("have") && c.relation == Clause.Relation.RELATIVE)
                .flatMap(c -> c.object)
                .filter(o -> o.words.contains("no"))
                .isPresent();
    }

    /** "Pulled out of its treaty with Jordan". */
    private boolean left(Match match) {
        Unit noun = match.trigger();
        return noun.is(Unit.Kind.NOMINAL)
                && match.clause()
                        .filter(c -> classes.in("text-attitude-verbs", c.group().name()))
                        .filter(c -> c.phrases.stream()
                                .anyMatch(p -> p.noun().members().contains(noun)))
                        .isPresent();
    }
}
