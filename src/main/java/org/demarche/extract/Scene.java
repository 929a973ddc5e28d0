package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.Participant;
import org.demarche.model.Span;
import org.demarche.model.TimeInterval;
import org.demarche.model.Timex;

/**
 * Where the telling of an article stands: the day its main clauses last spoke of, and the city a paragraph is set in. Read
 * from every sentence, whether it tells of an event or not.
 */
final class Scene {
    private static final Set<TimeInterval.Precision> PERIODS =
            Set.of(TimeInterval.Precision.WEEK, TimeInterval.Precision.MONTH);
    private static final int STAY = 6;
    private static final int LEAD = 3;
    /** Days after which the story that an article begins with is no news any more. */
    private static final int FRESH = 3;

    private final ParagraphCity city;
    private final WordClasses classes;
    private final Hearsay hearsay;
    private final Matter matter;
    private final Optional<TimeInterval> published;
    private Optional<ToldDay> day = Optional.empty();
    private Optional<TimeInterval> lead = Optional.empty();
    /** The day that only asides of the first sentences speak of. */
    private Optional<TimeInterval> leadAside = Optional.empty();

    /** Whether the first sentences speak of the publication day. */
    private boolean saysToday;

    private Set<Unit> begun = Set.of();
    private Span block = new Span(0, 0);
    /** Number of the paragraph's first sentence. */
    private int first;

    private int sentence;

    Scene(World world, WordClasses classes, Optional<TimeInterval> published) {
        this.city = new ParagraphCity(world, classes);
        this.classes = classes;
        this.hearsay = new Hearsay(classes);
        this.matter = new Matter(classes);
        this.published = published;
    }

    /** Takes up what a sentence says of day and place. */
    void enter(Parse parse, int number) {
        begun = Begun.of(parse);
        sentence = number;
        if (!block.equals(parse.sentence().block().span())) {
            block = parse.sentence().block().span();
            first = sentence;
        }
        Set<String> actors = ToldDay.actors(parse);
        spoken(Turn.times(parse, classes)).reduce((a, b) -> b).ifPresent(d -> day = told(d, false, actors, Set.of()));
        city.enter(parse, block, sentence == first);
        boolean fragment =
                parse.clauses().stream().noneMatch(c -> c.group().finite() && c.relation != Clause.Relation.RELATIVE);
        for (Clause clause : parse.clauses()) {
            boolean main = clause.relation == Clause.Relation.ROOT
                    || clause.relation == Clause.Relation.CONJOINED
                    || hearsay.is(clause) && clause.parent.get().phrases.isEmpty()
                    || fragment && clause.relation == Clause.Relation.RELATIVE;
            if (main && isTold(clause) && clause.group().modal().isEmpty()) {
                range(clause.times)
                        .or(() -> days(Stream.concat(own(clause), opening(parse, clause)))
                                .findFirst())
                        .or(() -> period(parse, clause))
                        .ifPresent(d -> day = told(
                                d,
                                clause.group().perfect() && clause.group().past(),
                                actors,
                                ToldDay.tellers(clause, classes)));
                if (!clause.group().perfect() || sentence == first) {
                    city.settle(parse, clause);
                }
            }
        }
        saysToday |= isBeginning()
                && parse.units().stream()
                        .flatMap(u -> u.timex.stream())
                        .flatMap(t -> t.interval().stream())
                        .anyMatch(d -> Optional.of(d).equals(published));
        aside(parse).ifPresent(d -> {
            if (leadAside.isEmpty() && isBeginning()) {
                leadAside = Optional.of(d);
            }
        });
    }

    /** Whether the sentence is one of the first, which tell the news. */
    boolean isBeginning() {
        return sentence <= LEAD;
    }

    /** Whether a clause is told in the past, or tells what somebody has done on a day: "has had his council in today". */
    private static boolean isTold(Clause clause) {
        return clause.group().past() || clause.group().perfect();
    }

    /** The day that any past clause of a sentence speaks of, be it an aside: "who spent Thursday there". */
    private Optional<TimeInterval> aside(Parse parse) {
        return parse.clauses().stream()
                .filter(c -> c.group().past()
                        && c.group().modal().isEmpty()
                        && !c.group().perfect())
                .filter(c -> !isArrival(c))
                .flatMap(c -> days(c.times.stream()))
                .reduce((a, b) -> b)
                .or(() -> only(parse));
    }

    /** "Who landed on Monday for a two-day stay": the day of an arrival is often gone when the story is told. */
    private boolean isArrival(Clause clause) {
        return clause.relation == Clause.Relation.RELATIVE && classes.in("arrive", clause.lemma());
    }

    /** "Those who had crossed the day before": what had been before is not of the day of the story. */
    private static boolean isBefore(Clause clause) {
        return clause.relation == Clause.Relation.RELATIVE
                && clause.group().past()
                && clause.group().perfect();
    }

    /** The only day of a sentence that is told in the past, wherever it stands. */
    private Optional<TimeInterval> only(Parse parse) {
        boolean told = parse.clauses().stream()
                .anyMatch(c -> c.group().finite() && c.group().past());
        Set<Unit> arrivals = parse.clauses().stream()
                .filter(c -> isArrival(c) || isBefore(c))
                .flatMap(c -> c.times.stream())
                .collect(Collectors.toSet());
        List<TimeInterval> all = days(parse.units().stream().filter(u -> !arrivals.contains(u)))
                .distinct()
                .toList();
        return told && all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    /** The times of a clause without those of what it speaks about, once the story has a day. */
    private Stream<Unit> own(Clause clause) {
        return clause.times.stream()
                .filter(t ->
                        lead.isEmpty() || t.timex.flatMap(Timex::interval).equals(lead) || !matter.isBehind(clause, t));
    }

    /** "On 4 and 5 June". */
    private Optional<TimeInterval> range(List<Unit> times) {
        return DayRange.between(times).filter(this::isGone);
    }

    /** "In August the quarrel came near to a war": a month or week that opens a sentence. */
    private Optional<TimeInterval> period(Parse parse, Clause clause) {
        return clause.times.stream()
                .filter(t -> !begun.contains(t) && t.span.end() <= clause.verb.span.begin())
                .filter(t -> !DayRange.isBetween(parse, t))
                .filter(t -> clause.subject
                        .filter(s -> t.span.end() <= s.span.begin())
                        .isPresent())
                .flatMap(t -> t.timex.stream())
                .filter(t -> t.type() == Timex.Type.DATE)
                .flatMap(t -> t.interval().stream())
                .filter(i -> PERIODS.contains(i.precision()) && isGone(i))
                .findFirst();
    }

    private boolean isGone(TimeInterval days) {
        return published.filter(p -> days.end().isBefore(p.begin())).isPresent();
    }

    /** Whether somebody only told of the day last spoken of, so that what else is said need not have been said on it. */
    boolean isToldBy(Finding finding) {
        return day.filter(t -> t.isToldBy(finding)).isPresent();
    }

    private Optional<ToldDay> told(TimeInterval interval, boolean perfect, Set<String> actors, Set<String> tellers) {
        if (lead.isEmpty() && isBeginning() && interval.isDay()) {
            lead = Optional.of(interval);
        }
        return Optional.of(new ToldDay(interval, block, sentence, perfect && sentence > first, actors, tellers));
    }

    /** The times of a participle before the main verb: "Speaking in Munich on Saturday, she …". */
    private static Stream<Unit> opening(Parse parse, Clause clause) {
        return parse.clauses().stream()
                .filter(c -> c.relation == Clause.Relation.PARTICIPIAL)
                .filter(c -> c.parent.isEmpty() || c.parent.get() == clause)
                .filter(c -> c.verb.span.begin() < clause.verb.span.begin())
                .flatMap(c -> c.times.stream());
    }

    /** Days that are not ahead, nor only where something began: "had been at it since Sunday". */
    private Stream<TimeInterval> days(Stream<Unit> times) {
        return spoken(times.filter(t -> !begun.contains(t)).flatMap(u -> u.timex.stream()));
    }

    private Stream<TimeInterval> spoken(Stream<Timex> times) {
        return times.filter(t -> t.type() == Timex.Type.DATE || t.type() == Timex.Type.TIME)
                .flatMap(t -> t.interval().stream())
                .filter(TimeInterval::isDay)
                .filter(d -> published.filter(p -> d.begin().isAfter(p.begin())).isEmpty());
    }

    /** The day that a clause speaks of, else the one its paragraph does. */
    Optional<TimeInterval> today(Clause clause) {
        return days(clause.times.stream()).findFirst().or(this::today);
    }

    /** Whether a clause names a time of its own that is over. */
    boolean spoken(Clause clause) {
        return past(clause).isPresent();
    }

    /** The time that a clause names, be it longer than a day, else the day that its paragraph speaks of. */
    Optional<TimeInterval> when(Clause clause) {
        return days(clause.times.stream()).findFirst().or(() -> past(clause)).or(this::today);
    }

    private Optional<TimeInterval> past(Clause clause) {
        return clause.times.stream()
                .flatMap(u -> u.timex.stream())
                .filter(t -> t.type() == Timex.Type.DATE || t.type() == Timex.Type.TIME)
                .flatMap(t -> t.interval().stream())
                .filter(d -> published.filter(p -> d.begin().isAfter(p.begin())).isEmpty())
                .findFirst();
    }

    private Optional<TimeInterval> today() {
        return day.filter(t -> t.block().equals(block)).map(ToldDay::day);
    }

    /** "Who had flown there before": what a relative clause tells from further back. */
    private static boolean isAside(Match match) {
        return match.clause()
                .filter(c -> c.relation == Clause.Relation.RELATIVE)
                .filter(c -> c.group().perfect()
                        || c.object
                                .filter(o -> o.span.end() <= c.verb.span.begin())
                                .isPresent())
                .isPresent();
    }

    /** The day last spoken of in the paragraph, for something told in the past tense. */
    Optional<TimeInterval> day(Match match) {
        return day.filter(t -> t.block().equals(block) && (!t.flashback() || t.sentence() == sentence))
                .map(ToldDay::day)
                .filter(d -> isTold(match) && !isAside(match) && !isPassed(match, d));
    }

    /** "Nicaragua, which cut ties on Thursday, said it would restore them": what is told is later than the paragraph's day. */
    private boolean isPassed(Match match, TimeInterval when) {
        return match.parse().clauses().stream()
                .filter(c -> c.relation == Clause.Relation.RELATIVE
                        && match.clause().filter(own -> own != c).isPresent())
                .filter(c -> c.group().past() && c.group().modal().isEmpty())
                .filter(c -> c.subject
                        .filter(s -> match.clause()
                                .flatMap(own -> own.subject)
                                .filter(s::equals)
                                .isPresent())
                        .isPresent())
                .flatMap(c -> days(c.times.stream()))
                .anyMatch(d -> d.begin().isAfter(when.end()));
    }

    /** The day of the encounter at which somebody speaks. */
    Optional<TimeInterval> occasion(Match match) {
        return Occasions.of(match, classes)
                .filter(c -> isTold(match))
                .flatMap(c -> days(c.times.stream()))
                .findFirst();
    }

    /** Whether the paragraph has come to another day since an event: "By Sunday any doubt was gone." */
    boolean movedOn(Match match, Finding before) {
        return day.filter(t -> t.block().equals(block) && t.sentence() > before.sentence())
                .filter(t -> day(match)
                        .filter(d -> !before.date().filter(d::overlaps).isPresent())
                        .isPresent())
                .isPresent();
    }

    /** The day last spoken of, not long ago. */
    Optional<TimeInterval> lastDay() {
        return day.filter(t -> sentence - t.sentence() <= STAY).map(ToldDay::day);
    }

    /** The day last spoken of, for what goes on with it at the head of the next paragraph. */
    Optional<TimeInterval> sequel(Match match) {
        return lastDay()
                .filter(d -> sentence == first)
                .filter(d -> isTold(match) && !isAside(match) && !day.get().flashback());
    }

    /** The day last spoken of, if those who act now were on the scene then and no other day has come up since. */
    Optional<TimeInterval> day(Match match, Finding finding) {
        return day.filter(t -> !t.flashback() && finding.sentence() - t.sentence() <= STAY)
                .filter(t -> isTold(match)
                        && !t.isToldBy(finding)
                        && finding.ids(Participant.Role.AGENT).stream().anyMatch(t.actors()::contains))
                .map(ToldDay::day);
    }

    /** The day that the article's first sentences tell of, for an undated act of the same story. */
    Optional<TimeInterval> story(Match match) {
        return story().filter(d -> isTold(match));
    }

    /** The day that the article's first sentences tell of. */
    Optional<TimeInterval> story() {
        return lead.or(() -> leadAside.filter(d -> !saysToday)).filter(d -> published
                .filter(p -> !d.begin().isBefore(p.begin().minusDays(FRESH)))
                .isPresent());
    }

    /** Goes on with a day that an event took over from before. */
    void goOn(TimeInterval when) {
        Set<String> actors = day.map(ToldDay::actors).orElse(Set.of());
        day = Optional.of(new ToldDay(when, block, sentence, false, actors, Set.of()));
    }

    /** Whether a match tells of what had been before what the paragraph tells of. */
    boolean isFlashback(Match match) {
        return sentence > first
                && match.clause()
                        .filter(c -> c.group().past() && c.group().perfect())
                        .isPresent();
    }

    /** "Within hours", "hours later": the day last spoken of. */
    Optional<TimeInterval> hours(Match match, Finding finding) {
        boolean hours = match.clause().stream()
                .flatMap(c -> c.times.stream())
                .flatMap(u -> u.timex.stream())
                .anyMatch(t -> t.type() == Timex.Type.DURATION && t.value().startsWith("PT"));
        boolean after = match.parse().units().stream().anyMatch(u -> classes.in("hours-words", u.head));
        return day.filter(t -> hours && after && finding.sentence() - t.sentence() <= 2)
                .map(ToldDay::day);
    }

    /** "Who had met him on Saturday, warned afterwards": the day just spoken of. */
    Optional<TimeInterval> afterwards(Match match) {
        boolean after = match.clause()
                .filter(c ->
                        match.parse().units().subList(Math.min(c.first, c.last), Math.max(c.first, c.last) + 1).stream()
                                .anyMatch(u -> classes.in("afterwards-words", u.head)))
                .isPresent();
        int at = match.trigger().span.begin();
        Optional<TimeInterval> before = match.parse().clauses().stream()
                .filter(c -> c.group().past() && c.verb.span.begin() < at)
                .flatMap(c -> days(c.times.stream().filter(t -> t.span.begin() < at)))
                .reduce((a, b) -> b);
        return before.or(() -> today()).filter(d -> after && isTold(match));
    }

    /** Whether what a match tells is told in the past tense, not in the present perfect or as a plan. */
    static boolean isTold(Match match) {
        Optional<Clause> clause = match.clause();
        while (clause.isPresent() && !clause.get().group().finite()) {
            clause = clause.get().parent;
        }
        return clause.map(Clause::group)
                        .filter(g ->
                                g.past() && g.modal().isEmpty() || g.modal().equals("would") && g.negated())
                        .isPresent()
                || isSaid(match);
    }

    /** "More sanctions would be unavoidable, she cautioned": what is said was said in the past. */
    private static boolean isSaid(Match match) {
        return match.frame().type().speech()
                && match.parse().clauses().stream()
                        .filter(c -> c.group().finite() && c.group().past())
                        .filter(c -> c.group().modal().isEmpty() && !c.group().perfect())
                        .filter(c -> match.clause().filter(own -> own != c).isPresent())
                        .flatMap(c -> c.subject.stream())
                        .anyMatch(u -> match.in(Frame.Role.AGENT).stream().anyMatch(f -> f.unit() == u));
    }

    /** Whether a day is the one that the article's first sentences tell of, and at most a day old. */
    boolean isLeadDay(TimeInterval when) {
        return lead.filter(d -> d.equals(when) && published.isPresent())
                .filter(d -> !d.begin().isBefore(published.get().begin().minusDays(1)))
                .isPresent();
    }

    /** Whether an event was told in the paragraph that is read. */
    boolean isSameBlock(Finding before) {
        return before.sentence() >= first;
    }

    /** Whether a day is not long gone, so that another paragraph may go on with it. */
    boolean isRecent(TimeInterval when) {
        return published
                .filter(p -> when.end().isBefore(p.begin().minusDays(FRESH)))
                .isEmpty();
    }

    /** The paragraph that is read. */
    Span block() {
        return block;
    }

    /** The city that the paragraph is set in. */
    ParagraphCity city() {
        return city;
    }
}
