package org.demarche.annotate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.demarche.model.ActorRef;

/** Decides who "the two men" are: the latest set of that size. */
final class SetResolver {
    private static final int PAIR_BACK = 6;
    private static final int MOST_BACK = 12;
    /** "The same four" may have been named long ago. */
    private static final int MANY_BACK = 40;

    private final Discourse discourse;
    private final ArticlePeople people;
    private final OfficeResolver offices;
    private final Parties parties;

    SetResolver(Discourse discourse, ArticlePeople people, OfficeResolver offices) {
        this.discourse = discourse;
        this.people = people;
        this.offices = offices;
        parties = new Parties(discourse, people, offices);
    }

    /**
     * The latest set of the size.
     *
     * @param titled whether a person holds the office named
     * @param acting whose act it is that is done to the set, who does not belong to it
     * @param addressed whether a verb or its preposition leads to the set: "urged both sides", "called on both countries"
     */
    List<ActorRef> of(SetPhrase set, Predicate<ActorRef> titled, List<ActorRef> acting, boolean addressed) {
        Predicate<ActorRef> wanted =
                switch (set.members()) {
                    case "persons" -> discourse::person;
                    case "titles" -> who -> discourse.person(who) && titled.test(who);
                    case "countries", "sides" -> who -> !discourse.person(who);
                    default -> who -> true;
                };
        if (set.size() == 2 && set.bare() && !set.opposed() && discourse.now() > 0) {
            // "Netanyahu stood beside Putin. The two then talked"
            List<ActorRef> here = discourse.all(discourse.now(), discourse::person);
            List<ActorRef> beside = discourse.all(discourse.now() - 1, discourse::person);
            if (here.isEmpty() && beside.size() == 2 && beside.stream().allMatch(wanted)) {
                return beside;
            }
        }
        Optional<Discourse.Group> here = discourse.gathered(discourse.now()).stream()
                .filter(g -> g.subject() && g.actors().size() == set.size() && set.size() == 2 && !set.opposed())
                .filter(g -> g.actors().stream().allMatch(who -> discourse.person(who) && wanted.test(who)))
                .reduce((a, b) -> b);
        if (here.isPresent()) {
            // "Obama and Castro spoke, and both were on television"
            return here.get().actors();
        }
        List<ActorRef> couple = discourse.all(discourse.now(), discourse::person);
        if (set.size() == 2
                && !set.opposed()
                && acting.isEmpty()
                && couple.size() == 2
                && couple.stream().allMatch(wanted)) {
            // "He had Merkel on the phone, and the two of them agreed"
            return couple;
        }
        if (set.size() == 2 && !set.opposed()) {
            List<ActorRef> two = parties.people(
                    who -> wanted.test(who) && !acting.contains(who),
                    set.members().equals("titles"));
            if (!two.isEmpty()) {
                return two;
            }
        }
        Set<ActorRef> apart = set.opposed() && addressed ? withHomes(acting) : Set.of();
        int back = set.size() > 2 ? MANY_BACK : set.members().equals("titles") ? MOST_BACK : PAIR_BACK;
        for (int s = discourse.now(); s >= Math.max(0, discourse.now() - back); s--) {
            List<ActorRef> found = in(s, set, wanted, titled, s == discourse.now() ? acting : List.of());
            if (!found.isEmpty() && found.stream().noneMatch(apart::contains)) {
                return found;
            }
            if (set.opposed() && s == discourse.now() - 1) {
                return parties.pair(apart);
            }
        }
        if (set.opposed()) {
            return parties.pair(apart);
        }
        List<ActorRef> named = people.all().stream().filter(wanted).toList();
        boolean persons = set.members().equals("persons") || set.members().equals("titles");
        return persons && named.size() == set.size() ? named : List.of();
    }

    /** Who acts, and the countries for which they act: "Washington wants both sides to talk". */
    private Set<ActorRef> withHomes(List<ActorRef> acting) {
        Set<ActorRef> all = new LinkedHashSet<>(acting);
        acting.stream()
                .filter(discourse::person)
                .flatMap(who -> offices.affiliation(who, people).stream())
                .forEach(all::add);
        return all;
    }

    /** "The two Americans": as many of the people named last as are of the nation. */
    List<ActorRef> fellows(SetPhrase set, List<String> nations) {
        Set<ActorRef> found = new LinkedHashSet<>();
        for (int s = discourse.now(); s >= Math.max(0, discourse.now() - PAIR_BACK) && found.size() < set.size(); s--) {
            found.addAll(discourse.all(
                    s,
                    who -> discourse.person(who)
                            && people.nationOf(who).filter(nations::contains).isPresent()));
        }
        return found.size() == set.size() ? List.copyOf(found) : List.of();
    }

    /** "The former", "the latter": one of the pair. */
    List<ActorRef> one(String rule, List<ActorRef> set) {
        return switch (rule) {
            case "set-first" -> set.stream().limit(1).toList();
            case "set-last" -> set.stream().skip(Math.max(0, set.size() - 1)).toList();
            default -> set;
        };
    }

    private List<ActorRef> in(
            int sentence, SetPhrase set, Predicate<ActorRef> wanted, Predicate<ActorRef> titled, List<ActorRef> doers) {
        int size = set.size();
        List<Discourse.Group> groups = discourse.gathered(sentence);
        Optional<Discourse.Group> acting = groups.stream()
                .filter(g -> set.bare() && g.subject() && g.actors().size() == size)
                .filter(g -> g.actors().stream().allMatch(wanted) && alike(g.actors()))
                .reduce((a, b) -> b);
        if (acting.isPresent()) {
            // "Peru and Chile agreed, said envoys of China and Iran. The two shook hands"
            return acting.get().actors();
        }
        boolean beyond = false;
        for (int i = groups.size() - 1; i >= 0; i--) {
            List<ActorRef> group = groups.get(i).actors();
            boolean told = groups.get(i).titled()
                    && (set.members().equals("persons")
                            || set.members().equals("titles") && group.stream().allMatch(titled));
            boolean elsewhere = discourse.towards(sentence, groups.get(i).first())
                    || groups.get(i).allied();
            if (set.opposed() && sentence < discourse.now() && elsewhere) {
                beyond = true;
                continue;
            }
            if (group.size() == size && (told || group.stream().allMatch(wanted) && alike(group))) {
                return group;
            }
        }
        if (set.opposed()) {
            List<ActorRef> everybody = discourse.of(sentence).stream()
                    .filter(a -> !(a.mention().foundBy().equals("metonym") && discourse.governed(a)))
                    .flatMap(a -> a.mention().actors().stream())
                    .distinct()
                    .toList();
            boolean bare = sentence >= discourse.now() - 1
                    && everybody.size() == size
                    && everybody.stream().noneMatch(discourse::person);
            return bare && !beyond && set.members().equals("sides") ? everybody : List.of();
        }
        List<ActorRef> persons = discourse.all(sentence, discourse::person);
        List<ActorRef> fit =
                persons.stream().filter(wanted).filter(w -> !doers.contains(w)).toList();
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
