package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.PlaceRef;

/** Buildings behind other words than those for places: "on the steps of Downing Street", "from the Oval Office", "on Capitol Hill". */
final class Venues {
    private static final Set<String> AT = Set.of("in", "on", "at", "from", "outside", "inside");

    private Venues() {}

    /**
     * The city of a building that a phrase names.
     *
     * @param beside the phrases of the same clause
     * @param speech whether something is said or announced, which may be done from there
     */
    static Optional<PlaceRef> of(
            Unit.Attached phrase, List<Unit.Attached> beside, boolean speech, World world, WordClasses classes) {
        boolean on = phrase.prep().equals("on");
        boolean from = phrase.prep().equals("from")
                && speech
                && phrase.after()
                        .filter(n -> !classes.in("broadcast-nouns", n.form))
                        .isEmpty();
        boolean part = phrase.prep().equals("of")
                && phrase.after()
                        .filter(n -> classes.in("venue-parts", n.form))
                        .filter(n -> beside.stream().anyMatch(b -> b.noun() == n && AT.contains(b.prep())))
                        .isPresent();
        if (!on && !from && !part) {
            return Optional.empty();
        }
        return phrase.noun()
                .entity
                .flatMap(e -> e.place())
                .filter(place -> part || !world.lands().settle(place).equals(place))
                .map(world.lands()::settle)
                .filter(world.lands()::isCity);
    }
}
