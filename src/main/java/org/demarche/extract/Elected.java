package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.ActorRef;

/** The country that voted where only the winner is told: "Macron was elected president", "Obama won re-election". */
record Elected(World world, Roles roles, WordClasses classes) {
    /** The winner's country, if a match tells of such an election and names no other body. */
    Optional<ActorRef> country(Match match) {
        return match.frame().kind() == Frame.Kind.VERB
                ? match.clause()
                        .filter(c -> elected(c) || wins(match, c))
                        .filter(Elected::lately)
                        .flatMap(this::homeland)
                : Optional.empty();
    }

    /** "Elected in 2008" is who they are, "elected in May" what happened. */
    private static boolean lately(Clause clause) {
        return clause.times.stream()
                .flatMap(u -> u.timex.stream())
                .flatMap(t -> t.interval().stream())
                .anyMatch(i -> i.end().isBefore(i.begin().plusMonths(2)));
    }

    private boolean elected(Clause clause) {
        return clause.group().passive()
                && clause.group().finite()
                && classes.in("electing-verbs", clause.lemma())
                && clause.predicate.isEmpty()
                && clause.object.filter(o -> !national(o)).isEmpty();
    }

    private boolean wins(Match match, Clause clause) {
        return !clause.group().passive()
                && clause.object
                        .filter(o -> o.members().contains(match.trigger()))
                        .filter(o -> classes.in("mandate-nouns", o.form))
                        .isPresent();
    }

    private boolean national(Unit post) {
        return classes.in("elected-posts", post.form);
    }

    private Optional<ActorRef> homeland(Clause clause) {
        List<ActorRef> winners = clause.subject.map(roles::of).orElse(List.of());
        if (winners.size() != 1 || !world.isPerson(winners.get(0))) {
            return Optional.empty();
        }
        Optional<ActorRef> land = world.homeland(winners.get(0));
        boolean elsewhere = clause.phrases.stream()
                .filter(p -> classes.in("elected-prepositions", p.prep()))
                .map(Unit.Attached::noun)
                .filter(n -> !national(n) && !classes.in("mandate-nouns", n.form))
                .anyMatch(n -> land.filter(l -> roles.of(n).contains(l)).isEmpty());
        return land.filter(l -> !elsewhere);
    }
}
