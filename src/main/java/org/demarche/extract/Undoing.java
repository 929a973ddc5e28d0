package org.demarche.extract;

import java.util.Optional;
import org.demarche.lexicon.WordClasses;

/** Tells an act that is done from one that a verb ends or only wishes for: "eased its sanctions", "called for a treaty". */
final class Undoing {
    private final WordClasses classes;
    private final Notional notional;
    private final Listed listed;

    Undoing(WordClasses classes) {
        this.classes = classes;
        this.notional = new Notional(classes);
        this.listed = new Listed(classes);
    }

    /** Whether a noun's clause ends the act that the noun names, wishes for it, or speaks of it only. */
    boolean undone(Match match) {
        return wished(match)
                || ended(match)
                || opinion(match)
                || said(match)
                || once(match)
                || nothing(match)
                || supposed(match)
                || notional.is(match)
                || listed.is(match);
    }

    /** "If Iran cheats, he warned": what is only supposed is no misdeed. */
    private boolean supposed(Match match) {
        return match.frame().said()
                && classes.in("blaming-types", match.frame().type().id())
                && match.parse()
                        .clauseOf(match.trigger())
                        .filter(c -> classes.in("if-words", c.opener))
                        .isPresent();
    }

    /** "Nothing adopted by the assembly is binding": no act is told. */
    private static boolean nothing(Match match) {
        return match.clause()
                .filter(c -> c.relation == Clause.Relation.PARTICIPIAL)
                .flatMap(c -> c.subject)
                .filter(s -> s.word("nothing") || s.word("none"))
                .isPresent();
    }

    /** "Voted to reject the agreement": one vote, not two. */
    private boolean said(Match match) {
        Optional<Clause> content = match.clause()
                .filter(c -> classes.in("voted-types", match.frame().type().id()))
                .filter(c -> match.frame().kind() == Frame.Kind.VERB)
                .filter(c -> c.relation == Clause.Relation.COMPLEMENT);
        return content.flatMap(c -> c.parent)
                        .filter(p -> classes.in("voting-verbs", p.lemma()))
                        .isPresent()
                || content.filter(c -> billed(match.parse(), c)).isPresent();
    }

    /** "Is sending parliament a bill to scrap the law": the infinitive says what is in the bill. */
    private boolean billed(Parse parse, Clause clause) {
        int before = parse.units().indexOf(clause.verb) - 1;
        return clause.group().form() == VerbGroup.Form.INFINITIVE
                && before >= 0
                && classes.in("bill-nouns", parse.units().get(before).form);
    }

    /** "The way the Germans once besieged Leningrad": long ago. */
    private static boolean once(Match match) {
        int at = match.parse().units().indexOf(match.trigger());
        return match.trigger().is(Unit.Kind.VERB)
                && at > 0
                && match.trigger().verb.past()
                && match.parse().units().get(at - 1).word("once");
    }

    /** "He opposes sending troops": what somebody thinks of an act is no act. */
    private boolean opinion(Match match) {
        return !match.frame().type().speech()
                && match.clause()
                        .filter(c -> c.relation == Clause.Relation.COMPLEMENT
                                && c.group().form() == VerbGroup.Form.GERUND)
                        .flatMap(c -> c.parent)
                        .filter(p -> classes.in("attitude-verbs", p.lemma()))
                        .isPresent();
    }

    private boolean wished(Match match) {
        return !match.frame().type().speech()
                && match.frame().kind() == Frame.Kind.NOUN
                && match.clause()
                        .filter(c -> classes.in("wishing-verbs", c.lemma()))
                        .filter(c -> c.phrases.stream()
                                .anyMatch(p -> p.prep().equals("for")
                                        && p.noun().members().contains(match.trigger())))
                        .isPresent();
    }

    private boolean ended(Match match) {
        String verbs = match.frame().type().id() + "-undoing-verbs";
        return classes.has(verbs)
                && match.frame().kind() == Frame.Kind.NOUN
                && match.clause()
                        .filter(c -> !(c.group().passive()
                                && classes.in(
                                        "armed-types", match.frame().type().id())))
                        .filter(c -> c.governs(match.trigger()))
                        .filter(c -> classes.in(verbs, c.group().name()))
                        .isPresent();
    }
}
