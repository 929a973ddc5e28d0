package org.demarche.consolidate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.model.DateBasis;
import org.demarche.model.EventMention;
import org.demarche.model.ReportedDating;
import org.demarche.model.TimeInterval;

/**
 * Dates an article that states no day by the events that other articles report with a day. Each day about such an event
 * is tried as the publication day: it is supported by every event that the article, read as of that day, puts where the
 * others have it ("met yesterday"). What was itself inferred or assumed is no evidence.
 */
public final class ArticleDater {
    private static final int REACH = 8;
    /** Events that must agree before anything is said: leaders phone each other so often that two may agree by chance. */
    private static final int FEWEST = 3;

    private static final int WEEK = 7;
    private static final double ALIKE = 0.5;

    private final List<EventMention> known;

    /** @param others mentions of all articles; those without a day of their own are left out */
    public ArticleDater(Collection<EventMention> others) {
        this.known = others.stream().filter(ArticleDater::isEvidence).toList();
    }

    /**
     * The publication day of an article, if enough events of others decide it. The result does not depend on the order of
     * the others.
     *
     * @param open the article's mentions as read without a day
     * @param readAs the article's mentions, read as of a day
     */
    public Optional<ReportedDating> date(
            String article, List<EventMention> open, Function<LocalDate, List<EventMention>> readAs) {
        TreeMap<LocalDate, List<ReportedDating.Reason>> support = new TreeMap<>();
        for (LocalDate day : candidates(article, open)) {
            List<ReportedDating.Reason> reasons = reasons(article, readAs.apply(day));
            if (reasons.size() >= FEWEST) {
                support.put(day, reasons);
            }
        }
        int most = support.values().stream().mapToInt(List::size).max().orElse(0);
        List<LocalDate> best = support.entrySet().stream()
                .filter(e -> e.getValue().size() == most)
                .map(Map.Entry::getKey)
                .toList();
        if (best.isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = best.get(0);
        LocalDate last = best.get(best.size() - 1);
        boolean close = last.toEpochDay() - first.toEpochDay() < WEEK;
        TimeInterval when = first.equals(last)
                ? TimeInterval.day(first)
                : new TimeInterval(first, last, TimeInterval.Precision.DAYS);
        return close
                ? Optional.of(new ReportedDating(article, when, support.get(first), alike(best, readAs)))
                : Optional.empty();
    }

    /** The mentions that read the same on each of these days. */
    private static List<EventMention> alike(List<LocalDate> days, Function<LocalDate, List<EventMention>> readAs) {
        List<EventMention> alike = new ArrayList<>(readAs.apply(days.get(0)));
        days.stream()
                .skip(1)
                .map(readAs)
                .forEach(read -> alike.removeIf(m -> read.stream()
                        .noneMatch(other -> other.type().equals(m.type())
                                && other.date().equals(m.date())
                                && other.evidence().equals(m.evidence()))));
        return alike;
    }

    private Set<LocalDate> candidates(String article, List<EventMention> open) {
        Map<LocalDate, Integer> count = new TreeMap<>();
        for (EventMention mention : open) {
            Set<LocalDate> days = new TreeSet<>();
            known.stream()
                    .filter(other -> !other.article().equals(article) && alike(mention, other))
                    .map(other -> other.date().orElseThrow().begin())
                    .distinct()
                    .forEach(day -> IntStream.rangeClosed(-REACH, REACH).forEach(n -> days.add(day.plusDays(n))));
            days.forEach(day -> count.merge(day, 1, Integer::sum));
        }
        return count.entrySet().stream()
                .filter(e -> e.getValue() >= FEWEST)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The mentions that stand on the same day in another article, one reason for each day and pair of actors. */
    private List<ReportedDating.Reason> reasons(String article, List<EventMention> read) {
        List<ReportedDating.Reason> reasons = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (EventMention mention : read) {
            if (mention.basis() != DateBasis.RELATIVE || !isDay(mention)) {
                continue;
            }
            known.stream()
                    .filter(other -> !other.article().equals(article) && alike(mention, other))
                    .filter(other -> other.date().equals(mention.date()))
                    .min(Comparator.comparing(EventMention::article))
                    .filter(other -> told.add(mention.type() + actors(mention)))
                    .ifPresent(other -> reasons.add(new ReportedDating.Reason(mention, other)));
        }
        return reasons;
    }

    private static boolean isEvidence(EventMention mention) {
        boolean own = mention.basis() == DateBasis.EXPLICIT || mention.basis() == DateBasis.RELATIVE;
        return own && isDay(mention);
    }

    private static boolean isDay(EventMention mention) {
        return mention.date().filter(TimeInterval::isDay).isPresent();
    }

    /** Whether two mentions may be of one event: type, status, two actors and at least half of them, no other place. */
    private static boolean alike(EventMention a, EventMention b) {
        if (!a.type().equals(b.type()) || a.status() != b.status()) {
            return false;
        }
        Set<String> both = new HashSet<>(actors(a));
        both.retainAll(actors(b));
        Set<String> either = new HashSet<>(actors(a));
        either.addAll(actors(b));
        boolean placed = a.place().isEmpty() || b.place().isEmpty() || a.place().equals(b.place());
        return placed && both.size() > 1 && both.size() >= ALIKE * either.size();
    }

    private static Set<String> actors(EventMention mention) {
        return mention.participants().stream().map(p -> p.actor().id()).collect(Collectors.toCollection(TreeSet::new));
    }
}
