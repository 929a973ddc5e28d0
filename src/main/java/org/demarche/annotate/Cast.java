package org.demarche.annotate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.model.Tenure;

/** The office holders that a text names: of each the times in which who may be meant held office. */
final class Cast {
    /** Too few people say nothing about the time. */
    private static final int FEWEST = 3;

    private static final int AFTER = 14;
    private static final int BEFORE = 5;

    private final List<List<Reign>> people;
    private final long most;
    private final Map<LocalDate, Long> holding = new HashMap<>();

    Cast(Collection<List<Tenure>> people) {
        this.people = people.stream()
                .map(tenures -> tenures.stream().map(Reign::of).toList())
                .toList();
        this.most = people.stream()
                .flatMap(List::stream)
                .mapToLong(tenure -> holding(tenure.from()))
                .max()
                .orElse(0);
    }

    /** The most that ever held office on one day. */
    long most() {
        return most;
    }

    /** Whether hardly any other time saw more of these people in office: some had left theirs or were yet to take it. */
    boolean fits(LocalDate day) {
        return most < 2 || 4 * holding(day) >= 3 * most || most < FEWEST && holding(day) == most;
    }

    /** A tenure in days since 1970. */
    private record Reign(long from, long to) {
        static Reign of(Tenure tenure) {
            return new Reign(
                    tenure.from().toEpochDay(),
                    tenure.to().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE));
        }

        /** Who has just left office or is about to take it is still, or already, spoken of by the office. */
        boolean touches(long day) {
            return covers(day) || covers(day - AFTER) || covers(day + BEFORE);
        }

        private boolean covers(long day) {
            return from <= day && day <= to;
        }
    }

    /** How many of these people held an office on a day. */
    long holding(LocalDate day) {
        return holding.computeIfAbsent(day, d -> count(d.toEpochDay()));
    }

    private long count(long day) {
        long count = 0;
        for (List<Reign> reigns : people) {
            boolean held = false;
            for (int i = 0; i < reigns.size() && !held; i++) {
                held = reigns.get(i).touches(day);
            }
            count += held ? 1 : 0;
        }
        return count;
    }
}
