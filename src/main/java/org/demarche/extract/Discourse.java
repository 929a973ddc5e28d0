package org.demarche.extract;

import java.time.Period;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.Block;
import org.demarche.model.DateBasis;
import org.demarche.model.EventType;
import org.demarche.model.Participant;
import org.demarche.model.PlaceRef;
import org.demarche.model.Status;
import org.demarche.model.TimeInterval;

/**
 * Where and when the story stands: what earlier sentences say of an event that does not say it itself. A place is handed
 * on between events that share a participant and stand close together, a date likewise; nothing comes from an unrelated
 * sentence.
 */
final class Discourse {
    private static final int REACH = 2;
    private static final int WEEK = 7;
    /** Days of an event that another goes on with, at most. */
    private static final int FEW = 2;
    /** The same where one sentence tells both. */
    private static final int MONTH = 31;

    private final WordClasses classes;
    private final Scene stage;
    private final Sessions sessions;
    private final Deixis deixis;
    private final Standpoint.Desk desk;
    private final Correspondents correspondents;
    private final LentPlaces places;
    private final Elsewhere elsewhere;
    private final Sequel sequel;
    private Optional<TimeInterval> published;
    private final Deque<Finding> recent = new ArrayDeque<>();
    private Optional<PlaceRef> speaker = Optional.empty();
    /** The last event whose day was counted from the one before. */
    private Optional<Finding> counted = Optional.empty();
    /** The day of the entry of a diary or live page that is read. */
    private Optional<TimeInterval> entry = Optional.empty();

    private final Protagonists protagonists = new Protagonists();
    private final PlaceNames names;
    /** The events told so far, with where the telling stood. */
    private final List<Moment> moments = new ArrayList<>();

    Discourse(
            World world,
            WordClasses classes,
            Deixis deixis,
            Standpoint.Desk desk,
            Correspondents correspondents,
            Postings postings,
            Optional<TimeInterval> published) {
        this.correspondents = correspondents;
        this.deixis = deixis;
        this.classes = classes;
        this.desk = desk;
        this.published = published;
        this.stage = new Scene(world, classes, published);
        this.sessions = new Sessions(world, classes);
        this.places = new LentPlaces(world, classes, stage, desk, postings);
        this.elsewhere = new Elsewhere(classes);
        this.sequel = new Sequel(classes);
        this.names = new PlaceNames(world, classes);
    }

    PlaceNames names() {
        return names;
    }

    Standpoint.Desk desk() {
        return desk;
    }

    List<Moment> moments() {
        return moments;
    }

    /** The day of the entry in which the sentence stands; empty outside diaries and live pages. */
    Optional<TimeInterval> entry() {
        return entry;
    }

    /** Takes up a sentence before its events are settled, and the entry of a diary in which it stands. */
    void enter(Parse parse, int sentence, Optional<TimeInterval> entry) {
        this.entry = entry;
        published = entry.or(() -> published);
        stage.enter(parse, sentence);
        names.enter(parse, sentence);
        parse.clauses().forEach(c -> sessions.enter(c, stage.today(c), sentence));
        Block block = parse.sentence().block();
        speaker = deixis.speaker(block).or(() -> correspondents.of(block));
        places.enter(parse, sentence, published, speaker, entry.isPresent());
    }

    /** Whether a sentence brings the news itself: at the beginning, as an item of a list or live page, or as just happened. */
    boolean isFresh(Match match) {
        boolean just = match.parse().sentence().tokens().stream().anyMatch(t -> classes.in("fresh-words", t.text()));
        String first = match.parse().sentence().tokens().get(0).text();
        return stage.isBeginning() || entry.isPresent() || just || classes.in("list-marks", first);
    }

    /** Where the article, or who speaks now, is. */
    Optional<PlaceRef> here() {
        return speaker.or(desk::city);
    }

    /** The city that the article is written from. */
    Optional<PlaceRef> stage() {
        return desk.city();
    }

    /** The city that the paragraph is set in. */
    Optional<PlaceRef> setting() {
        return stage.city().place();
    }

    Protagonists protagonists() {
        return protagonists;
    }

    /** The day on which the story is told: that of the first sentences, else the publication day. */
    Optional<TimeInterval> now() {
        return story().or(() -> published);
    }

    /** The day that the first sentences tell of, if it is fresh. */
    Optional<TimeInterval> story() {
        return stage.story();
    }

    /** What happened did so by the day of publication: "this month", told on the 27th. */
    Dating.Dated soFar(Dating.Dated dated, Status status) {
        TimeInterval time = dated.interval();
        boolean over = status == Status.OCCURRED
                && published
                        .filter(p -> time.contains(p)
                                && time.end().isAfter(p.end())
                                && time.begin().isBefore(p.begin()))
                        .isPresent();
        return over
                ? new Dating.Dated(
                        new TimeInterval(time.begin(), published.get().end(), time.precision()),
                        dated.basis(),
                        dated.rule())
                : dated;
    }

    /** Whether a date of another clause lies ahead, so that what has happened cannot have it. */
    boolean elsewhere(Dating.Dated dated, Status status) {
        return status == Status.OCCURRED
                && dated.rule().equals(Dating.SENTENCE)
                && ahead(Optional.of(dated.interval()));
    }

    /** Whether a date lies after the publication day. */
    boolean ahead(Optional<TimeInterval> date) {
        return date.isPresent()
                && published.filter(d -> date.get().begin().isAfter(d.begin())).isPresent();
    }

    /** A planned event on a weekday just gone is meant for the next one; one "later in the day" for the day of the story. */
    Dating.Dated forward(Match match, Dating.Dated dated, Status status) {
        TimeInterval day = dated.interval();
        boolean gone = status == Status.PLANNED
                && dated.basis() == DateBasis.RELATIVE
                && !dated.rule().equals(Dating.GOVERNING)
                && day.isDay()
                && published
                        .filter(p -> day.begin().isBefore(p.begin())
                                && day.begin().plusDays(WEEK).isAfter(p.begin()))
                        .isPresent();
        if (gone && Dating.isFoundAs(match, day, "weekday")) {
            return new Dating.Dated(TimeInterval.day(day.begin().plusDays(WEEK)), dated.basis(), dated.rule());
        }
        return gone && Dating.isFoundAs(match, day, "period-mod")
                ? now().filter(n -> n.begin().isAfter(day.begin()))
                        .map(dated::over)
                        .orElse(dated)
                : dated;
    }

    /**
     * A finding with the place and date that the discourse lends it.
     *
     * @param placeRule and {@code dateRule}: the rules that lent them; empty where the finding's own sentence gave them
     */
    record Settled(Finding finding, String placeRule, String dateRule) {
        private Settled at(Optional<PlaceRef> place, String rule) {
            return new Settled(finding.with(place, false), rule, dateRule);
        }

        private Settled assumed(TimeInterval day) {
            Finding told = finding.with(Optional.of(day), DateBasis.PUBLICATION_DAY_ASSUMED, finding.status());
            return new Settled(told, placeRule, "day of the story");
        }

        private Settled on(Optional<TimeInterval> day, String rule) {
            return new Settled(finding.with(day, DateBasis.RELATIVE, finding.status()), placeRule, rule);
        }
    }

    /**
     * The finding with what the discourse lends it; remembers it for those to come.
     *
     * @param whole gives the whole time of an event of which a day is lent
     */
    Settled settle(Match match, Finding finding, UnaryOperator<TimeInterval> whole) {
        Finding alone = finding.place().isEmpty() && elsewhere.is(match, finding)
                ? finding.with(Optional.empty(), true)
                : finding;
        Settled dated = date(match, session(match, new Settled(alone, "", "")));
        Settled settled = place(match, finding.date().isPresent() ? dated : stretched(dated, whole));
        moments.add(new Moment(
                match,
                settled.finding(),
                finding.place().isPresent(),
                stage.block(),
                published,
                stage.city().place(),
                stage.city().isTurned(),
                settled.finding().date().filter(stage::isLeadDay).isPresent()));
        sessions.enter(settled.finding());
        places.remember(settled.finding());
        elsewhere.remember(settled.finding());
        Status status = settled.finding().status();
        boolean aside = match.clause()
                        .filter(c -> c.relation == Clause.Relation.RELATIVE)
                        .isPresent()
                || stage.isFlashback(match);
        if (!aside && (status == Status.OCCURRED || status == Status.PLANNED)) {
            recent.addFirst(settled.finding());
            if (recent.size() > 12) {
                recent.removeLast();
            }
        }
        return settled;
    }

    /** "After eighteen days of talks", "until the small hours": more days than the one lent, or than that of publication. */
    private Settled stretched(Settled settled, UnaryOperator<TimeInterval> whole) {
        Finding finding = settled.finding();
        boolean assumed = finding.status() == Status.OCCURRED && finding.basis() == DateBasis.PUBLICATION_DAY_ASSUMED;
        Optional<TimeInterval> day = finding.date().or(() -> published.filter(d -> assumed));
        return day.map(whole)
                .filter(all -> !all.equals(day.get()))
                .map(all -> settled.on(
                        Optional.of(all), settled.dateRule().isEmpty() ? "length of days" : settled.dateRule()))
                .orElse(settled);
    }

    private Settled place(Match match, Settled settled) {
        return places.of(match, settled.finding())
                .map(p -> settled.at(Optional.of(p.place()), p.rule()))
                .orElse(settled);
    }

    /** What is said in a session is said where and when it is held. */
    private Settled session(Match match, Settled settled) {
        Finding finding = settled.finding();
        Optional<Sessions.Session> session =
                finding.status() == Status.OCCURRED && finding.place().isEmpty() && !finding.placeOwn()
                        ? sessions.of(match, finding)
                        : Optional.empty();
        if (session.isEmpty()) {
            return settled;
        }
        Settled there = settled.at(Optional.of(session.get().place()), "session");
        boolean day =
                finding.date().isEmpty() && session.get().day().isPresent() && finding.basis() != DateBasis.RELATIVE;
        return day ? there.on(session.get().day(), "session") : there;
    }

    /** The days that one event lends another: of long talks, and to what comes of them, the last. */
    private static TimeInterval lent(TimeInterval days, Finding finding) {
        boolean outcome = finding.type().is(EventType.Trait.ACCORD);
        return days.precision() == TimeInterval.Precision.DAYS && (length(days) > FEW || outcome)
                ? TimeInterval.day(days.end())
                : days;
    }

    private static long length(TimeInterval days) {
        return days.end().toEpochDay() - days.begin().toEpochDay() + 1;
    }

    private boolean near(Finding before, Finding finding) {
        return finding.sentence() - before.sentence() <= REACH;
    }

    private static boolean shares(Finding before, Finding finding) {
        Set<String> ids = before.ids();
        return finding.ids().stream().anyMatch(ids::contains);
    }

    /** Whether somebody who acts now took part before. */
    private static boolean goesOn(Finding before, Finding finding) {
        Set<String> ids = before.ids();
        return finding.ids(Participant.Role.AGENT).stream().anyMatch(ids::contains);
    }

    /** "She will be heading to Asia next week. She will also meet …": a plan within the plan just told. */
    private Settled planned(Settled settled) {
        Finding finding = settled.finding();
        return recent.stream()
                .filter(before ->
                        before.status() == Status.PLANNED && before.date().isPresent())
                .filter(before -> classes.in("journey-types", before.type().id()))
                .filter(before -> near(before, finding) && shares(before, finding))
                .findFirst()
                .map(before -> settled.on(before.date(), "plan before"))
                .orElse(settled);
    }

    /** "Before leaving for Sochi, he threatened": who leaves for today's story does not go on with an older one. */
    private boolean leaves(Match match) {
        boolean dated = match.parse().units().stream().anyMatch(u -> u.is(Unit.Kind.TIME));
        return !dated
                && match.parse().clauses().stream()
                        .anyMatch(c -> c.opener.equals("before")
                                && !c.group().finite()
                                && classes.in("leaving-verbs", c.lemma())
                                && c.phrases.stream().anyMatch(p -> p.prep().equals("for"))
                                && c.verb.span.begin() < match.trigger().span.begin());
    }

    /** The day that lies so far from the one told before the sentence; "six days after that" the telling goes on with it. */
    private TimeInterval counted(Match match, Finding finding, Period away, TimeInterval last) {
        TimeInterval day = counted.filter(f -> f.sentence() == finding.sentence())
                .flatMap(Finding::date)
                .orElseGet(() -> Distance.from(last, away));
        if (Distance.isPointing(match)) {
            counted = Optional.of(finding.with(Optional.of(day), DateBasis.RELATIVE, finding.status()));
            stage.goOn(day);
        }
        return day;
    }

    /** An undated act goes on with the day of its paragraph, or of the event before it that shares a participant. */
    private Settled date(Match match, Settled settled) {
        Finding finding = settled.finding();
        Optional<Period> away = finding.date().isEmpty() ? Distance.of(match) : Optional.empty();
        if (away.isPresent() && stage.lastDay().isPresent()) {
            return settled.on(
                    Optional.of(
                            counted(match, finding, away.get(), stage.lastDay().get())),
                    "days away");
        }
        Optional<Period> after = finding.date().isEmpty() ? Distance.measured(match) : Optional.empty();
        if (after.isPresent()) {
            return settled.on(
                    stage.lastDay()
                            .or(() -> published.map(
                                    day -> Distance.from(day, after.get().negated()))),
                    "days apart");
        }
        if (finding.date().isEmpty() && finding.status() == Status.PLANNED) {
            Settled plan = planned(settled);
            return plan.finding().date().isEmpty() && DayParts.isNamed(match, classes)
                    ? plan.on(now(), "part of the day")
                    : plan;
        }
        boolean vague = finding.basis() == DateBasis.RELATIVE;
        if (finding.date().isPresent() || vague || finding.status() != Status.OCCURRED) {
            return settled;
        }
        Optional<TimeInterval> afterwards = stage.afterwards(match);
        if (afterwards.isPresent()) {
            return settled.on(afterwards, "the day just spoken of");
        }
        Optional<TimeInterval> occasion = stage.occasion(match);
        if (occasion.isPresent()) {
            return settled.on(occasion, "day of the encounter");
        }
        Optional<TimeInterval> next = sequel.is(match) ? stage.sequel(match) : Optional.empty();
        if (next.isPresent()) {
            return settled.on(next, "goes on");
        }
        if (leaves(match)) {
            return stage.story(match).map(settled::assumed).orElse(settled);
        }
        for (Finding before : recent) {
            boolean told = before.status() == Status.OCCURRED
                    && before.date()
                            .filter(d -> length(d) <= (before.sentence() == finding.sentence() ? MONTH : FEW))
                            .isPresent();
            boolean same = before.sentence() == finding.sentence() ? shares(before, finding) : goesOn(before, finding);
            boolean fresh = stage.isSameBlock(before)
                    || before.date().filter(stage::isRecent).isPresent();
            if (told && fresh && near(before, finding) && same && !stage.movedOn(match, before)) {
                return settled.on(before.date().map(d -> lent(d, finding)), "event before");
            }
        }
        Optional<TimeInterval> hours = stage.hours(match, finding);
        if (hours.isPresent()) {
            stage.goOn(hours.get());
            return settled.on(hours, "hours later");
        }
        Optional<TimeInterval> day = stage.day(match).filter(d -> !stage.isToldBy(finding));
        if (day.isPresent()) {
            return settled.on(day, "day of the paragraph");
        }
        Optional<TimeInterval> last = stage.day(match, finding);
        if (last.isPresent()) {
            return settled.on(last, "day of the actor");
        }
        return stage.story(match).map(settled::assumed).orElse(settled);
    }
}
