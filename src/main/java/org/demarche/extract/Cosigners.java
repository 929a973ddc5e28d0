package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.ActorRef;
import org.demarche.model.Participant;

/**
 * The other party to a text that two sign one after the other: "Medvedev signed the plan on Saturday. Saakashvili had done
 * so the evening before."
 */
final class Cosigners {
    private final World world;
    private final WordClasses classes;

    Cosigners(World world, WordClasses classes) {
        this.world = world;
        this.classes = classes;
    }

    /** Whether a match tells only that somebody did as the one before: "did so", "followed suit". */
    boolean echoes(Match match) {
        return classes.in("text-types", match.frame().type().id())
                && match.frame().kind() == Frame.Kind.VERB
                && match.frame().heads().stream().anyMatch(h -> classes.in("following-verbs", h));
    }

    /** The parties with the one who signed the same text just before, if another one did. */
    List<Participant> join(Match match, List<Participant> said, int sentence, Protagonists protagonists) {
        if (said.size() != 1 || !signs(match)) {
            return said;
        }
        ActorRef second = said.get(0).actor();
        Optional<Participant> first =
                protagonists.signer(sentence).filter(p -> other(p.actor(), second));
        if (first.isEmpty() && !echoes(match)) {
            protagonists.signed(said.get(0), sentence);
        }
        return first.map(f -> Stream.concat(Stream.of(f), said.stream()).toList())
                .orElse(said);
    }

    /** "Did so", "did the same": not every deed. */
    private boolean so(Match match) {
        List<Unit> units = match.parse().units();
        int next = match.clause().map(c -> units.indexOf(c.verb) + 1).orElse(units.size());
        return next < units.size() && classes.in("likewise-words", units.get(next).head);
    }

    private boolean signs(Match match) {
        return classes.in("text-types", match.frame().type().id())
                && match.frame().kind() == Frame.Kind.VERB
                && match.clause().filter(c -> !c.group().negated()).isPresent()
                && !classes.in("home-texts", match.trigger().form)
                && (!match.frame().heads().contains("do") || so(match))
                && match.frame().heads().stream()
                        .anyMatch(h -> classes.in("signing-verbs", h) || classes.in("following-verbs", h));
    }

    /** Whether two are of the same kind and of different countries. */
    private boolean other(ActorRef first, ActorRef second) {
        boolean people = world.isPerson(first) && world.isPerson(second);
        boolean states = !world.isPerson(first) && !world.isPerson(second);
        return !first.id().equals(second.id())
                && (states || people && !world.homeland(first).equals(world.homeland(second)));
    }
}
