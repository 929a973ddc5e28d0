package org.demarche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.Block;
import org.demarche.model.DateBasis;
import org.demarche.model.Participant;
import org.demarche.model.PlaceRef;
import org.demarche.model.Status;
import org.demarche.model.TimeInterval;

/**
 * What only the whole article tells of an event's place: the one city in which it has those who act on that day, and the
 * city of a summit that one sentence only puts into a country.
 */
final class Hindsight {
    private static final String RULE = "where the article has them that day";
    private static final String EXACT = "city of the same occasion";

    private final World world;
    private final WordClasses classes;

    Hindsight(World world, WordClasses classes) {
        this.world = world;
        this.classes = classes;
    }

    /** The findings of an article, with the places that the others give away. */
    List<Finding> of(List<Finding> read, Optional<TimeInterval> published, Optional<TimeInterval> story, Trace trace) {
        List<Finding> findings =
                read.stream().map(f -> headline(f, story, trace)).toList();
        List<Finding> dated =
                findings.stream().map(f -> journey(f, findings, trace)).toList();
        return places(dated, published, trace);
    }

    /** "Biden, who had come for talks, accused him": a journey told aside is of the day of what is told of the traveller. */
    private Finding journey(Finding finding, List<Finding> findings, Trace trace) {
        boolean aside = classes.in("journey-types", finding.type().id())
                && finding.status() == Status.OCCURRED
                && finding.basis() == DateBasis.RELATIVE
                && finding.date().isEmpty()
                && finding.grounds()
                        .match()
                        .clause()
                        .filter(c -> c.relation == Clause.Relation.RELATIVE
                                && c.group().perfect()
                                && c.group().past()
                                && c.times.isEmpty())
                        .isPresent();
        if (!aside) {
            return finding;
        }
        List<TimeInterval> days = findings.stream()
                .filter(f -> f != finding && f.sentence() == finding.sentence() && f.status() == Status.OCCURRED)
                .filter(f -> f.ids().stream().anyMatch(finding.ids()::contains))
                .flatMap(f -> f.date().stream())
                .filter(TimeInterval::isDay)
                .distinct()
                .toList();
        if (days.size() != 1) {
            return finding;
        }
        Finding told = finding.with(Optional.of(days.get(0)), DateBasis.RELATIVE, finding.status());
        trace.placed(finding, new Discourse.Settled(told, "", "day of the traveller"));
        return told;
    }

    private List<Finding> places(List<Finding> findings, Optional<TimeInterval> published, Trace trace) {
        List<Finding> all = new ArrayList<>();
        for (Finding finding : findings) {
            Optional<PlaceRef> city = city(finding, findings, published);
            if (city.isPresent()) {
                Finding placed = finding.with(city, false);
                trace.placed(
                        finding, new Discourse.Settled(placed, finding.place().isPresent() ? EXACT : RULE, ""));
                all.add(placed);
            } else {
                all.add(finding);
            }
        }
        return all;
    }

    /** What a headline tells happened on the day of the first sentences. */
    private static Finding headline(Finding finding, Optional<TimeInterval> story, Trace trace) {
        boolean undated = finding.block() == Block.Kind.HEADLINE
                && finding.status() == Status.OCCURRED
                && finding.basis() == DateBasis.PUBLICATION_DAY_ASSUMED
                && finding.date().isEmpty();
        if (!undated || story.isEmpty()) {
            return finding;
        }
        Finding dated = finding.with(story, DateBasis.PUBLICATION_DAY_ASSUMED, finding.status());
        trace.placed(finding, new Discourse.Settled(dated, "", "day of the story"));
        return dated;
    }

    private Optional<PlaceRef> city(Finding finding, List<Finding> findings, Optional<TimeInterval> published) {
        Optional<TimeInterval> day = day(finding, published);
        if (finding.status() == Status.DENIED
                || !classes.in("placed-types", finding.type().id())
                || day.filter(TimeInterval::isDay).isEmpty()) {
            return Optional.empty();
        }
        if (finding.place().isPresent()) {
            boolean meeting = finding.type().symmetric();
            return isCity(finding) || !meeting
                    ? Optional.empty()
                    : exact(finding, near(widened(day.get()), findings, published));
        }
        return finding.placeOwn() || finding.status() != Status.OCCURRED
                ? Optional.empty()
                : there(finding, near(day.get(), findings, published));
    }

    private Optional<PlaceRef> there(Finding finding, List<Finding> findings) {
        List<PlaceRef> cities = findings.stream()
                .filter(f -> f != finding && f.status() == Status.OCCURRED && isCity(f))
                .filter(f ->
                        f.placeOwn() || classes.in("placing-types", f.type().id()))
                .filter(f -> people(f).stream().anyMatch(people(finding)::contains))
                .flatMap(f -> f.place().stream())
                .distinct()
                .toList();
        return cities.size() == 1 ? Optional.of(cities.get(0)) : Optional.empty();
    }

    private Optional<PlaceRef> exact(Finding finding, List<Finding> findings) {
        PlaceRef wide = finding.place().get();
        List<PlaceRef> cities = findings.stream()
                .filter(f -> f != finding && f.status() != Status.DENIED && isCity(f))
                .flatMap(f -> f.place().stream())
                .filter(p -> world.lands().within(p, wide.id()))
                .distinct()
                .toList();
        return cities.size() == 1 ? Optional.of(cities.get(0)) : Optional.empty();
    }

    private boolean isCity(Finding finding) {
        return finding.place().filter(world.lands()::isCity).isPresent();
    }

    private Set<String> people(Finding finding) {
        Set<String> people = finding.ids(Participant.Role.AGENT);
        finding.participants().stream()
                .filter(p -> !world.isPerson(p.actor()))
                .forEach(p -> people.remove(p.actor().id()));
        return people;
    }

    /** A summit lasts a day or two. */
    private static TimeInterval widened(TimeInterval day) {
        return new TimeInterval(day.begin().minusDays(1), day.end().plusDays(1), TimeInterval.Precision.DAYS);
    }

    private static List<Finding> near(TimeInterval day, List<Finding> findings, Optional<TimeInterval> published) {
        return findings.stream()
                .filter(f -> day(f, published).filter(day::overlaps).isPresent())
                .toList();
    }

    /** The day of a finding; an undated act is news of the day. */
    private static Optional<TimeInterval> day(Finding finding, Optional<TimeInterval> published) {
        boolean assumed = finding.status() == Status.OCCURRED && finding.basis() == DateBasis.PUBLICATION_DAY_ASSUMED;
        return finding.date().or(() -> published.filter(p -> assumed));
    }
}
