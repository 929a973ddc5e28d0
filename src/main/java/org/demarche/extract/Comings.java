package org.demarche.extract;

import org.demarche.lexicon.WordClasses;

/** "Hague came on Monday", "Nuland came last week": a journey told by a day alone; "came under pressure" is none. */
final class Comings {
    private Comings() {}

    /** "Came out", "came first": an adverb says that nobody travelled. */
    private static boolean adverb(Match match, Clause clause) {
        return match.parse().units().stream().anyMatch(u -> u.from == clause.verb.to && u.is(Unit.Kind.ADVERB));
    }

    static boolean vague(Match match, WordClasses classes) {
        boolean bare = match.frame().heads().stream().allMatch(h -> classes.in("bare-coming-verbs", h))
                && match.frame().phrases().isEmpty()
                && match.frame().complement().isEmpty()
                && match.frame().particle().isEmpty()
                && !match.frame().timed();
        return bare
                && match.clause()
                        .filter(c -> !adverb(match, c))
                        .filter(c -> c.group().past()
                                && c.group().modal().isEmpty()
                                && c.object.isEmpty()
                                && c.predicate.isEmpty()
                                && !c.times.isEmpty()
                                && c.children.stream().noneMatch(k -> k.relation == Clause.Relation.COMPLEMENT)
                                && c.phrases.stream()
                                        .filter(p -> p.noun().from > c.verb.from)
                                        .allMatch(p -> classes.in("coming-prepositions", p.prep())
                                                && p.noun()
                                                        .entity
                                                        .flatMap(e -> e.place())
                                                        .isEmpty()))
                        .isEmpty();
    }
}
