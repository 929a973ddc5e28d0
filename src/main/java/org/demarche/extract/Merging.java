package org.demarche.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.model.Block;
import org.demarche.model.EventType;
import org.demarche.model.Participant;
import org.demarche.model.PlaceRef;
import org.demarche.model.Status;
import org.demarche.model.TimeInterval;

/** One event once per article: findings that tell of the same event become one, with all their evidence. */
final class Merging {
    private final World world;

    Merging(World world) {
        this.world = world;
    }

    /** Findings of one event; the first is the one that says most. */
    List<List<Finding>> merge(List<Finding> findings) {
        List<List<Finding>> groups = new ArrayList<>();
        for (Finding finding : findings) {
            Optional<List<Finding>> home = groups.stream()
                    .filter(g -> g.stream().allMatch(f -> same(f, finding)))
                    .findFirst();
            if (home.isPresent()) {
                home.get().add(finding);
            } else {
                groups.add(new ArrayList<>(List.of(finding)));
            }
        }
        return groups;
    }

    private boolean same(Finding a, Finding b) {
        if (!a.type().id().equals(b.type().id()) || !dates(a, b) || !places(a, b) || !statuses(a, b)) {
            return false;
        }
        if (a.type().symmetric()) {
            Set<String> x = a.ids();
            Set<String> y = b.ids();
            return x.equals(y) || (x.containsAll(y) || y.containsAll(x)) && Math.min(x.size(), y.size()) > 1;
        }
        if (!a.ids(Participant.Role.AGENT).equals(b.ids(Participant.Role.AGENT))) {
            return false;
        }
        if (a.type().is(EventType.Trait.JOURNEY)) {
            return true;
        }
        Set<String> shared = new HashSet<>(a.ids(Participant.Role.TARGET));
        shared.retainAll(b.ids(Participant.Role.TARGET));
        boolean targets = a.ids(Participant.Role.TARGET).equals(b.ids(Participant.Role.TARGET)) || !shared.isEmpty();
        boolean open = a.ids(Participant.Role.TARGET).isEmpty()
                || b.ids(Participant.Role.TARGET).isEmpty();
        if (a.type().speech()) {
            boolean said = lead(a) || lead(b) || a.sentence() == b.sentence();
            // who demands one thing of Moscow and then another makes his demands of it
            boolean again = !open && a.ids(Participant.Role.TARGET).equals(b.ids(Participant.Role.TARGET));
            return said && (targets || open && a.sentence() == b.sentence()) || again;
        }
        return targets
                || a.ids(Participant.Role.TARGET).isEmpty()
                || b.ids(Participant.Role.TARGET).isEmpty();
    }

    private static boolean lead(Finding finding) {
        return finding.block() == Block.Kind.HEADLINE || finding.block() == Block.Kind.ABSTRACT;
    }

    private static boolean statuses(Finding a, Finding b) {
        return a.status() == b.status()
                || a.status() != Status.DENIED && b.status() != Status.DENIED && a.sure() && b.sure();
    }

    private static boolean dates(Finding a, Finding b) {
        if (a.sure() && b.sure()) {
            return a.date().get().overlaps(b.date().get());
        }
        return true;
    }

    private boolean places(Finding a, Finding b) {
        if (a.place().isEmpty() || b.place().isEmpty()) {
            return true;
        }
        PlaceRef x = a.place().get();
        PlaceRef y = b.place().get();
        return world.lands().within(x, y.id()) || world.lands().within(y, x.id());
    }

    /** The group as one: the most participants, the most exact place and date, the surest status. */
    Finding one(List<Finding> group) {
        Finding first = group.get(0);
        // what the article tells on its own account once is not another's claim
        boolean claimed = group.stream().allMatch(f -> f.assertedBy().isPresent());
        int count = group.stream().mapToInt(Finding::count).max().orElse(1);
        Finding all = first.told(claimed ? first.assertedBy() : Optional.empty(), count);
        for (Finding next : group.subList(1, group.size())) {
            if (all.type().symmetric() || all.ids(Participant.Role.TARGET).isEmpty()) {
                all = all.joined(next);
            }
            Optional<PlaceRef> place = next.place();
            boolean nowhere = isNowhere(all) && !next.placeOwn();
            if (place.isEmpty() && isNowhere(next) && !all.placeOwn()) {
                all = all.with(Optional.empty(), true);
            }
            if (place.isPresent()
                    && !nowhere
                    && (all.place().isEmpty() || better(place.get(), all.place().get()))) {
                all = all.with(place, next.placeOwn());
            }
            if (better(next, all)) {
                all = all.with(next.date(), next.basis(), all.status());
            }
            if (next.status() == Status.OCCURRED && all.status() == Status.PLANNED) {
                all = all.with(all.date(), all.basis(), Status.OCCURRED);
            }
        }
        return all;
    }

    /** Whether a report itself tells that something was done from wherever somebody was: "by telephone". */
    private static boolean isNowhere(Finding finding) {
        return finding.place().isEmpty() && finding.placeOwn();
    }

    private boolean better(PlaceRef a, PlaceRef b) {
        return world.lands().detail(a) > world.lands().detail(b);
    }

    private static boolean better(Finding next, Finding all) {
        if (next.date().isEmpty()) {
            return false;
        }
        if (all.date().isEmpty()) {
            return true;
        }
        if (next.sure() != all.sure()) {
            return next.sure();
        }
        return days(next.date().get()) < days(all.date().get());
    }

    private static long days(TimeInterval interval) {
        return interval.end().toEpochDay() - interval.begin().toEpochDay();
    }
}
