package org.demarche.annotate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.demarche.model.ActorRef;

/** Decides who "the two men" are: the latest set of that size. */
final class SetResolver {
    private static final int PAIR_BACK = 6;
    private static final int MOST_BACK = 12;

    private final Discourse discourse;
    private final ArticlePeople people;

    SetResolver(Discourse discourse, ArticlePeople people) {
        this.discourse = discourse;
        this.people = people;
    }

    /** The latest set of the size; {@code titled} asks whether a person holds the office named. */
    List<ActorRef> of(SetPhrase set, Predicate<ActorRef> titled) {
        Predicate<ActorRef> wanted =
                switch (set.members()) {
                    case "persons" -> discourse::person;
                    case "titles" -> who -> discourse.person(who) && titled.test(who);
                    case "countries" -> who -> !discourse.person(who);
                    default -> who -> true;
                };
        int back = set.size() > 2 || set.members().equals("titles") ? MOST_BACK : PAIR_BACK;
        for (int s = discourse.now(); s >= Math.max(0, discourse.now() - back); s--) {
            List<ActorRef> found = in(s, set, wanted);
            if (!found.isEmpty()) {
                return found;
            }
        }
        List<ActorRef> named = people.all().stream().filter(wanted).toList();
        boolean persons = set.members().equals("persons") || set.members().equals("titles");
        return persons && named.size() == set.size() ? named : List.of();
    }

    private List<ActorRef> in(int sentence, SetPhrase set, Predicate<ActorRef> wanted) {
        int size = set.size();
        List<List<ActorRef>> groups = discourse.groups(sentence);
        for (int i = groups.size() - 1; i >= 0; i--) {
            List<ActorRef> group = groups.get(i);
            if (group.size() == size && group.stream().allMatch(wanted) && alike(group)) {
                return group;
            }
        }
        List<ActorRef> everybody = discourse.all(sentence, who -> true);
        if (set.members().equals("sides")
                && sentence >= discourse.now() - 1
                && everybody.size() == size
                && everybody.stream().noneMatch(discourse::person)) {
            return everybody;
        }
        List<ActorRef> persons = discourse.all(sentence, discourse::person);
        List<ActorRef> fit = persons.stream().filter(wanted).toList();
        if (fit.size() == size) {
            return fit;
        }
        if (!fit.isEmpty() && fit.size() < size && sentence > 0) {
            Set<ActorRef> both =
                    new LinkedHashSet<>(discourse.all(sentence - 1, w -> discourse.person(w) && wanted.test(w)));
            both.addAll(fit);
            if (both.size() == size) {
                return List.copyOf(both);
            }
        }
        boolean countries = set.members().equals("countries");
        List<ActorRef> others = discourse.all(sentence, who -> !discourse.person(who) && wanted.test(who));
        return countries && others.size() == size ? others : List.of();
    }

    private boolean alike(List<ActorRef> group) {
        return group.stream().allMatch(discourse::person) || group.stream().noneMatch(discourse::person);
    }
}
