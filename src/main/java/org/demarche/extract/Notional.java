package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.Token;

/**
 * An act that a sentence names without telling that anybody does it: "sending troops would be a mistake", "warned against
 * sending troops", "voted to let him send troops", "does not want to annex the region"; or that the order to do it tells already.
 */
record Notional(WordClasses classes) {
    boolean is(Match match) {
        return named(match) || told(match);
    }

    /** "There is no talk of an expulsion", "warned against the exclusion of Russia". */
    private boolean named(Match match) {
        Unit noun = match.trigger();
        return match.frame().kind() == Frame.Kind.NOUN
                && classes.in("named-acts", noun.form)
                && (noun.words.stream().anyMatch(w -> classes.in("open-determiners", w))
                        || match.clause().stream()
                                .flatMap(c -> c.phrases.stream())
                                .anyMatch(p -> p.prep().equals("against")
                                        && p.noun().members().contains(noun)));
    }

    private boolean told(Match match) {
        return match.frame().kind() == Frame.Kind.VERB
                && !match.frame().type().speech()
                && !match.frame().type().symmetric()
                && match.clause()
                        .filter(c -> discussed(match.parse(), c)
                                || shunned(c)
                                || favoured(c)
                                || entitled(c)
                                || permitted(c)
                                || unwanted(c)
                                || ordered(c))
                        .isPresent();
    }

    /** A gerund that opens its sentence as the subject of the verb that follows. */
    private static boolean discussed(Parse parse, Clause clause) {
        if (clause.relation != Clause.Relation.PARTICIPIAL
                || clause.group().form() != VerbGroup.Form.GERUND
                || !clause.opener.isEmpty()) {
            return false;
        }
        List<Token> tokens = parse.sentence().tokens();
        boolean opens = tokens.subList(0, clause.verb.from).stream()
                .noneMatch(t -> Character.isLetterOrDigit(t.text().charAt(0)));
        return opens
                && clause.children.stream()
                        .filter(c -> c.group().finite() && c.verb.from >= clause.verb.to)
                        .anyMatch(c -> tokens.subList(clause.verb.to, c.verb.from).stream()
                                .noneMatch(t -> t.text().equals(",")));
    }

    private static boolean shunned(Clause clause) {
        return clause.opener.equals("against") && clause.group().form() == VerbGroup.Form.GERUND;
    }

    /** "Backed sending troops": who is for an act, or against it, has not done it. */
    private boolean favoured(Clause clause) {
        return content(clause)
                .filter(p -> clause.group().form() == VerbGroup.Form.GERUND && classes.in("favouring-verbs", p.lemma()))
                .isPresent();
    }

    /** "Had no right to impose sanctions", "has the power to expel him": who may or may not do it has not done it. */
    private boolean entitled(Clause clause) {
        return content(clause)
                .filter(p -> classes.in("holding-verbs", p.lemma()))
                .flatMap(p -> p.object)
                .filter(o -> classes.in("entitlements", o.form))
                .isPresent();
    }

    /** What somebody is let do, or a chamber empowers somebody to do. */
    private boolean permitted(Clause clause) {
        return content(clause)
                .filter(p -> classes.in("permitting-verbs", p.lemma())
                        || classes.in("empowering-verbs", p.lemma())
                                && (p.group().passive()
                                        || p.subject.filter(this::chamber).isPresent()))
                .isPresent();
    }

    private boolean unwanted(Clause clause) {
        return content(clause)
                .filter(p -> p.group().negated() && classes.in("wanting-verbs", p.lemma()))
                .isPresent();
    }

    /** "Ordered his troops to attack": the order is the act that is told. */
    private boolean ordered(Clause clause) {
        boolean campaign = classes.in("start-stop", clause.lemma())
                && clause.object.filter(o -> classes.in("campaign", o.form)).isPresent();
        return content(clause)
                .filter(p ->
                        classes.in("ordering-verbs", p.lemma()) && !p.group().negated())
                .filter(p -> p.subject.flatMap(s -> s.entity).isPresent())
                .flatMap(p -> p.object)
                .filter(o -> campaign || classes.in("force", o.form) || classes.in("army", o.form))
                .isPresent();
    }

    private static Optional<Clause> content(Clause clause) {
        return clause.relation == Clause.Relation.COMPLEMENT ? clause.parent : Optional.empty();
    }

    private boolean chamber(Unit unit) {
        return unit.members().stream().allMatch(u -> classes.in("chamber-names", u.form));
    }
}
