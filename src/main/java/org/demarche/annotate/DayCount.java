package org.demarche.annotate;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.demarche.lexicon.TimeAtom;
import org.demarche.model.InferredDate;
import org.demarche.model.Landmark;
import org.demarche.model.Span;

/**
 * Counts for each day what speaks for it as the publication day. Words that may speak of several landmarks speak of each
 * so much the less. Days at which the people held no office are left out.
 */
final class DayCount {
    private static final Pattern TODAY = Pattern.compile("(?i).*\\b(it'?s|it is|today is|today's)( the)?\\s+$");
    private static final Pattern PRESENT =
            Pattern.compile("(?i).*\\b(is|are|am|'re|'m|here)\\s+(in|at|for)(\\s+the)?\\s+$");
    private static final int WEEK = 7;
    private static final int MONTH = 30;
    /** Bits that traces of a landmark are worth at most; they prove less than its name. */
    private static final double MOST = 9;

    private static final double NAMED = 12;
    private static final double SERIES = 8;
    private static final double FIRM = 5;
    private static final double LEAST = 2;
    private static final double LITTLE = 0.2;
    /** What words still say that speak of other landmarks just as well. */
    private static final double HINT = 1.5;
    /** What is left of the weight if the time stands in another sentence, if only a weekday is named. */
    private static final double CARRIED = 0.6;

    private static final double WEEKLY = 0.55;
    /** If a day of the month is named, but neither year nor weekday. */
    private static final double LOOSE = 0.4;
    /** What it costs that somebody whom the text names held no office at the time of a landmark. */
    private static final double ABSENT = 1.5;

    private static final int BEFORE = 12;
    private static final int BACKGROUND = 40;
    /** Characters around a time expression in which beginning and end are spoken of. */
    private static final int ABOUT = 60;
    /** Characters from a count to what it counts from. */
    private static final int CLOSE = 60;
    /** Of a landmark that lasts longer only its first and last day are spoken of as one day. */
    private static final int SHORT = 4;

    private final String text;
    private final Cast cast;
    private final Scenery scenery;
    private final LandmarkKin kin;
    private final Set<MonthDay> dates;
    private final double among;
    private final List<Told> all = new ArrayList<>();

    /** A landmark that words beside a time expression may speak of. */
    private record Told(
            Landmark landmark,
            Saying saying,
            double bits,
            double share,
            Set<LocalDate> days,
            boolean named,
            boolean firm) {}

    /**
     * @param dates the days of the year that the text names
     * @param eligible how many landmarks are looked for
     */
    DayCount(String text, Cast cast, Scenery scenery, LandmarkKin kin, Set<MonthDay> dates, int eligible) {
        this.text = text;
        this.cast = cast;
        this.scenery = scenery;
        this.kin = kin;
        this.dates = dates;
        this.among = Math.log(Math.max(1, eligible)) / Math.log(2);
    }

    /** What speaks for each day. Of a landmark that is named, traces elsewhere say nothing more. */
    Map<LocalDate, DateSupport> days() {
        Map<LocalDate, DateSupport> days = new HashMap<>();
        Set<String> named =
                all.stream().filter(Told::named).map(t -> t.landmark().id()).collect(Collectors.toSet());
        Set<String> firm =
                all.stream().filter(Told::firm).map(t -> t.landmark().id()).collect(Collectors.toSet());
        Map<Span, List<Told>> groups = all.stream()
                .filter(t -> t.named() || !named.contains(t.landmark().id()))
                .filter(t -> t.firm() || !firm.contains(t.landmark().id()))
                .collect(Collectors.groupingBy(t -> t.saying().span()));
        List<Fall> falls = new ArrayList<>();
        groups.values().forEach(group -> group.forEach(told -> fall(told, rivals(told, group), falls)));
        Map<String, List<Fall>> landmarks = falls.stream()
                .collect(Collectors.groupingBy(f -> f.told().landmark().id()));
        landmarks.values().forEach(same -> same.forEach(fall -> count(fall, same, days)));
        return days;
    }

    /** Days that a time expression beside a landmark allows. */
    private record Fall(Told told, double weight) {}

    /** Counts the days; what else is said of the same landmark must not speak for others. */
    private void count(Fall fall, List<Fall> same, Map<LocalDate, DateSupport> days) {
        Landmark landmark = fall.told().landmark();
        Span words = fall.told().saying().span();
        InferredDate.Reason reason = new InferredDate.Reason(
                words, landmark.id(), words.of(text) + ": " + landmark.names().get(0));
        double all = same.stream().mapToDouble(Fall::weight).sum();
        for (LocalDate day : fall.told().days()) {
            double agreed = same.stream()
                    .filter(f -> f.told().days().contains(day))
                    .mapToDouble(Fall::weight)
                    .sum();
            days.computeIfAbsent(day, k -> new DateSupport(kin)).count(fall.weight() * agreed / all, reason);
        }
    }

    /** The bits it takes to tell a landmark from the others of which the same words may speak. */
    private static double rivals(Told told, List<Told> group) {
        Map<LocalDate, Double> others = new HashMap<>();
        for (Told other : group) {
            if (told.firm() && !other.firm()) {
                continue;
            }
            others.merge(other.landmark().time().begin(), other.bits(), Math::max);
        }
        double own = others.remove(told.landmark().time().begin());
        double sum = 1
                + others.values().stream()
                        .mapToDouble(b -> Math.pow(2, b - own))
                        .sum();
        return Math.log(sum) / Math.log(2);
    }

    private void fall(Told told, double rivals, List<Fall> falls) {
        double most = Math.min(told.named() ? NAMED : MOST, told.bits());
        double weight = Math.max(most - rivals, Math.min(HINT, most / 4)) * told.share();
        Saying saying = told.saying();
        boolean weekly =
                !saying.isSharp() && saying.date().isEmpty() && saying.nth().isEmpty();
        double counts = weekly ? weight * WEEKLY : saying.isLoose() ? weight * LOOSE : weight;
        if (counts > LITTLE) {
            falls.add(new Fall(told, counts));
        }
    }

    /** The days on which words can mean a day of a landmark, of those on which the people held office. */
    private Set<LocalDate> days(Landmark landmark, Saying saying, SentenceTense tense) {
        Set<LocalDate> days = allowed(landmark, saying, tense, scenery, text, dates);
        days.removeIf(day -> !cast.fits(day));
        return days;
    }

    /**
     * The days on which words of a text can mean a day of a landmark. Who calls a day "the 17th of June" does not call it
     * "yesterday" as well.
     */
    static Set<LocalDate> allowed(
            Landmark landmark, Saying saying, SentenceTense tense, Scenery scenery, String text, Set<MonthDay> dates) {
        Set<LocalDate> days = new TreeSet<>();
        for (LocalDate meant : meant(landmark, saying, scenery, text)) {
            if (saying.isSharp() && !saying.isCount() && dates.contains(MonthDay.from(meant))) {
                continue;
            }
            if (saying.isSharp() || saying.isWeekday() || saying.isCount()) {
                days.addAll(saying.publications(meant));
            } else if (agrees(saying, meant)) {
                int reach = saying.isLoose() ? MONTH : WEEK;
                LocalDate from = tense == SentenceTense.PAST ? meant : meant.minusDays(reach - 1L);
                LocalDate until = tense == SentenceTense.AHEAD ? meant : meant.plusDays(reach - 1L);
                from.datesUntil(until.plusDays(1)).forEach(days::add);
            }
        }
        return days;
    }

    /**
     * Counts a landmark that a sentence speaks of, with the time expressions of the sentence.
     *
     * @param bits how rare its traces in the sentence are
     * @param carried whether the time stands in another sentence
     */
    void hit(LandmarkFinder.Hit hit, double bits, List<Saying> times, SentenceTense tense, boolean carried) {
        double margin = bits - among;
        boolean named = hit.way() == LandmarkFinder.Way.NAMED;
        boolean firm = hit.way() != LandmarkFinder.Way.ROUTINE;
        double weight =
                switch (hit.way()) {
                    case NAMED -> Math.max(margin, scenery.isRoutine(hit.landmark()) ? SERIES : NAMED);
                    case DESCRIBED -> Math.max(FIRM, FIRM + margin / 2);
                    case ALONE -> Math.max(FIRM, FIRM + margin / 2);
                    case ROUTINE -> Math.max(LEAST, margin);
                };
        if (firm || scenery.words("anniversary").contains(hit.at().of(text).toLowerCase(Locale.ROOT))) {
            today(hit, weight, named);
        }
        present(hit);
        List<Saying> beside = hit.way() == LandmarkFinder.Way.ALONE
                ? times
                : nearest(times, hit.at()).stream().toList();
        if (named && (carried || isBackground(hit.at()))) {
            return;
        }
        beside.forEach(saying -> add(hit.landmark(), saying, weight, tense, carried, named, firm));
    }

    /** Counts a landmark of which a sentence holds traces; among many landmarks few traces are chance. */
    void trace(
            Landmark landmark, LandmarkTraces.Trace trace, List<Saying> times, SentenceTense tense, boolean carried) {
        nearest(times, trace.at())
                .filter(saying -> trace.bits() > among)
                .ifPresent(saying -> add(landmark, saying, trace.bits() - among, tense, carried, false, false));
    }

    private void add(
            Landmark landmark,
            Saying saying,
            double bits,
            SentenceTense tense,
            boolean carried,
            boolean named,
            boolean firm) {
        if (saying.isAhead() && scenery.isUnforeseen(landmark)) {
            return;
        }
        Set<LocalDate> days = days(landmark, saying, tense);
        if (!days.isEmpty()) {
            long absent = cast.most()
                    - Math.max(
                            cast.holding(landmark.time().begin()),
                            cast.holding(landmark.time().end()));
            all.add(new Told(landmark, saying, bits - ABSENT * absent, carried ? CARRIED : 1, days, named, firm));
        }
    }

    /** "On Sunday, the twenty-fifth of May, they went to the polls": who names the weekday speaks of the week about. */
    private static boolean agrees(Saying saying, LocalDate meant) {
        boolean dated = saying.date().filter(MonthDay.from(meant)::equals).isPresent()
                || saying.nth().filter(day -> day == meant.getDayOfMonth()).isPresent();
        return dated
                && (saying.isLoose()
                        || saying.weekday().filter(meant.getDayOfWeek()::equals).isPresent());
    }

    private static Set<LocalDate> meant(Landmark landmark, Saying saying, Scenery scenery, String text) {
        LocalDate begin = landmark.time().begin();
        LocalDate end = landmark.time().end();
        if (scenery.isLasting(landmark)) {
            String about = text.substring(
                    Math.max(0, saying.span().begin() - ABOUT),
                    Math.min(text.length(), saying.span().end() + ABOUT));
            List<TimeAtom> words = TimeAtom.split(about, 0, about.length());
            Set<LocalDate> days = new TreeSet<>();
            if (saying.isCount() || about(words, "begun", scenery)) {
                days.add(begin);
            }
            if (about(words, "ended", scenery)) {
                days.add(end);
            }
            return days;
        }
        return end.toEpochDay() - begin.toEpochDay() < SHORT
                ? begin.datesUntil(end.plusDays(1)).collect(Collectors.toCollection(TreeSet::new))
                : Set.of(begin, end);
    }

    /** Counts a landmark of which the text says that it is today: "It's Independence Day". */
    private void today(LandmarkFinder.Hit hit, double weight, boolean named) {
        if (TODAY.matcher(before(hit.at())).matches()) {
            add(
                    hit.landmark(),
                    Saying.counted(hit.at(), text, 0, 0, true),
                    weight,
                    SentenceTense.OPEN,
                    false,
                    named,
                    true);
        }
    }

    /** Counts a landmark at which somebody is as the text speaks: "our reporter is at the Wales summit". */
    private void present(LandmarkFinder.Hit hit) {
        if (hit.way() == LandmarkFinder.Way.NAMED
                && PRESENT.matcher(before(hit.at())).matches()) {
            add(
                    hit.landmark(),
                    Saying.counted(hit.at(), text, 0, 0, false),
                    SERIES,
                    SentenceTense.OPEN,
                    false,
                    true,
                    true);
        }
    }

    /** Whether the words before a landmark make it what somebody speaks about: "condemned the coup". */
    private boolean isBackground(Span at) {
        String before = text.substring(Math.max(0, at.begin() - BACKGROUND), at.begin());
        List<TimeAtom> words = TimeAtom.split(before, 0, before.length());
        return about(words.subList(Math.max(0, words.size() - 3), words.size()), "background", scenery);
    }

    private static boolean about(List<TimeAtom> words, String kind, Scenery scenery) {
        return words.stream().map(TimeAtom::lower).anyMatch(scenery.words(kind)::contains);
    }

    private String before(Span at) {
        return text.substring(Math.max(0, at.begin() - BEFORE), at.begin());
    }

    /** The time expression beside the words that speak of a landmark; a count from it if there is one. */
    private static Optional<Saying> nearest(List<Saying> times, Span at) {
        return times.stream()
                .filter(t -> t.isCount()
                        && t.span().end() <= at.begin()
                        && at.begin() - t.span().end() < CLOSE)
                .findFirst()
                .or(() -> times.stream()
                        .filter(Saying::isDay)
                        .min((a, b) -> Integer.compare(distance(a.span(), at), distance(b.span(), at))));
    }

    private static int distance(Span a, Span b) {
        return a.overlaps(b) ? 0 : Math.max(a.begin() - b.end(), b.begin() - a.end());
    }
}
