package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.Token;

/**
 * An act that a sentence names without telling that anybody does it: "sending troops would be a mistake", "warned against
 * sending troops", "voted to let him send troops", "does not want to annex the region".
 */
record Notional(WordClasses classes) {
    boolean is(Match match) {
        return match.frame().kind() == Frame.Kind.VERB
                && !match.frame().type().speech()
                && !match.frame().type().symmetric()
                && match.clause()
                        .filter(c -> discussed(match.parse(), c) || shunned(c) || permitted(c) || unwanted(c))
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

    private static Optional<Clause> content(Clause clause) {
        return clause.relation == Clause.Relation.COMPLEMENT ? clause.parent : Optional.empty();
    }

    private boolean chamber(Unit unit) {
        return unit.members().stream().allMatch(u -> classes.in("chamber-names", u.form));
    }
}
