package org.demarche.extract;

import java.util.List;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.ActorRef;
import org.demarche.model.EntityMention;

/** Words to one's own people: "Merkel warned Germans not to travel to Turkey" is no act between countries. */
record OwnPeople(World world, WordClasses classes) {
    /** Whether all whom an act of speech is aimed at are of the speakers' own country. */
    boolean addressed(Match match, List<ActorRef> agents) {
        List<Unit> units = match.members(Frame.Role.TARGET);
        return classes.in("foreign-types", match.frame().type().id())
                && !units.isEmpty()
                && units.stream().allMatch(u -> u.entity
                        .filter(e -> e.foundBy().equals("people") && own(e, agents))
                        .isPresent());
    }

    private boolean own(EntityMention people, List<ActorRef> agents) {
        return people.actors().stream()
                .allMatch(p -> agents.stream().anyMatch(a -> a.id().equals(p.id()) || world.belongs(a, p)));
    }
}
