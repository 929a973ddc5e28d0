package org.demarche.annotate;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.demarche.model.ActorRef;

/** The two countries or groups that an article sets over against each other: who "the two sides" are. */
final class Parties {
    /** What is left of a pair's weight in the next sentence. */
    private static final double FADING = 0.85;

    private static final double LEAST = 0.4;
    /** How much a pair counts that something else only leads to: "the door to NATO and the Union". */
    private static final double BEYOND = 0.3;

    /** How much the only two count whom a sentence names, though not together. */
    private static final double ASIDE = 0.6;

    /** Those of an office are told apart by it. */
    private static final double LEAST_TITLED = 0.15;

    private final Discourse discourse;
    private final ArticlePeople people;
    private final OfficeResolver offices;

    Parties(Discourse discourse, ArticlePeople people, OfficeResolver offices) {
        this.discourse = discourse;
        this.people = people;
        this.offices = offices;
    }

    /**
     * The countries or groups named together most often and last before now; people stand for their countries.
     *
     * @param apart who does not belong to them
     */
    List<ActorRef> pair(Set<ActorRef> apart) {
        return heaviest(
                LEAST,
                group -> parties(group).filter(pair -> pair.stream().noneMatch(apart::contains)),
                who -> true,
                BEYOND);
    }

    /**
     * The two people named together most often and last.
     *
     * @param titled whether they are told by an office
     */
    List<ActorRef> people(Predicate<ActorRef> wanted, boolean titled) {
        return heaviest(
                titled ? LEAST_TITLED : LEAST,
                group -> Optional.<Set<ActorRef>>of(new LinkedHashSet<>(group))
                        .filter(g -> g.size() == 2 && g.stream().allMatch(wanted.and(discourse::person))),
                discourse::person,
                1);
    }

    private List<ActorRef> heaviest(
            double least,
            Function<List<ActorRef>, Optional<Set<ActorRef>>> pairing,
            Predicate<ActorRef> considered,
            double beyond) {
        Map<Set<ActorRef>, Double> weights = new LinkedHashMap<>();
        for (int s = 0; s <= discourse.now(); s++) {
            weights.replaceAll((pair, weight) -> weight * FADING);
            Map<Set<ActorRef>, Double> here = new HashMap<>();
            for (Discourse.Group group : discourse.gathered(s)) {
                double weight = group.allied() || discourse.towards(s, group.first()) ? beyond : 1;
                pairing.apply(group.actors())
                        .filter(pair -> group.actors().size() > 1)
                        .ifPresent(pair -> here.merge(pair, weight, Math::max));
            }
            boolean allied = discourse.gathered(s).stream().anyMatch(Discourse.Group::allied);
            pairing.apply(discourse.all(s, considered))
                    .ifPresent(pair -> here.merge(pair, allied ? ASIDE * beyond : ASIDE, Math::max));
            here.forEach((pair, weight) -> weights.merge(pair, weight, Double::sum));
        }
        return weights.entrySet().stream()
                .filter(e -> e.getValue() >= least)
                .max(Map.Entry.comparingByValue())
                .map(e -> List.copyOf(e.getKey()))
                .orElse(List.of());
    }

    private Optional<Set<ActorRef>> parties(List<ActorRef> group) {
        Set<ActorRef> parties = new LinkedHashSet<>();
        for (ActorRef who : group) {
            Optional<ActorRef> party = discourse.person(who) ? offices.affiliation(who, people) : Optional.of(who);
            if (party.isEmpty()) {
                return Optional.empty();
            }
            parties.add(party.get());
        }
        return parties.size() == 2 ? Optional.of(parties) : Optional.empty();
    }
}
