package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.ActorRef;
import org.demarche.model.Participant;

/** "Khan said that talks with India would be held in Dubai": who foretells talks with somebody holds them, or his country does. */
record Foretold(World world, Roles roles, WordClasses classes) {
    /**
     * Who holds the talks that are the subject of a clause.
     *
     * @param said with whom they are held
     */
    List<ActorRef> of(Clause clause, List<Participant> said) {
        boolean ahead = classes.in("foretelling-modals", clause.group().modal())
                && !clause.group().negated()
                && classes.in("foretold-verbs", clause.lemma());
        List<ActorRef> tellers =
                ahead ? telling(clause).flatMap(t -> t.subject).map(roles::of).orElse(List.of()) : List.of();
        if (tellers.size() != 1) {
            return List.of();
        }
        ActorRef teller = tellers.get(0);
        boolean person = said.stream().allMatch(p -> world.isPerson(p.actor()));
        return person || !world.isPerson(teller) ? tellers : land(teller);
    }

    private List<ActorRef> land(ActorRef teller) {
        return world.international(teller)
                ? List.of()
                : world.homeland(teller).stream().toList();
    }

    /** The clause that reports another, before it or, without "that", behind it. */
    private Optional<Clause> telling(Clause clause) {
        Optional<Clause> teller = clause.relation == Clause.Relation.REPORTED
                ? clause.parent
                : clause.children.stream()
                        .filter(c -> c.relation == Clause.Relation.ROOT && c.object.isEmpty())
                        .findFirst();
        return teller.filter(
                c -> classes.in("heralding-verbs", c.lemma()) && !c.group().negated());
    }
}
