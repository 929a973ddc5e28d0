package org.demarche.annotate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.model.InferredDate;
import org.demarche.model.Landmark;
import org.demarche.model.Span;

/** Counts for each day what speaks for it as the publication day. Days at which the people held no office are left out. */
final class DayCount {
    private static final Pattern TODAY = Pattern.compile("(?i).*\\b(it'?s|it is|today is|today's)( the)?\\s+$");
    private static final Pattern PRESENT =
            Pattern.compile("(?i).*\\b(is|are|am|'re|'m|here)\\s+(in|at|for)(\\s+the)?\\s+$");
    private static final int WEEK = 7;
    /** Bits; traces prove less than a name. */
    private static final double MOST = 9;
    private static final double NAMED = 12;
    private static final double SERIES = 8;
    private static final double LEAST = 2;
    /** What is left of the weight if the time stands in another sentence. */
    private static final double CARRIED = 0.6;
    private static final int BEFORE = 12;
    /** Characters from a count to what it counts from. */
    private static final int CLOSE = 60;
    /** Of a landmark that lasts longer only its first and last day are spoken of as one day. */
    private static final int SHORT = 4;

    private final String text;
    private final Cast cast;
    private final Scenery scenery;
    private final double among;
    private final List<Evidence> hits = new ArrayList<>();
    private final List<Evidence> traces = new ArrayList<>();

    /** Days that words allow because they fall on a landmark then. */
    private record Evidence(Set<LocalDate> days, int weight, boolean sharp, InferredDate.Reason reason) {}

    /** @param eligible how many landmarks are looked for */
    DayCount(String text, Cast cast, Scenery scenery, int eligible) {
        this.text = text;
        this.cast = cast;
        this.scenery = scenery;
        this.among = Math.log(Math.max(1, eligible)) / Math.log(2);
    }

    /** What speaks for each day. Of a landmark that is spoken of outright, traces elsewhere say nothing more. */
    Map<LocalDate, DateSupport> days() {
        Set<String> told = hits.stream().map(e -> e.reason().landmark()).collect(Collectors.toSet());
        Map<LocalDate, DateSupport> days = new HashMap<>();
        Stream.concat(
                        hits.stream(),
                        traces.stream().filter(e -> !told.contains(e.reason().landmark())))
                .forEach(e -> e.days().stream().filter(cast::fits).forEach(day -> days.computeIfAbsent(
                                day, DateSupport::new)
                        .count(e.weight(), e.sharp(), e.reason())));
        return days;
    }

    /** Counts a landmark that a sentence speaks of, with the time expressions of the sentence. */
    void hit(LandmarkFinder.Hit hit, double bits, List<Saying> times, boolean past, int less) {
        double margin = Math.min(MOST, bits - among);
        double full =
                switch (hit.way()) {
                    case NAMED -> scenery.isRoutine(hit.landmark()) ? SERIES : NAMED;
                    case DESCRIBED -> Math.max(LEAST, margin + 1.5);
                    case ALONE -> Math.max(2 * LEAST, margin + 2);
                    case ROUTINE -> Math.max(LEAST, margin);
                };
        int sharp = (int) Math.round(full * (less > 0 ? CARRIED : 1));
        int weekly = (int) Math.round(full * (less > 0 ? CARRIED : 1) / 2);
        today(hit);
        present(hit);
        List<Saying> beside = hit.way() == LandmarkFinder.Way.ALONE
                ? times
                : nearest(times, hit.at()).stream().toList();
        beside.forEach(saying -> fall(hits, hit.landmark(), saying, past, sharp, weekly));
    }

    /** Counts a landmark of which a sentence holds traces; among many landmarks few traces are chance. */
    void trace(Landmark landmark, LandmarkTraces.Trace trace, List<Saying> times, boolean past, int less) {
        double margin = Math.min(MOST, trace.bits() - among) * (less > 0 ? CARRIED : 1);
        int sharp = (int) Math.round(margin);
        int weekly = (int) Math.round(margin / 2);
        if (sharp > 0) {
            nearest(times, trace.at()).ifPresent(saying -> fall(traces, landmark, saying, past, sharp, weekly));
        }
    }

    private void fall(List<Evidence> found, Landmark landmark, Saying saying, boolean past, int sharp, int weekly) {
        if (saying.isAhead() && scenery.isUnforeseen(landmark)) {
            return;
        }
        for (LocalDate meant : meant(landmark)) {
            if (saying.isSharp()) {
                count(found, saying.publications(meant), landmark, saying.span(), sharp, true);
            } else if ((saying.isWeekday() || saying.isCount()) && weekly > 0) {
                count(found, saying.publications(meant), landmark, saying.span(), weekly, false);
            } else if (weekly > 0 && agrees(saying, meant)) {
                LocalDate from = past ? meant : meant.minusDays(WEEK - 1L);
                count(found, week(from), landmark, saying.span(), weekly, false);
            }
        }
    }

    /** "On Sunday, the twenty-fifth of May, they went to the polls": who names the weekday speaks of the week about. */
    private static boolean agrees(Saying saying, LocalDate meant) {
        Optional<DayOfWeek> weekday = saying.weekday();
        boolean dated = saying.date().filter(MonthDay.from(meant)::equals).isPresent();
        return dated && weekday.filter(meant.getDayOfWeek()::equals).isPresent();
    }

    private static Set<LocalDate> week(LocalDate from) {
        return from.datesUntil(from.plusDays(WEEK)).collect(Collectors.toSet());
    }

    private static Set<LocalDate> meant(Landmark landmark) {
        LocalDate begin = landmark.time().begin();
        LocalDate end = landmark.time().end();
        return end.toEpochDay() - begin.toEpochDay() < SHORT
                ? begin.datesUntil(end.plusDays(1)).collect(Collectors.toCollection(TreeSet::new))
                : Set.of(begin, end);
    }

    /** Counts a landmark of which the text says that it is today: "It's Independence Day". */
    private void today(LandmarkFinder.Hit hit) {
        if (TODAY.matcher(before(hit.at())).matches()) {
            int weight = hit.way() == LandmarkFinder.Way.ROUTINE ? 3 : 6;
            count(hits, Set.of(hit.landmark().time().begin()), hit.landmark(), hit.at(), weight, true);
        }
    }

    /** Counts a landmark at which somebody is as the text speaks: "our reporter is at the Wales summit". */
    private void present(LandmarkFinder.Hit hit) {
        if (hit.way() == LandmarkFinder.Way.NAMED
                && PRESENT.matcher(before(hit.at())).matches()) {
            LocalDate begin = hit.landmark().time().begin();
            LocalDate end = hit.landmark().time().end();
            Set<LocalDate> during = begin.datesUntil(end.plusDays(1)).collect(Collectors.toSet());
            count(hits, during, hit.landmark(), hit.at(), 6, false);
        }
    }

    private String before(Span at) {
        return text.substring(Math.max(0, at.begin() - BEFORE), at.begin());
    }

    private void count(
            List<Evidence> found, Set<LocalDate> on, Landmark landmark, Span words, int weight, boolean sharp) {
        InferredDate.Reason reason = new InferredDate.Reason(
                words, landmark.id(), words.of(text) + ": " + landmark.names().get(0));
        found.add(new Evidence(on, weight, sharp, reason));
    }

    /** The time expression beside the words that speak of a landmark; a count from it if there is one. */
    private static Optional<Saying> nearest(List<Saying> times, Span at) {
        return times.stream()
                .filter(t -> t.isCount() && t.span().end() <= at.begin() && at.begin() - t.span().end() < CLOSE)
                .findFirst()
                .or(() -> times.stream()
                        .filter(Saying::isDay)
                        .min((a, b) -> Integer.compare(distance(a.span(), at), distance(b.span(), at))));
    }

    private static int distance(Span a, Span b) {
        return a.overlaps(b) ? 0 : Math.max(a.begin() - b.end(), b.begin() - a.end());
    }
}
