package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.lexicon.WordClasses;

/**
 * Decides between matches that cannot all be right: a call is no meeting, and what a speech act demands, threatens or
 * refuses is its content, not an event of its own.
 */
final class Competition {
    private final WordClasses classes;

    Competition(WordClasses classes) {
        this.classes = classes;
    }

    List<Match> winners(List<Match> matches) {
        Set<Clause> acts = matches.stream()
                .filter(m -> classes.in("content-types", m.frame().type().id()))
                .filter(m -> m.frame().kind() == Frame.Kind.VERB
                        && !m.in(Frame.Role.AGENT).isEmpty())
                .flatMap(m -> m.clause().stream())
                .collect(Collectors.toSet());
        return matches.stream()
                .filter(m -> matches.stream().noneMatch(other -> beats(other, m)))
                .filter(m -> !content(m, acts))
                .toList();
    }

    /** Whether one match shows that another type is meant at the same place. */
    private boolean beats(Match winner, Match loser) {
        String better = winner.frame().type().id();
        String worse = loser.frame().type().id();
        if (better.equals(worse) || !classes.has("beats-" + worse) || !classes.in("beats-" + worse, better)) {
            return false;
        }
        boolean same = winner.trigger() == loser.trigger()
                || winner.frame().kind() == Frame.Kind.VERB
                        && winner.clause().isPresent()
                        && winner.clause().equals(loser.clause());
        return same && winner.score() >= loser.score() - 2;
    }

    private boolean content(Match match, Set<Clause> acts) {
        Optional<Clause> at = match.clause();
        while (at.isPresent()) {
            Clause clause = at.get();
            boolean below = clause.relation == Clause.Relation.COMPLEMENT
                    || clause.relation == Clause.Relation.REPORTED
                    || clause.relation == Clause.Relation.PARTICIPIAL
                            && classes.in("content-prepositions", clause.opener);
            if (!below) {
                return false;
            }
            at = clause.parent;
            if (at.filter(acts::contains).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
