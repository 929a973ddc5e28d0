package org.demarche.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.ActorRef;
import org.demarche.model.Block;
import org.demarche.model.EntityMention;
import org.demarche.model.Participant;
import org.demarche.model.PlaceRef;
import org.demarche.model.Span;
import org.demarche.model.TimeInterval;

/**
 * The session of a body that the text tells of, and who speaks in it: "the Council convened in New York on Sunday … she
 * told the chamber … her colleague in turn demanded".
 */
final class Sessions {
    private static final Set<String> AT = Set.of("in", "at");
    private static final int REACH = 8;

    private final World world;
    private final WordClasses classes;
    private Optional<Session> last = Optional.empty();
    /** The paragraph in which somebody last spoke in the session. */
    private Optional<Span> floor = Optional.empty();

    Sessions(World world, WordClasses classes) {
        this.world = world;
        this.classes = classes;
    }

    /** Where a body sat, and on which day if the text says. */
    record Session(ActorRef body, PlaceRef place, Optional<TimeInterval> day, int sentence) {}

    /** Takes up a session that a clause tells of, whether or not it is an event of its own. */
    void enter(Clause clause, Optional<TimeInterval> day, int sentence) {
        if (clause.group().negated()
                || !clause.group().modal().isEmpty()
                || !classes.in("session-verbs", clause.lemma())) {
            return;
        }
        Optional<ActorRef> body = clause.subject.stream()
                .flatMap(u -> u.entity.stream())
                .flatMap(e -> e.actors().stream())
                .filter(world::isBody)
                .findFirst();
        Optional<PlaceRef> city = world.lands()
                .cities(clause.phrases.stream()
                        .filter(p -> AT.contains(p.prep()))
                        .flatMap(p -> p.noun().entity.stream()))
                .findFirst();
        if (body.isPresent() && city.isPresent()) {
            last = Optional.of(new Session(body.get(), city.get(), day, sentence));
        }
    }

    /** Takes up an act of a body that the text puts into a city. */
    void enter(Finding finding) {
        List<ActorRef> agents = finding.actors(Participant.Role.AGENT);
        if (finding.placeOwn()
                && agents.size() == 1
                && world.isBody(agents.get(0))
                && finding.place().filter(p -> world.lands().isCity(p)).isPresent()) {
            last = Optional.of(new Session(agents.get(0), finding.place().get(), finding.date(), finding.sentence()));
        }
    }

    /** The session in which an act is done: its speaker addresses it, goes on in it, or belongs to the body. */
    Optional<Session> of(Match match, Finding finding) {
        Block block = match.parse().sentence().block();
        Optional<Session> session = last.filter(s -> finding.sentence() - s.sentence() <= REACH)
                .filter(s -> people(finding))
                .filter(s -> addresses(match)
                        || floor.filter(block.span()::equals).isPresent()
                                && finding.date().isEmpty()
                        || finding.participants().stream()
                                        .anyMatch(p -> p.role() == Participant.Role.AGENT && belongs(p.actor(), s))
                                && sameDay(s, finding)
                                && finding.sentence() - s.sentence() <= 2);
        session.ifPresent(s -> floor = Optional.of(block.span()));
        return session;
    }

    private boolean people(Finding finding) {
        return finding.type().speech()
                && finding.actors(Participant.Role.AGENT).stream().allMatch(world::isPerson);
    }

    private boolean belongs(ActorRef person, Session session) {
        Optional<String> country = world.homeland(person).map(ActorRef::id);
        return world.actor(session.body().id())
                        .filter(b -> country.filter(b.members()::contains).isPresent())
                        .isPresent()
                || world.speaksFor(person, session.body());
    }

    private static boolean sameDay(Session session, Finding finding) {
        return finding.date().isEmpty()
                || session.day().isEmpty()
                || finding.date().get().overlaps(session.day().get());
    }

    /** "Told the chamber", "before the assembly". */
    private boolean addresses(Match match) {
        Stream<Clause> around = match.clause().stream().flatMap(c -> Stream.concat(Stream.of(c), c.parent.stream()));
        return around.flatMap(c -> Stream.concat(
                        c.object.stream().filter(o -> classes.in("addressing-verbs", c.lemma())),
                        c.phrases.stream()
                                .filter(p -> classes.in("session-prepositions", p.prep()))
                                .map(Unit.Attached::noun)))
                .filter(u -> u.entity
                        .filter(e -> e.kind() != EntityMention.Kind.PRONOUN)
                        .isEmpty())
                .anyMatch(u -> classes.in("session-places", u.form.toLowerCase(Locale.ROOT)));
    }
}
