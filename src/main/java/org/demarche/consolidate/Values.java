package org.demarche.consolidate;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.consolidate.Choice.Rule;
import org.demarche.model.ActorRef;
import org.demarche.model.CitedMention;
import org.demarche.model.Claim;
import org.demarche.model.DateBasis;
import org.demarche.model.EventMention;
import org.demarche.model.Participant;
import org.demarche.model.PlaceRef;
import org.demarche.model.Status;
import org.demarche.model.TimeInterval;

/** Chooses the values of an event among what its reports say, and keeps every claim where they differ. */
final class Values {
    private static final double SAME_LENGTH = 1.15;

    private final Affiliations actors;
    private final PlaceTree places;

    Values(Affiliations actors, PlaceTree places) {
        this.actors = actors;
        this.places = places;
    }

    /** A date with the reason why it has been taken for one. */
    private record Dated(TimeInterval days, boolean assumed) {}

    Choice<TimeInterval> date(List<CitedMention> mentions, Status status) {
        return Choice.of(
                mentions,
                m -> m.mention().date(),
                List.of(
                        new Rule<>(
                                "reported as held",
                                Comparator.comparing(e -> status == Status.OCCURRED
                                        && e.getValue().stream()
                                                .noneMatch(m -> m.mention().status() == status))),
                        new Rule<>("the text gives the day", Comparator.comparing(e -> assumed(e.getValue()))),
                        new Rule<>("more specific", Comparator.comparing(e -> length(e.getKey()))),
                        Choice.moreSources(),
                        new Rule<>("nearer in time", Comparator.comparing(e -> distance(e.getKey(), e.getValue()))),
                        new Rule<>("the earlier", Comparator.comparing(e -> e.getKey()
                                .begin())),
                        new Rule<>("more specific", Comparator.comparing(e -> e.getKey()
                                .precision()))));
    }

    private static boolean assumed(List<CitedMention> mentions) {
        return mentions.stream().allMatch(m -> m.mention().basis() == DateBasis.PUBLICATION_DAY_ASSUMED);
    }

    private static long length(TimeInterval days) {
        return ChronoUnit.DAYS.between(days.begin(), days.end());
    }

    private static long distance(TimeInterval days, List<CitedMention> mentions) {
        return mentions.stream()
                .flatMap(m -> m.published().stream())
                .mapToLong(p -> Math.abs(ChronoUnit.DAYS.between(days.begin(), p)))
                .min()
                .orElse(Long.MAX_VALUE);
    }

    Choice<PlaceRef> place(List<CitedMention> mentions) {
        Map<PlaceRef, Long> backing = backing(mentions);
        return Choice.of(
                mentions,
                m -> m.mention().place(),
                List.of(
                        new Rule<>("more sources", Comparator.comparing(e -> -backing.get(e.getKey()))),
                        new Rule<>("more specific", Comparator.comparing(e -> -places.depth(e.getKey()))),
                        Choice.moreSources(),
                        new Rule<>("first by name", Comparator.comparing(e -> e.getKey()
                                .id()))));
    }

    /** For each place the number of reports that it does not contradict. */
    private Map<PlaceRef, Long> backing(List<CitedMention> mentions) {
        List<PlaceRef> named =
                mentions.stream().flatMap(m -> m.mention().place().stream()).toList();
        return named.stream().distinct().collect(Collectors.toMap(p -> p, p -> named.stream()
                .filter(n -> agree(p, n))
                .count()));
    }

    private boolean agree(PlaceRef a, PlaceRef b) {
        return places.within(a, b) || places.within(b, a);
    }

    private static Choice<Duration> duration(List<CitedMention> mentions) {
        return Choice.of(
                mentions,
                m -> m.mention().lasted(),
                List.of(
                        Choice.moreSources(),
                        new Rule<>("nearer in time", Comparator.comparing(e -> earliest(e.getValue()))),
                        new Rule<>("the longer", Comparator.comparing(e -> e.getKey()
                                .negated()))));
    }

    private static LocalDate earliest(List<CitedMention> mentions) {
        return mentions.stream()
                .flatMap(m -> m.published().stream())
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
    }

    /** Everybody named, but no country beside the minister who stands for it in another report. */
    List<Participant> participants(List<CitedMention> mentions) {
        Map<String, Participant> byKey = new TreeMap<>();
        for (CitedMention m : mentions) {
            for (Participant p : m.mention().participants()) {
                byKey.merge(p.role() + " " + p.actor().id(), p, Values::first);
            }
        }
        List<Participant> all = List.copyOf(byKey.values());
        return all.stream()
                .filter(p -> all.stream().noneMatch(q -> q.role() == p.role() && replaces(q, p, mentions)))
                .toList();
    }

    private boolean replaces(Participant person, Participant body, List<CitedMention> mentions) {
        return actors.represented(person.actor().id()).contains(body.actor().id())
                && mentions.stream()
                        .map(CitedMention::mention)
                        .noneMatch(m -> m.participants().contains(person)
                                && m.participants().contains(body));
    }

    private static Participant first(Participant a, Participant b) {
        ActorRef x = a.actor();
        ActorRef y = b.actor();
        return x.label().compareTo(y.label()) <= 0 ? a : b;
    }

    /** All claims where reports differ, and how long it lasted where any says so. */
    List<Claim> claims(List<CitedMention> mentions, Status status, boolean contradicted) {
        List<Claim> claims = new ArrayList<>();
        Choice<TimeInterval> dates = date(mentions, status);
        if (dates.values().size() > 1) {
            Map<TimeInterval, Dated> basis = dates.values().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, e -> new Dated(e.getKey(), assumed(e.getValue()))));
            dates.claims(Claim.Aspect.DATE, Values::text, (a, b) -> clash(basis.get(a), basis.get(b)))
                    .forEach(claims::add);
        }
        Choice<PlaceRef> where = place(mentions);
        if (where.values().size() > 1) {
            where.claims(Claim.Aspect.PLACE, PlaceRef::id, (a, b) -> !agree(a, b))
                    .forEach(claims::add);
        }
        participantClaims(mentions).forEach(claims::add);
        duration(mentions)
                .claims(Claim.Aspect.DURATION, Duration::toString, Values::differ)
                .forEach(claims::add);
        if (contradicted) {
            Choice.<Status>of(
                            mentions,
                            m -> Optional.of(m.mention().status())
                                    .filter(s -> s == Status.OCCURRED || s == Status.DENIED),
                            List.of(new Rule<>("the latest report", Comparator.comparing(e -> e.getKey() != status))))
                    .claims(Claim.Aspect.STATUS, s -> s.name().toLowerCase(Locale.ROOT), (a, b) -> true)
                    .forEach(claims::add);
        }
        return claims;
    }

    private Stream<Claim> participantClaims(List<CitedMention> mentions) {
        Choice<Set<String>> who = Choice.of(
                mentions,
                m -> Optional.of(ids(m.mention())),
                List.of(
                        new Rule<>("more complete", Comparator.comparing(e -> -e.getKey()
                                .size())),
                        Choice.moreSources(),
                        new Rule<>("first by name", Comparator.comparing(e -> String.join(" ", e.getKey())))));
        return who.values().size() < 2
                ? Stream.empty()
                : who.claims(
                        Claim.Aspect.PARTICIPANTS,
                        ids -> String.join(" ", ids),
                        (a, b) -> !covers(a, b) && !covers(b, a));
    }

    private boolean covers(Set<String> all, Set<String> some) {
        return some.stream().allMatch(s -> all.stream().anyMatch(a -> actors.likeness(a, s) > 0));
    }

    private static Set<String> ids(EventMention m) {
        return m.participants().stream().map(p -> p.actor().id()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean clash(Dated a, Dated b) {
        TimeInterval one = a.assumed() ? dayBefore(a.days()) : a.days();
        TimeInterval other = b.assumed() ? dayBefore(b.days()) : b.days();
        return !one.overlaps(other);
    }

    private static TimeInterval dayBefore(TimeInterval days) {
        return new TimeInterval(days.begin().minusDays(1), days.end(), days.precision());
    }

    private static boolean differ(Duration a, Duration b) {
        double longer = Math.max(a.toMinutes(), b.toMinutes());
        return longer > SAME_LENGTH * Math.min(a.toMinutes(), b.toMinutes());
    }

    static String text(TimeInterval days) {
        return days.isDay() ? days.begin().toString() : days.begin() + "/" + days.end();
    }
}
