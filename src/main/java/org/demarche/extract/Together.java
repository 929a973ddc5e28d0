package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.ActorRef;
import org.demarche.model.EntityMention;
import org.demarche.model.EventType;
import org.demarche.model.Participant;
import org.demarche.model.Status;

/** What is done together, meetings, calls and accords: between whom it is, and what is none. */
record Together(World world, Roles roles, WordClasses classes) {
    /** The finding as one or several events, or none. */
    List<Finding> of(Match match, Finding finding) {
        List<Participant> leaders = world.withoutOwn(finding.participants());
        if (leaders.size() < finding.participants().size()) {
            // "summoned his security council": nobody meets his own country
            return leaders.size() > 1 ? of(match, finding.with(leaders)) : List.of();
        }
        if (Remote.is(match, classes)
                || date(match)
                || athome(match, finding)
                || merelyHosted(match, finding)
                || borrowed(match)
                || zero(match, finding)) {
            return List.of();
        }
        Optional<ActorRef> sits = convoked(match);
        if (sits.isPresent()) {
            return List.of(finding.with(List.of(new Participant(sits.get(), Participant.Role.AGENT))));
        }
        Optional<ActorRef> host = summit(match, finding);
        if (host.isPresent()) {
            return List.of(finding.with(List.of(new Participant(host.get(), Participant.Role.AGENT))));
        }
        List<ActorRef> agents = finding.actors(Participant.Role.AGENT);
        if (agents.size() < 2) {
            boolean text = match.frame()
                    .subject()
                    .filter(s -> s.wanted().kind().equals("body"))
                    .isPresent();
            if (agents.size() == 1
                    && (text || world.isBody(agents.get(0)) && decided(match))
                    && classes.in("adopting-types", finding.type().id())) {
                return world.isNational(agents.get(0)) ? List.of() : List.of(finding);
            }
            boolean alone = agents.size() == 1
                    && finding.type().is(EventType.Trait.ENCOUNTER)
                    && world.isBody(agents.get(0))
                    && !world.isNational(agents.get(0))
                    && match.in(Frame.Role.AGENT).stream()
                            .noneMatch(f -> classes.in("counterpart-prepositions", f.preposition()))
                    && classes.get("business-bodies").stream()
                            .noneMatch(agents.get(0).label()::contains)
                    && (classes.in("own-session-nouns", match.trigger().form)
                            || match.frame().kind() == Frame.Kind.VERB && sits(match.frame())
                            || match.trigger().is(Unit.Kind.VERB)
                                    && match.in(Frame.Role.AGENT).size() == 1);
            return alone ? List.of(finding) : List.of();
        }
        return new Counterparts(roles, classes).of(match, finding);
    }

    /** "Praised Obama during a call with reporters": what has partners of its own is not held with the one spoken of. */
    private boolean borrowed(Match match) {
        boolean asked =
                match.frame().object().filter(s -> s.role() == Frame.Role.AGENT).isPresent()
                        && match.frame().phrases().stream().noneMatch(p -> p.slot()
                                .filter(s -> s.role() == Frame.Role.AGENT)
                                .isPresent());
        return asked
                && match.trigger().is(Unit.Kind.NOMINAL)
                && match.trigger().attached.stream().anyMatch(p -> classes.in("own-partner-prepositions", p.prep()));
    }

    /** "Found no time for dinner": nothing that was held. */
    private boolean zero(Match match, Finding finding) {
        return finding.status() == Status.OCCURRED
                && match.trigger().is(Unit.Kind.NOMINAL)
                && match.trigger().words.stream().anyMatch(w -> classes.in("zero-words", w));
    }

    /** Whether a pattern asks for a body or its members and nobody beside them: "EU leaders gather", "the plan goes to them". */
    private boolean sits(Frame frame) {
        return Stream.concat(frame.subject().stream(), frame.phrases().stream().flatMap(p -> p.slot().stream()))
                .filter(s -> s.role() == Frame.Role.AGENT)
                .anyMatch(s -> classes.in("body-kinds", s.wanted().kind())
                        || s.wanted().heads().equals(classes.get("council-noun")));
    }

    /** "The leaders of the Group of Seven agreed to move swiftly": a body's members among themselves, on no sanctions. */
    private boolean decided(Match match) {
        return match.frame().heads().contains("agree")
                && match.clause()
                        .filter(c -> !c.group().passive())
                        .filter(c -> c.children.stream().noneMatch(d -> classes.in("sanctioning-verbs", d.lemma())))
                        .filter(c -> c.phrases.stream().noneMatch(p -> punishes(p.noun())))
                        .flatMap(c -> c.subject)
                        .filter(s -> s.entity
                                .map(e -> e.kind() == EntityMention.Kind.DESCRIPTION)
                                .orElse(!s.attached.isEmpty()))
                        .isPresent();
    }

    private boolean punishes(Unit noun) {
        return noun.members().stream()
                .anyMatch(u -> classes.in("sanctions", u.form) || classes.in("sanctions", u.head));
    }

    /** "France called a meeting of the Security Council": the body's own session, whoever called it. */
    private Optional<ActorRef> convoked(Match match) {
        boolean calls = match.clause()
                .filter(c -> classes.in("convoking-verbs", c.lemma()))
                .flatMap(c -> c.object)
                .filter(o -> o.members().contains(match.trigger()))
                .isPresent();
        return match.in(Frame.Role.AGENT).stream()
                .filter(f -> calls && f.preposition().equals("of"))
                .flatMap(f -> roles.of(f.unit()).stream())
                .filter(a -> world.isBody(a) && !world.isNational(a))
                .findFirst();
    }

    /** "Earlier rounds, hosted by Iraq and Oman": countries in which others met. */
    private boolean merelyHosted(Match match, Finding finding) {
        return finding.type().is(EventType.Trait.ENCOUNTER)
                && match.clause()
                        .filter(c -> c.group().passive() && classes.in("staging-verbs", c.lemma()))
                        .filter(c -> c.subject.stream()
                                .flatMap(s -> s.members().stream())
                                .allMatch(s -> roles.of(s).isEmpty()))
                        .isPresent()
                && finding.participants().stream().noneMatch(p -> world.isPerson(p.actor()));
    }

    /** "Merkel and Gabriel clashed over pensions": compatriots argue and confer all day. */
    private boolean athome(Match match, Finding finding) {
        return finding.type().id().equals("Meeting")
                && match.trigger().is(Unit.Kind.VERB)
                && match.clause()
                        .filter(c -> classes.in("loose-talk-verbs", c.group().name())
                                || match.in(Frame.Role.AGENT).stream()
                                        .anyMatch(f -> classes.in("beside-prepositions", f.preposition())))
                        .isPresent()
                && finding.participants().size() > 1
                && finding.participants().stream()
                                .map(world::homeland)
                                .distinct()
                                .count()
                        < 2
                && finding.participants().stream()
                        .allMatch(p -> world.homeland(p).isPresent());
    }

    /** "Agreed on a summit in May": talks are planned, no text is agreed. */
    private boolean date(Match match) {
        return classes.in("text-types", match.frame().type().id())
                && match.frame().heads().contains("agree")
                && match.clause().stream()
                        .flatMap(c -> c.phrases.stream())
                        .filter(p -> p.prep().equals("on") || p.prep().equals("to"))
                        .anyMatch(p ->
                                classes.in("talks-only", p.noun().form) || classes.in("naught-words", p.noun().form));
    }

    /** "Flew in for the NATO summit": the body's own session; a body is not listed beside those who attend it. */
    private Optional<ActorRef> summit(Match match, Finding finding) {
        Unit noun = match.trigger();
        List<ActorRef> bodies = Stream.concat(
                        noun.modifiers.size() == 1 ? noun.modifiers.stream() : Stream.empty(),
                        noun.attached.stream()
                                .filter(p -> p.prep().equals("of"))
                                .flatMap(p -> p.noun().entity.stream()))
                .flatMap(m -> m.actors().stream())
                .filter(world::isBody)
                .toList();
        boolean others = finding.participants().stream().anyMatch(p -> world.isPerson(p.actor()));
        boolean session = finding.type().is(EventType.Trait.ENCOUNTER)
                && (classes.in("own-session-nouns", noun.form) || classes.in("own-session-nouns", noun.head));
        return session && others && bodies.size() == 1
                ? Optional.of(bodies.get(0)).filter(b -> finding.ids().contains(b.id()))
                : Optional.empty();
    }
}
