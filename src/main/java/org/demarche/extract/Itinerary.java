package org.demarche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.Participant;
import org.demarche.model.PlaceRef;
import org.demarche.model.Status;

/** Where a journey goes that is planned, for those whom the traveller is to see: "is due in Havana … will meet Castro on Saturday". */
final class Itinerary {
    /** Sentences for which a plan holds. */
    private static final int REACH = 3;
    /** Days that a guest is thought to stay. */
    private static final int STAY = 2;

    private final World world;
    private final WordClasses classes;
    private final List<Finding> journeys = new ArrayList<>();

    Itinerary(World world, WordClasses classes) {
        this.world = world;
        this.classes = classes;
    }

    /** Takes up an event. */
    void enter(Finding finding) {
        if (finding.status() == Status.PLANNED
                && finding.place().isPresent()
                && classes.in("journey-types", finding.type().id())) {
            journeys.add(finding);
        }
    }

    /** The only place that the traveller is bound for and in which somebody else is at home. */
    Optional<PlaceRef> of(Finding finding) {
        if (finding.status() != Status.PLANNED
                || !classes.in("gathering-types", finding.type().id())) {
            return Optional.empty();
        }
        List<PlaceRef> hosted = journeys.stream()
                .filter(j -> finding.sentence() - j.sentence() <= REACH)
                .filter(j -> finding.ids().containsAll(j.ids()))
                .filter(j -> isDuring(j, finding) && isHost(j, finding))
                .flatMap(j -> j.place().stream())
                .distinct()
                .toList();
        return hosted.size() == 1 ? Optional.of(hosted.get(0)) : Optional.empty();
    }

    private boolean isHost(Finding journey, Finding finding) {
        return finding.participants().stream()
                .map(Participant::actor)
                .filter(a -> !journey.ids().contains(a.id()))
                .anyMatch(a -> world.atHome(a, journey.place().get()));
    }

    /** Whether a meeting may fall into the days of a journey. */
    private static boolean isDuring(Finding journey, Finding finding) {
        return finding.date().isEmpty()
                || journey.date()
                        .filter(d -> !finding.date().get().end().isBefore(d.begin())
                                && !finding.date().get().begin().isAfter(d.end().plusDays(STAY)))
                        .isPresent();
    }
}
