package org.demarche.annotate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.model.ActorRef;

/** Decides who "his Russian counterpart" is: whoever holds the same office there. */
final class CounterpartResolver {
    private static final int NEAR = 8;

    private final ArticlePeople people;
    private final OfficeResolver offices;

    CounterpartResolver(ArticlePeople people, OfficeResolver offices) {
        this.people = people;
        this.offices = offices;
    }

    List<ActorRef> of(ActorRef owner, List<String> nations, Discourse discourse) {
        Set<ActorRef> found = new LinkedHashSet<>();
        for (String nation : nations) {
            Optional<ActorRef> holder = one(owner, nation);
            boolean told = holder.flatMap(h -> discourse.last(h::equals, NEAR)).isPresent();
            (told ? holder : alone(owner, nation, discourse).or(() -> holder)).ifPresent(found::add);
        }
        return new ArrayList<>(found);
    }

    /** "Blinken met Yang Jiechi. His Chinese counterpart": the only one of that nation named just before. */
    private Optional<ActorRef> alone(ActorRef owner, String nation, Discourse discourse) {
        Set<ActorRef> named = new LinkedHashSet<>();
        for (int s = Math.max(0, discourse.now() - 1); s < discourse.now(); s++) {
            named.addAll(discourse.all(
                    s,
                    who -> discourse.person(who)
                            && !who.equals(owner)
                            && people.nationOf(who).filter(nation::equals).isPresent()));
        }
        return named.size() == 1 ? named.stream().findFirst() : Optional.empty();
    }

    /** "His counterpart": the last person named with the same office elsewhere. */
    Optional<ActorRef> beside(ActorRef owner, Discourse discourse) {
        List<Set<String>> own = offices.postsOf(owner, people);
        return discourse.last(
                who -> !who.equals(owner)
                        && offices.postsOf(who, people).stream().anyMatch(posts -> own.stream()
                                .anyMatch(o -> o.stream().anyMatch(posts::contains))),
                NEAR);
    }

    private Optional<ActorRef> one(ActorRef owner, String nation) {
        for (Set<String> alike : List.copyOf(offices.postsOf(owner, people))) {
            for (String post : alike) {
                Optional<ActorRef> who = offices.holder(post, nation);
                if (who.isPresent() && !who.get().equals(owner)) {
                    return who;
                }
            }
        }
        return Optional.empty();
    }
}
