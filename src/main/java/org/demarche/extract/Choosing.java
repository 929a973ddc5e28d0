package org.demarche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.Status;

/** Gives events that every rule has left without a place the likeliest one, when the whole article has been read. */
final class Choosing {
    private final World world;
    private final WordClasses classes;
    private final PlaceChoice choice;

    Choosing(World world, WordClasses classes, PlaceChoice choice) {
        this.world = world;
        this.classes = classes;
        this.choice = choice;
    }

    /**
     * The findings of an article, with the places that are chosen for them.
     *
     * @param told the moments in which they were told, in the same order
     */
    List<Finding> of(List<Finding> findings, List<Moment> told, Standpoint.Desk desk, PlaceNames names, Trace trace) {
        List<Moment> moments = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            moments.add(told.get(i).with(findings.get(i)));
        }
        PlaceOffers offers = new PlaceOffers(world, classes, desk, names, moments);
        List<Finding> placed = new ArrayList<>();
        for (Moment moment : moments) {
            trace.weighed(moment, offers);
            Finding finding = moment.finding();
            Optional<Placing.Placed> place = isOpen(finding) ? choice.of(offers.of(moment)) : Optional.empty();
            Finding chosen =
                    place.map(p -> finding.with(Optional.of(p.place()), false)).orElse(finding);
            place.ifPresent(p -> trace.placed(finding, new Discourse.Settled(chosen, p.rule(), "")));
            placed.add(chosen);
        }
        return placed;
    }

    /** Whether something that was done has no place; what is planned may be meant for anywhere. */
    private boolean isOpen(Finding finding) {
        return finding.place().isEmpty()
                && finding.status() != Status.PLANNED
                && !finding.placeOwn()
                && classes.in("chosen-types", finding.type().id());
    }
}
