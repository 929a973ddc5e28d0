package org.demarche.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Dated events in the order that the evidence gives, and no further: events whose order is open stand side by side.
 *
 * @param groups the events of one group are in no known order as a whole; each group came before the next
 * @param conflicts what texts say of the order of two events that their dates, or other texts, deny
 */
public record Chronology(List<List<Event>> groups, List<Precedence> conflicts) {
    private static final Comparator<Event> BY_DATE = Comparator.comparing((Event e) -> begin(e))
            .thenComparing(e -> date(e).end())
            .thenComparing(Event::type)
            .thenComparing(Event::id);

    public Chronology {
        groups = groups.stream().map(List::copyOf).toList();
        conflicts = List.copyOf(conflicts);
    }

    /**
     * Orders events.
     *
     * @param events those without a date are left out
     * @param told what texts say of their order; what is about others is passed over
     */
    public static Chronology of(Collection<Event> events, Collection<Precedence> told) {
        Map<String, Event> dated = events.stream()
                .filter(e -> e.date().isPresent())
                .collect(Collectors.toMap(Event::id, e -> e, (a, b) -> a));
        Map<String, Set<String>> after = new HashMap<>();
        List<Precedence> conflicts = new ArrayList<>();
        told.stream()
                .filter(p -> dated.containsKey(p.one()) && dated.containsKey(p.other()))
                .sorted(Comparator.comparing(Precedence::one).thenComparing(Precedence::other))
                .forEach(p -> {
                    if (denied(p, dated)
                            || p.relation() == Precedence.Relation.BEFORE && reaches(p.other(), p.one(), after)) {
                        conflicts.add(p);
                    } else if (p.relation() == Precedence.Relation.BEFORE) {
                        after.computeIfAbsent(p.one(), e -> new HashSet<>()).add(p.other());
                    }
                });
        List<List<Event>> groups = new ArrayList<>();
        overlapping(dated.values().stream().sorted(BY_DATE).toList())
                .forEach(run -> groups.addAll(cut(sorted(run, after), after)));
        return new Chronology(groups, conflicts);
    }

    private static TimeInterval date(Event e) {
        return e.date().orElseThrow();
    }

    private static LocalDate begin(Event e) {
        return date(e).begin();
    }

    private static boolean denied(Precedence p, Map<String, Event> dated) {
        TimeInterval one = date(dated.get(p.one()));
        TimeInterval other = date(dated.get(p.other()));
        return p.relation() == Precedence.Relation.BEFORE ? other.end().isBefore(one.begin()) : !one.overlaps(other);
    }

    private static boolean reaches(String from, String to, Map<String, Set<String>> after) {
        Set<String> seen = new HashSet<>();
        List<String> next = new ArrayList<>(List.of(from));
        while (!next.isEmpty()) {
            String at = next.remove(next.size() - 1);
            if (at.equals(to)) {
                return true;
            }
            if (seen.add(at)) {
                next.addAll(after.getOrDefault(at, Set.of()));
            }
        }
        return false;
    }

    /** Runs of events whose days overlap, directly or through others. */
    private static List<List<Event>> overlapping(List<Event> sorted) {
        List<List<Event>> runs = new ArrayList<>();
        Optional<LocalDate> last = Optional.empty();
        for (Event e : sorted) {
            if (last.isEmpty() || begin(e).isAfter(last.get())) {
                runs.add(new ArrayList<>());
                last = Optional.of(date(e).end());
            } else if (date(e).end().isAfter(last.get())) {
                last = Optional.of(date(e).end());
            }
            runs.get(runs.size() - 1).add(e);
        }
        return runs;
    }

    /** By date, but never against what is told. */
    private static List<Event> sorted(List<Event> run, Map<String, Set<String>> after) {
        List<Event> left = new ArrayList<>(run);
        List<Event> sorted = new ArrayList<>();
        while (!left.isEmpty()) {
            Event next = left.stream()
                    .filter(e -> left.stream().noneMatch(o -> o != e && before(o, e, after)))
                    .findFirst()
                    .orElse(left.get(0));
            sorted.add(next);
            left.remove(next);
        }
        return sorted;
    }

    private static boolean before(Event a, Event b, Map<String, Set<String>> after) {
        return date(a).end().isBefore(begin(b)) || !a.id().equals(b.id()) && reaches(a.id(), b.id(), after);
    }

    /** Parts a run wherever all that stands before came before all that follows. */
    private static List<List<Event>> cut(List<Event> run, Map<String, Set<String>> after) {
        List<List<Event>> groups = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= run.size(); i++) {
            if (i == run.size() || allBefore(run.subList(from, i), run.subList(i, run.size()), after)) {
                groups.add(run.subList(from, i));
                from = i;
            }
        }
        return groups;
    }

    private static boolean allBefore(List<Event> some, List<Event> others, Map<String, Set<String>> after) {
        return some.stream().allMatch(a -> others.stream().allMatch(b -> before(a, b, after)));
    }
}
