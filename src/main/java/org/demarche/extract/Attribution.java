package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.ActorRef;
import org.demarche.model.Participant;

/**
 * To whom the text attributes a claim: "the Kremlin said Putin had called", "according to the ministry, troops shelled
 * ...", "..., the ministry said". Who speaks in a speech act is its agent, not its source.
 */
final class Attribution {
    private final WordClasses classes;
    private final Saying saying;
    private final Roles roles;

    Attribution(WordClasses classes, Roles roles) {
        this.classes = classes;
        this.saying = new Saying(classes);
        this.roles = roles;
    }

    Optional<ActorRef> of(Match match, List<Participant> participants) {
        return Stream.concat(said(match), accordingTo(match))
                .flatMap(unit -> roles.of(unit).stream())
                .findFirst()
                .filter(source -> !match.frame().type().speech() || !speaks(source, participants));
    }

    private Stream<Unit> said(Match match) {
        return match.clause().flatMap(c -> saying.of(match.parse(), c)).flatMap(c -> c.subject).stream();
    }

    /** The noun of "according to the ministry", wherever it stands in the sentence. */
    private Stream<Unit> accordingTo(Match match) {
        List<Unit> units = match.parse().units();
        return Stream.iterate(1, i -> i < units.size(), i -> i + 1)
                .filter(i -> classes.in("attributing-prepositions", units.get(i - 1).head))
                .map(units::get)
                .filter(u -> u.is(Unit.Kind.NOMINAL));
    }

    private static boolean speaks(ActorRef source, List<Participant> participants) {
        return participants.stream()
                .anyMatch(p ->
                        p.role() == Participant.Role.AGENT && p.actor().id().equals(source.id()));
    }
}
