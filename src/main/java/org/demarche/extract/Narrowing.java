package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.Participant;
import org.demarche.model.PlaceRef;
import org.demarche.model.Status;
import org.demarche.model.TimeInterval;

/**
 * The city of a journey that the text only says the land or sea of: "came to Egypt", told in Cairo or of somebody who met
 * others in Cairo on that day.
 */
final class Narrowing {
    private final World world;
    private final WordClasses classes;

    Narrowing(World world, WordClasses classes) {
        this.world = world;
        this.classes = classes;
    }

    /**
     * The findings in the same order, those of lands in their city where only one is known.
     *
     * @param desk the city that the article is written from
     */
    List<Finding> of(List<Finding> findings, Optional<PlaceRef> desk, Optional<TimeInterval> published) {
        return findings.stream()
                .map(f -> isWide(f)
                        ? city(f, findings, desk, published)
                                .map(c -> f.with(Optional.of(c), true))
                                .orElse(f)
                        : f)
                .toList();
    }

    private boolean isWide(Finding finding) {
        return (classes.in("journey-types", finding.type().id())
                        || classes.in("gathering-types", finding.type().id()))
                && finding.place().filter(p -> !world.lands().isCity(p)).isPresent()
                && (finding.status() == Status.OCCURRED || finding.status() == Status.PLANNED)
                && finding.date().filter(TimeInterval::isDay).isPresent();
    }

    private Optional<PlaceRef> city(
            Finding finding, List<Finding> all, Optional<PlaceRef> desk, Optional<TimeInterval> published) {
        PlaceRef land = finding.place().orElseThrow();
        List<PlaceRef> met = all.stream()
                .filter(f -> f != finding && f.date().equals(finding.date()) && f.status() == finding.status())
                .filter(f -> classes.in("gathering-types", f.type().id())
                        || classes.in("journey-types", f.type().id()))
                .filter(f ->
                        finding.ids(Participant.Role.AGENT).stream().anyMatch(f.ids(Participant.Role.AGENT)::contains))
                .flatMap(f -> f.place().stream())
                .filter(world.lands()::isCity)
                .filter(c -> world.lands().within(c.id(), land.id()))
                .distinct()
                .toList();
        boolean fresh = published
                .filter(p -> finding.date()
                        .filter(d -> !d.begin().isBefore(p.begin().minusDays(1))
                                && !d.begin().isAfter(p.begin()))
                        .isPresent())
                .isPresent();
        return met.isEmpty()
                ? desk.filter(c -> fresh && world.lands().within(c.id(), land.id()))
                : Stream.of(met).filter(m -> m.size() == 1).map(m -> m.get(0)).findFirst();
    }
}
