package org.demarche.extract;

import java.time.Period;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.ActorRef;
import org.demarche.model.DateBasis;
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
    private static final int CONFERENCE = 8;
    /** Days that a guest is thought to stay. */
    private static final int STAY = 2;
    /** Sentences at the beginning that tell what the article is about. */
    private static final int LEAD = 3;

    private final World world;
    private final WordClasses classes;
    private final Scene stage;
    private final Sessions sessions;
    private final Deixis deixis;
    private final Locality local;
    private final Optional<PlaceRef> dateline;
    private Optional<TimeInterval> published;
    private final Deque<Finding> recent = new ArrayDeque<>();
    /** The last event that shows where a person is. */
    private final Map<String, Finding> seen = new HashMap<>();
    /** The last session of a body. */
    private Optional<Finding> scene = Optional.empty();

    private Optional<PlaceRef> sceneSpeaker = Optional.empty();
    private Optional<PlaceRef> speaker = Optional.empty();
    /** The day of the entry of a diary or live page that is read. */
    private Optional<TimeInterval> entry = Optional.empty();

    private final Protagonists protagonists = new Protagonists();

    Discourse(
            World world,
            WordClasses classes,
            Deixis deixis,
            Optional<PlaceRef> dateline,
            Optional<TimeInterval> published) {
        this.deixis = deixis;
        this.world = world;
        this.classes = classes;
        this.dateline = dateline;
        this.published = published;
        this.local = new Locality(world, classes, dateline);
        this.stage = new Scene(world, classes, published);
        this.sessions = new Sessions(world, classes);
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
        parse.clauses().forEach(c -> sessions.enter(c, stage.today(c), sentence));
        speaker = deixis.speaker(parse.sentence().block());
    }

    /** Where the article, or who speaks now, is. */
    Optional<PlaceRef> here() {
        return speaker.or(() -> dateline);
    }

    /** The city that the article is written from. */
    Optional<PlaceRef> stage() {
        return dateline;
    }

    /** The city that the paragraph is set in. */
    Optional<PlaceRef> setting() {
        return stage.setting();
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

    /** A planned event on a weekday just gone is meant for the next one. */
    Dating.Dated forward(Dating.Dated dated, Status status) {
        TimeInterval day = dated.interval();
        boolean gone = status == Status.PLANNED
                && dated.basis() == DateBasis.RELATIVE
                && !dated.rule().equals(Dating.GOVERNING)
                && day.isDay()
                && published
                        .filter(p -> day.begin().isBefore(p.begin())
                                && day.begin().plusDays(WEEK).isAfter(p.begin()))
                        .isPresent();
        return gone
                ? new Dating.Dated(TimeInterval.day(day.begin().plusDays(WEEK)), dated.basis(), dated.rule())
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

    /** The finding with what the discourse lends it; remembers it for those to come. */
    Settled settle(Match match, Finding finding) {
        Settled settled = place(match, date(match, session(match, new Settled(finding, "", ""))));
        sessions.enter(settled.finding());
        remember(settled.finding());
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

    private Settled place(Match match, Settled settled) {
        Finding finding = settled.finding();
        if (finding.place().isPresent()
                || finding.placeOwn()
                || finding.status() == Status.POSSIBLE
                || !classes.in("placed-types", finding.type().id())) {
            return settled;
        }
        Optional<PlaceRef> seat = local.seat(finding);
        if (seat.isPresent()) {
            return settled.at(seat, "seat of the body");
        }
        if (finding.type().speech() && Remote.isNamed(match, classes)) {
            return settled;
        }
        Optional<PlaceRef> there = whereabouts(finding);
        if (there.isPresent()) {
            return settled.at(there, "last event of a participant");
        }
        Optional<PlaceRef> guest = guest(finding);
        if (guest.isPresent()) {
            return settled.at(guest, "where the guest went");
        }
        Optional<PlaceRef> stay = stage.whereabouts(finding);
        if (stay.isPresent()) {
            return settled.at(stay, "where the actor was");
        }
        Optional<PlaceRef> conference = conference(finding);
        if (conference.isPresent()) {
            return settled.at(conference, "session of the day");
        }
        Optional<PlaceRef> setting = stage.setting()
                .filter(s -> finding.status() == Status.OCCURRED)
                .filter(s -> classes.in("dateline-types", finding.type().id()));
        if (setting.isPresent()) {
            return settled.at(setting, "setting of the paragraph");
        }
        boolean here = speaker.isEmpty()
                && !Remote.isNamed(match, classes)
                && finding.status() == Status.OCCURRED
                && classes.in("dateline-types", finding.type().id());
        if (here && local.isAtHome(finding) && isNews(finding)) {
            return settled.at(dateline, "home is the dateline");
        }
        if (here && wasHere(finding)) {
            return settled.at(dateline, "guest of the dateline");
        }
        Optional<PlaceRef> chamber = local.chamber(finding);
        if (chamber.isPresent()) {
            return settled.at(chamber, "seat of the chamber");
        }
        boolean ofToday = finding.status() == Status.OCCURRED
                && here().isPresent()
                && (finding.date().isEmpty()
                        || finding.date().equals(published)
                        || stage.isLeadDay(finding.date().get()));
        boolean guests = finding.type().symmetric()
                && finding.participants().size() > 1
                && finding.participants().stream().allMatch(p -> world.isPerson(p.actor()));
        boolean soon = finding.status() == Status.OCCURRED && isRecent(finding) && local.hasGuests(finding)
                || finding.status() == Status.PLANNED && isSoon(finding) && local.isVisit(finding);
        if (guests && soon) {
            return settled.at(dateline, "dateline");
        }
        if (ofToday
                && !local.isForeign(finding)
                && (finding.sentence() <= LEAD || guests || speaker.isPresent() || entry.isPresent())
                && classes.in("dateline-types", finding.type().id())) {
            here().ifPresent(p -> stage.at(finding, p));
            return settled.at(here(), speaker.isPresent() ? "speaker" : "dateline");
        }
        return settled;
    }

    /** Whether somebody acts who has been in the dateline's city on one of those days. */
    private boolean wasHere(Finding finding) {
        return dateline.isPresent()
                && finding.ids(Participant.Role.AGENT).stream()
                        .map(seen::get)
                        .filter(Objects::nonNull)
                        .anyMatch(before -> before.place().equals(dateline) && isNear(before, finding));
    }

    private static boolean isNear(Finding before, Finding finding) {
        return before.date().isEmpty()
                || finding.date().isEmpty()
                || Math.abs(before.date().get().begin().toEpochDay()
                                - finding.date().get().begin().toEpochDay())
                        <= STAY;
    }

    /** Whether an act is at most two days old; of a country, whether it is of the day. */
    private boolean isNews(Finding finding) {
        boolean people = finding.participants().stream()
                .filter(p -> p.role() == Participant.Role.AGENT)
                .allMatch(p -> world.isPerson(p.actor()));
        return finding.date().isEmpty()
                || (people ? isRecent(finding) : finding.date().equals(published));
    }

    /** Whether an event is planned for one of the next two days. */
    private boolean isSoon(Finding finding) {
        return published.isPresent()
                && finding.date()
                        .filter(d -> !d.end().isAfter(published.get().end().plusDays(2)))
                        .isPresent();
    }

    /** Whether an event is at most two days old. */
    private boolean isRecent(Finding finding) {
        return published.isPresent()
                && finding.date()
                        .filter(d -> !d.begin().isBefore(published.get().begin().minusDays(2)))
                        .filter(d -> !d.end().isAfter(published.get().end()))
                        .isPresent();
    }

    /** Where the article last saw one of the participants, if that was the same day. */
    private Optional<PlaceRef> whereabouts(Finding finding) {
        return finding.participants().stream()
                .filter(p -> p.role() == Participant.Role.AGENT)
                .map(p -> seen.get(p.actor().id()))
                .filter(Objects::nonNull)
                .filter(before -> sameDay(before, finding))
                .max(Comparator.comparingInt(Finding::sentence))
                .flatMap(Finding::place);
    }

    /** "Flew to Berlin on Tuesday. On Wednesday he was received by the chancellor": where some came, and the others are at home. */
    private Optional<PlaceRef> guest(Finding finding) {
        if (!classes.in("gathering-types", finding.type().id())
                || finding.date().isEmpty()) {
            return Optional.empty();
        }
        List<PlaceRef> places = finding.participants().stream()
                .map(p -> seen.get(p.actor().id()))
                .filter(Objects::nonNull)
                .filter(before -> before.date().isPresent()
                        && isSince(before.date().get(), finding.date().get()))
                .flatMap(before -> before.place().stream())
                .distinct()
                .toList();
        return places.size() == 1 && finding.participants().stream().allMatch(p -> isThere(p.actor(), places.get(0)))
                ? Optional.of(places.get(0))
                : Optional.empty();
    }

    private boolean isThere(ActorRef actor, PlaceRef place) {
        return world.atHome(actor, place)
                || Optional.ofNullable(seen.get(actor.id()))
                        .flatMap(Finding::place)
                        .filter(place::equals)
                        .isPresent();
    }

    /** Whether a day is at most so many days after another that a guest may still be there. */
    private static boolean isSince(TimeInterval before, TimeInterval day) {
        return !day.begin().isBefore(before.begin())
                && !day.begin().isAfter(before.end().plusDays(STAY));
    }

    private void remember(Finding settled) {
        boolean there = settled.status() == Status.OCCURRED
                && settled.place().filter(p -> world.detail(p) == 3).isPresent()
                && classes.in("placing-types", settled.type().id());
        if (there) {
            settled.participants().forEach(p -> seen.put(p.actor().id(), settled));
            boolean session = settled.participants().size() == 1
                    && !world.isPerson(settled.participants().get(0).actor());
            if (session) {
                scene = Optional.of(settled);
                sceneSpeaker = speaker;
            }
        }
    }

    /** Who speaks or meets on the day of a body's session, soon after the text tells of it, does so there. */
    private Optional<PlaceRef> conference(Finding finding) {
        return scene.filter(s -> classes.in("dateline-types", finding.type().id()))
                .filter(s -> finding.participants().stream()
                        .filter(p -> p.role() == Participant.Role.AGENT)
                        .allMatch(p -> world.isPerson(p.actor())))
                .filter(s -> finding.sentence() - s.sentence() <= CONFERENCE)
                .filter(s -> speaker.equals(sceneSpeaker))
                .filter(s -> s.date().isPresent() && finding.date().isPresent())
                .filter(s -> sameDay(s, finding) || dayBefore(s, finding))
                .flatMap(Finding::place);
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

    private static boolean sameDay(Finding before, Finding finding) {
        return before.date().isEmpty()
                || finding.date().isEmpty()
                || before.date().get().overlaps(finding.date().get());
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

    private static boolean dayBefore(Finding session, Finding finding) {
        return finding.date().get().isDay()
                && session.date()
                        .get()
                        .begin()
                        .minusDays(1)
                        .equals(finding.date().get().begin());
    }

    /** "Before leaving for Sochi, he threatened": who leaves for today's story does not go on with an older one. */
    private boolean leaves(Match match) {
        boolean dated = match.parse().units().stream().anyMatch(u -> u.is(Unit.Kind.TIME));
        return !dated
                && match.parse().clauses().stream()
                        .anyMatch(c -> c.opener.equals("before")
                                && !c.group().finite()
                                && classes.in("leaving-verbs", c.lemma())
                                && c.verb.span.begin() < match.trigger().span.begin());
    }

    /** An undated act goes on with the day of its paragraph, or of the event before it that shares a participant. */
    private Settled date(Match match, Settled settled) {
        Finding finding = settled.finding();
        Optional<Period> away = finding.date().isEmpty() ? Distance.of(match) : Optional.empty();
        if (away.isPresent() && stage.lastDay().isPresent()) {
            return settled.on(stage.lastDay().map(day -> Distance.from(day, away.get())), "days away");
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
            return planned(settled);
        }
        boolean vague = finding.basis() == DateBasis.RELATIVE;
        if (finding.date().isPresent() || vague || finding.status() != Status.OCCURRED) {
            return settled;
        }
        Optional<TimeInterval> afterwards = stage.afterwards(match);
        if (afterwards.isPresent()) {
            return settled.on(afterwards, "the day just spoken of");
        }
        if (leaves(match)) {
            return stage.story(match).map(settled::assumed).orElse(settled);
        }
        for (Finding before : recent) {
            boolean told = before.status() == Status.OCCURRED
                    && before.date().filter(TimeInterval::isDay).isPresent();
            boolean same = before.sentence() == finding.sentence() ? shares(before, finding) : goesOn(before, finding);
            if (told && near(before, finding) && same && !stage.movedOn(match, before)) {
                return settled.on(before.date(), "event before");
            }
        }
        Optional<TimeInterval> hours = stage.hours(match, finding);
        if (hours.isPresent()) {
            stage.goOn(hours.get());
            return settled.on(hours, "hours later");
        }
        Optional<TimeInterval> day = stage.day(match);
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
