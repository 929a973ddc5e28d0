package org.demarche.annotate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.demarche.model.ActorRef;

/** Decides who "the two men" are: the latest set of that size. */
final class SetResolver {
    private static final int MOST_BACK = 5;

    private final Discourse discourse;
    private final ArticlePeople people;

    SetResolver(Discourse discourse, ArticlePeople people) {
        this.discourse = discourse;
        this.people = people;
    }

    List<ActorRef> of(SetPhrase set) {
        Predicate<ActorRef> wanted =
                switch (set.members()) {
                    case "persons" -> discourse::person;
                    case "countries" -> who -> !discourse.person(who);
                    default -> who -> true;
                };
        for (int s = discourse.now(); s >= Math.max(0, discourse.now() - MOST_BACK); s--) {
            List<ActorRef> found = in(s, set.size(), wanted);
            if (!found.isEmpty()) {
                return found;
            }
        }
        List<ActorRef> named = people.all();
        return set.members().equals("persons") && named.size() == set.size() ? named : List.of();
    }

    private List<ActorRef> in(int sentence, int size, Predicate<ActorRef> wanted) {
        List<List<ActorRef>> groups = discourse.groups(sentence);
        for (int i = groups.size() - 1; i >= 0; i--) {
            if (groups.get(i).size() == size && groups.get(i).stream().allMatch(wanted)) {
                return groups.get(i);
            }
        }
        List<ActorRef> persons = discourse.all(sentence, discourse::person);
        List<ActorRef> fit = persons.stream().filter(wanted).toList();
        if (fit.size() == size) {
            return fit;
        }
        if (!fit.isEmpty() && fit.size() < size && sentence > 0) {
            Set<ActorRef> both = new LinkedHashSet<>(discourse.all(sentence - 1, discourse::person));
            both.addAll(fit);
            if (both.size() == size) {
                return List.copyOf(both);
            }
        }
        List<ActorRef> others = discourse.all(sentence, who -> !discourse.person(who) && wanted.test(who));
        return persons.isEmpty() && others.size() == size ? others : List.of();
    }
}
