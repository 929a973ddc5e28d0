package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.ActorRef;
import org.demarche.model.DateBasis;
import org.demarche.model.Participant;
import org.demarche.model.PlaceRef;
import org.demarche.model.Status;
import org.demarche.model.TimeInterval;

/**
 * The place that the text around an act gives it where its own clause gives none: where those who act have been that
 * day, where a body sits or meets, the city that the article is written from. Every place says which rule gave it.
 */
final class LentPlaces {
    private static final String UNITED_NATIONS = "united-nations";
    private static final int CONFERENCE = 8;
    /** Days that a guest is thought to stay. */
    private static final int STAY = 2;

    private final World world;
    private final WordClasses classes;
    private final Scene stage;
    private final Standpoint.Desk desk;
    private final Locality local;
    private final Presence presence;
    private final Whereabouts whereabouts;
    private final Itinerary itinerary;
    private final Postings postings;
    private final Assemblies assemblies;
    /** The last session of a body. */
    private Optional<Finding> scene = Optional.empty();

    private Optional<PlaceRef> sceneSpeaker = Optional.empty();
    private Optional<TimeInterval> published = Optional.empty();
    private Optional<PlaceRef> speaker = Optional.empty();
    private boolean diary;

    LentPlaces(World world, WordClasses classes, Scene stage, Standpoint.Desk desk, Postings postings) {
        this.world = world;
        this.classes = classes;
        this.stage = stage;
        this.desk = desk;
        this.local = new Locality(world, classes, desk.cities());
        this.presence = new Presence(world, classes);
        this.whereabouts = new Whereabouts(world);
        this.itinerary = new Itinerary(world, classes);
        this.postings = postings;
        this.assemblies = new Assemblies(world, classes);
    }

    /**
     * Takes up a sentence.
     *
     * @param published the day of publication, or of the entry of a diary
     * @param speaker where who speaks in a broadcast is
     */
    void enter(Parse parse, int sentence, Optional<TimeInterval> published, Optional<PlaceRef> speaker, boolean diary) {
        this.published = published;
        this.speaker = speaker;
        this.diary = diary;
        parse.clauses().stream()
                .filter(c -> c.relation == Clause.Relation.ROOT
                        || c.relation == Clause.Relation.CONJOINED
                        || c.relation == Clause.Relation.PARTICIPIAL
                        || c.relation == Clause.Relation.RELATIVE
                                && (c.opener.equals("where") || stage.spoken(c) || isBeside(c)))
                .forEach(c -> presence.enter(parse, c, stage.when(c), stage.block(), sentence, whereabouts));
    }

    /** "Abadi, who announced it at a news conference in Baghdad, demanded": an aside in the tense of its clause. */
    private static boolean isBeside(Clause clause) {
        return clause.opener.equals("who") && !clause.group().perfect();
    }

    /** The place that is lent to a finding without one; empty where nothing licenses any. */
    Optional<Placing.Placed> of(Match match, Finding finding) {
        if (finding.place().isPresent()
                || finding.placeOwn()
                || finding.status() == Status.POSSIBLE
                        && !classes.in("seated-types", finding.type().id())
                || isStanding(finding)
                || isEarlier(match, finding)
                || !classes.in("placed-types", finding.type().id())) {
            return Optional.empty();
        }
        return by("seat of the body", local.seat(finding))
                .or(() -> by("office of the statement", office(match, finding)))
                .or(() -> by("where the journey goes", itinerary.of(finding)))
                .or(() -> by("city to which the paragraph goes", next(finding)))
                .or(() -> whereabouts.of(finding, stage.block()))
                .or(() -> by("where the guest went", guest(finding)))
                .or(() -> by("session of the day", conference(finding)))
                .or(() -> by("setting of the paragraph", setting(finding)))
                .or(() -> by("capital that speaks", capital(finding)))
                .or(() -> by("meeting of the speaker's body", assemblies.of(finding, published)))
                .or(() -> delegation(finding))
                .or(() -> by("mission to the United Nations", mission(finding)))
                .or(() -> by("home of all", common(finding)))
                .or(() -> by("seat is the dateline", measure(finding)))
                .or(() -> here(match, finding))
                .or(() -> by("embassy of the dateline", embassy(match, finding)))
                .or(() -> by("seat of the chamber", local.chamber(finding)))
                .or(() -> by("city left since", left(match, finding)))
                .or(() -> news(finding));
    }

    /** "Flew home from Paris on Tuesday. That day he had met him twice": what had been before somebody left was there. */
    private Optional<PlaceRef> left(Match match, Finding finding) {
        boolean before = match.clause()
                .map(Clause::group)
                .filter(g -> g.past() && g.perfect() && g.modal().isEmpty())
                .isPresent();
        return finding.status() == Status.OCCURRED && before
                ? whereabouts.left(finding, stage.block())
                : Optional.empty();
    }

    /** "The Secretary-General urges both sides": what a statement says in the present is said where it is made. */
    private Optional<PlaceRef> office(Match match, Finding finding) {
        boolean now = match.clause()
                .map(Clause::group)
                .filter(g ->
                        g.finite() && !g.past() && !g.perfect() && g.modal().isEmpty())
                .isPresent();
        return desk.city()
                .filter(c -> desk.statement() && now && finding.type().speech())
                .filter(c -> finding.status() == Status.OCCURRED && !local.isForeign(finding))
                .filter(c -> finding.date().isEmpty() || finding.date().equals(published));
    }

    /** "Hun Sen, who had demanded a ceasefire, said": an aside of an earlier time that the text does not tell. */
    private static boolean isEarlier(Match match, Finding finding) {
        return finding.type().speech()
                && match.clause()
                        .filter(c -> c.relation == Clause.Relation.RELATIVE && c.times.isEmpty())
                        .map(Clause::group)
                        .filter(g -> g.perfect() && g.past() && g.modal().isEmpty())
                        .isPresent();
    }

    /** What somebody has said on no day that the text knows was said nowhere that it knows either. */
    private static boolean isStanding(Finding finding) {
        return finding.type().speech() && finding.date().isEmpty() && finding.basis() == DateBasis.RELATIVE;
    }

    /** Where talks or a signing of countries were, for those who negotiate for them: foreign ministers and envoys. */
    private Optional<Placing.Placed> delegation(Finding finding) {
        return speaker(finding)
                .filter(a -> postings.holds(a, "delegate-posts", published))
                .flatMap(world::homeland)
                .flatMap(home -> whereabouts.delegation(home, finding));
    }

    /** An ambassador to the United Nations speaks in New York. */
    private Optional<PlaceRef> mission(Finding finding) {
        return speaker(finding)
                .filter(a -> published.isPresent() && isNews(finding))
                .filter(a -> postings.holds(a, "mission-posts", published))
                .flatMap(a -> world.seatOf(UNITED_NATIONS));
    }

    /** Compatriots meet at home, wherever the article is written, unless they are its news. */
    private Optional<PlaceRef> common(Finding finding) {
        List<Optional<ActorRef>> homes = finding.participants().stream()
                .map(p -> Optional.of(p.actor()).filter(world::isPerson).flatMap(world::homeland))
                .distinct()
                .toList();
        boolean together = finding.type().symmetric()
                && !stage.isBeginning()
                && finding.status() == Status.OCCURRED
                && finding.participants().size() > 1;
        return together && homes.size() == 1
                ? homes.get(0)
                        .filter(home -> desk.city()
                                .filter(c -> !world.lands().within(c, home.id()))
                                .isPresent())
                        .flatMap(home -> world.capital(home.id()))
                : Optional.empty();
    }

    /** "BRUSSELS - The European Union froze his assets": a measure of a body that sits where the article is written. */
    private Optional<PlaceRef> measure(Finding finding) {
        boolean today = classes.in("measure-types", finding.type().id())
                && finding.status() == Status.OCCURRED
                && (isNews(finding) || isRecent(finding));
        List<ActorRef> agents = finding.actors(Participant.Role.AGENT);
        return desk.city().filter(c -> today && !agents.isEmpty()).filter(c -> agents.stream()
                .allMatch(a -> world.isBody(a)
                        && world.seatOf(a.id()).filter(c::equals).isPresent()));
    }

    /** The only person who says something that was said. */
    private Optional<ActorRef> speaker(Finding finding) {
        List<ActorRef> agents = finding.actors(Participant.Role.AGENT);
        return Optional.of(agents)
                .filter(a -> finding.type().speech() && finding.status() == Status.OCCURRED)
                .filter(a -> a.size() == 1 && world.isPerson(a.get(0)))
                .map(a -> a.get(0));
    }

    private static Optional<Placing.Placed> by(String rule, Optional<PlaceRef> place) {
        return place.map(p -> new Placing.Placed(p, rule));
    }

    /** The city of the paragraph, for what is done together, and for those who speak at home; others may do so from elsewhere. */
    private Optional<PlaceRef> setting(Finding finding) {
        return stage.city()
                .place()
                .filter(s -> finding.status() == Status.OCCURRED)
                .filter(s -> !finding.type().speech()
                        || stage.city().isTurned() && speaker(finding).isPresent()
                        || local.isHome(finding, s))
                .filter(s -> classes.in("dateline-types", finding.type().id()));
    }

    /** "In Brussels, where he joined the others, there was relief. She warned …": on from where another paragraph had them. */
    private Optional<PlaceRef> next(Finding finding) {
        return stage.city()
                .place()
                .filter(s -> speaker(finding).isPresent() && whereabouts.isToldElsewhere(finding, stage.block()))
                .filter(s -> classes.in("dateline-types", finding.type().id()));
    }

    /** "Ankara answered with scorn. The foreign minister accused …": the capital that a paragraph opens with, for its own. */
    private Optional<PlaceRef> capital(Finding finding) {
        return stage.city().voice().filter(s -> speaker(finding).isPresent()).filter(s -> local.isHome(finding, s));
    }

    /** "China's embassy urged the Philippines": an embassy speaks from the capital in which the article is written. */
    private Optional<PlaceRef> embassy(Match match, Finding finding) {
        boolean mission = match.in(Frame.Role.AGENT).stream().anyMatch(f -> classes.in("embassy-nouns", f.unit().form));
        return desk.city()
                .filter(c -> mission && finding.type().speech() && finding.status() == Status.OCCURRED)
                .filter(c -> isNews(finding) || isRecent(finding))
                .filter(c -> local.isForeign(finding));
    }

    /** The city of the dateline for those who are at home there, or were there these days. */
    private Optional<Placing.Placed> here(Match match, Finding finding) {
        boolean here = speaker.isEmpty()
                && !Remote.isNamed(match, classes)
                && finding.status() == Status.OCCURRED
                && classes.in("dateline-types", finding.type().id());
        Optional<PlaceRef> home = local.home(finding).filter(h -> here && isNews(finding));
        return home.isPresent()
                ? by("home is the dateline", home)
                : by("guest of the dateline", desk.city().filter(c -> here && wasHere(finding)));
    }

    private Optional<Placing.Placed> news(Finding finding) {
        Optional<PlaceRef> here = speaker.or(desk::city);
        boolean heard = speaker.isEmpty() || !finding.type().speech() || local.isSettled(finding, speaker.get());
        boolean ofToday = finding.status() == Status.OCCURRED
                && here.isPresent()
                && heard
                && (finding.date().isEmpty()
                        || finding.date().equals(published)
                        || stage.isLeadDay(finding.date().get()));
        boolean guests = finding.type().symmetric()
                && finding.participants().size() > 1
                && finding.participants().stream().allMatch(p -> world.isPerson(p.actor()));
        boolean soon = finding.status() == Status.OCCURRED && isRecent(finding) && local.hasGuests(finding)
                || finding.status() == Status.PLANNED && isSoon(finding) && local.isVisit(finding);
        if (guests && soon) {
            return by("dateline", desk.city());
        }
        if (ofToday
                && !local.isForeign(finding)
                && (stage.isBeginning() || guests || speaker.isPresent() || diary)
                && classes.in("dateline-types", finding.type().id())) {
            here.ifPresent(p -> whereabouts.put(finding.with(here, false), Whereabouts.Licence.ACT, stage.block()));
            return by(speaker.isPresent() ? "speaker" : "dateline", here);
        }
        return Optional.empty();
    }

    /** Whether somebody acts who has been in the dateline's city on one of those days. */
    private boolean wasHere(Finding finding) {
        return desk.city().isPresent()
                && finding.actors(Participant.Role.AGENT).stream()
                        .map(whereabouts::last)
                        .flatMap(Optional::stream)
                        .anyMatch(before -> before.place().equals(desk.city().get()) && isNear(before.day(), finding));
    }

    private static boolean isNear(Optional<TimeInterval> before, Finding finding) {
        return before.isEmpty()
                || finding.date().isEmpty()
                || Math.abs(before.get().begin().toEpochDay()
                                - finding.date().get().begin().toEpochDay())
                        <= STAY;
    }

    /** Whether an act is at most two days old; of a country, whether it is of the day. */
    private boolean isNews(Finding finding) {
        boolean people = finding.actors(Participant.Role.AGENT).stream().allMatch(world::isPerson);
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

    /** "Flew to Berlin on Tuesday. On Wednesday he was received by the chancellor": where some came, and the others are at home. */
    private Optional<PlaceRef> guest(Finding finding) {
        boolean told = finding.type().speech()
                && finding.status() == Status.OCCURRED
                && finding.participants().size() == 2
                && finding.participants().stream().allMatch(p -> world.isPerson(p.actor()));
        if (!told && !classes.in("gathering-types", finding.type().id())
                || finding.date().isEmpty()) {
            return Optional.empty();
        }
        List<PlaceRef> places = finding.participants().stream()
                .flatMap(p -> whereabouts.last(p.actor()).stream())
                .filter(before -> before.day().isPresent()
                        && isSince(before.day().get(), finding.date().get()))
                .map(Whereabouts.Stay::place)
                .distinct()
                .toList();
        return places.size() == 1 && finding.participants().stream().allMatch(p -> isThere(p.actor(), places.get(0)))
                ? Optional.of(places.get(0))
                : Optional.empty();
    }

    private boolean isThere(ActorRef actor, PlaceRef place) {
        return world.atHome(actor, place)
                || whereabouts
                        .last(actor)
                        .map(Whereabouts.Stay::place)
                        .filter(place::equals)
                        .isPresent();
    }

    /** Whether a day is at most so many days after another that a guest may still be there. */
    private static boolean isSince(TimeInterval before, TimeInterval day) {
        return !day.begin().isBefore(before.begin())
                && !day.begin().isAfter(before.end().plusDays(STAY));
    }

    /** Takes up a finding that has got its place and day. */
    void remember(Finding settled) {
        itinerary.enter(settled);
        boolean city = settled.status() == Status.OCCURRED
                && settled.place().filter(world.lands()::isCity).isPresent();
        boolean event = classes.in("placing-types", settled.type().id());
        if (city && event) {
            whereabouts.put(settled, Whereabouts.Licence.EVENT, stage.block());
            boolean session = settled.participants().size() == 1
                    && !world.isPerson(settled.participants().get(0).actor());
            if (session) {
                assemblies.enter(settled);
                open(settled);
            }
        } else if (city && settled.placeOwn()) {
            whereabouts.put(settled, Whereabouts.Licence.ACT, stage.block());
            List<ActorRef> agents = settled.actors(Participant.Role.AGENT);
            if (agents.size() == 1 && classes.in("summit-bodies", agents.get(0).id())) {
                // "in Brussels the leaders of the Union agreed on sanctions"
                open(settled);
            }
        }
    }

    private void open(Finding session) {
        scene = Optional.of(session);
        sceneSpeaker = speaker;
    }

    /** Who speaks or meets on the day of a body's session, soon after the text tells of it, does so there. */
    private Optional<PlaceRef> conference(Finding finding) {
        return scene.filter(s -> classes.in("dateline-types", finding.type().id()))
                .filter(s -> finding.actors(Participant.Role.AGENT).stream().allMatch(world::isPerson))
                .filter(s -> finding.sentence() - s.sentence() <= CONFERENCE)
                .filter(s -> assemblies.isOpen(s) || assemblies.attend(finding, s))
                .filter(s -> speaker.equals(sceneSpeaker))
                .filter(s -> s.date().isPresent() && finding.date().isPresent())
                .filter(s -> s.date().get().overlaps(finding.date().get())
                        || Assemblies.isEve(s.date(), finding.date()) && assemblies.prepare(finding, s))
                .flatMap(Finding::place);
    }
}
