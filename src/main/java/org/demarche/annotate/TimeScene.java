package org.demarche.annotate;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.model.TimeInterval;
import org.demarche.model.TimeInterval.Precision;
import org.demarche.model.Timex;

/** What has been said about time so far in one article: its publication day, the day last spoken of, weekdays ahead. */
final class TimeScene {
    private final Optional<LocalDate> first;
    private Optional<LocalDate> published;
    private final List<Set<String>> kin;
    private final Map<Integer, LocalDate> ahead = new HashMap<>();
    private final Set<Integer> doubts = new HashSet<>();
    private final Map<String, TimeInterval> happenings = new HashMap<>();
    private Optional<TimeInterval> lastDay = Optional.empty();
    private Optional<TimeInterval> lastPast = Optional.empty();
    private Optional<TimeInterval> lastPeriod = Optional.empty();

    /** @param kin sets of nouns that may speak of one event: killing, murder, death */
    TimeScene(Optional<LocalDate> published, List<Set<String>> kin) {
        this.first = published;
        this.published = published;
        this.kin = kin;
    }

    Optional<LocalDate> published() {
        return published;
    }

    /** Comes to an entry of a diary: what follows is told on its day. */
    void turnTo(LocalDate entry) {
        published = Optional.of(entry);
    }

    /** The day last spoken of. */
    Optional<LocalDate> day() {
        return lastDay.map(TimeInterval::begin);
    }

    /** The day last spoken of that is not ahead. */
    Optional<LocalDate> pastDay() {
        return lastPast.map(TimeInterval::begin);
    }

    /** The day, month or year last spoken of. */
    Optional<TimeInterval> period() {
        return lastPeriod;
    }

    /** Remembers what a text has just spoken of; lengths, sets and references to the present are no anchors. */
    void spoke(TimexValue value) {
        if (value.type() != Timex.Type.DATE && value.type() != Timex.Type.TIME) {
            return;
        }
        value.interval().ifPresent(interval -> {
            lastPeriod = Optional.of(interval);
            if (interval.precision() == Precision.DAY) {
                lastDay = lastPeriod;
                if (published.filter(interval.begin()::isAfter).isEmpty()) {
                    lastPast = lastPeriod;
                }
            }
        });
    }

    /** Remembers that only the rest of the text can tell which of these weekdays is meant. */
    void doubt(int weekday) {
        doubts.add(weekday);
    }

    /** Whether something said later decides a doubt. */
    boolean hasDoubts() {
        return doubts.stream().anyMatch(ahead::containsKey);
    }

    /** The beginning of the same text, knowing which weekdays it will put ahead. */
    TimeScene again() {
        TimeScene second = new TimeScene(first, kin);
        second.ahead.putAll(ahead);
        return second;
    }

    /** Remembers a weekday that the text clearly put ahead. */
    void putAhead(int weekday, LocalDate day) {
        ahead.put(weekday, day);
    }

    Optional<LocalDate> ahead(int weekday) {
        return Optional.ofNullable(ahead.get(weekday));
    }

    /** Remembers on which day the things named by these nouns happen. */
    void happens(List<String> nouns, TimeInterval when) {
        nouns.forEach(noun -> happenings.putIfAbsent(noun, when));
    }

    /** When the thing that a noun names happened; else when the only thing of its kind did. */
    Optional<TimeInterval> happening(String noun) {
        if (happenings.containsKey(noun)) {
            return Optional.of(happenings.get(noun));
        }
        List<TimeInterval> days = kin.stream()
                .filter(set -> set.contains(noun))
                .flatMap(Set::stream)
                .flatMap(other -> Optional.ofNullable(happenings.get(other)).stream())
                .distinct()
                .toList();
        return days.size() == 1 ? Optional.of(days.get(0)) : Optional.empty();
    }
}
