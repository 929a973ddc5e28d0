package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.ActorRef;
import org.demarche.model.Participant;

/**
 * Talk that names no means: "Kerry spoke with Lavrov on Saturday". People of different countries do so by telephone
 * unless the text puts them in one place: a room, a town, a meeting.
 */
final class Spoken {
    private final World world;
    private final WordClasses classes;

    Spoken(World world, WordClasses classes) {
        this.world = world;
        this.classes = classes;
    }

    /** Whether a pattern asks for nothing that tells of a telephone. */
    boolean plain(Frame frame) {
        return classes.in("spoken-types", frame.type().id())
                && frame.kind() == Frame.Kind.VERB
                && frame.heads().stream().allMatch(h -> classes.in("speaking-verbs", h))
                && frame.objectNouns().isEmpty()
                && frame.phrases().stream().allMatch(p -> p.slot()
                        .filter(s -> s.role() == Frame.Role.AGENT)
                        .isPresent());
    }

    /** Whether those who speak are of different countries and nothing in the clause puts them in one place. */
    boolean apart(Match match, List<Participant> speakers, Optional<Finding> metBefore) {
        List<ActorRef> all = speakers.stream().map(Participant::actor).toList();
        List<String> ids = all.stream().map(ActorRef::id).toList();
        List<String> homes = all.stream()
                .flatMap(a -> world.homeland(a).stream())
                .map(ActorRef::id)
                .distinct()
                .toList();
        boolean met = metBefore.filter(m -> m.ids().containsAll(ids)).isPresent();
        return homes.size() == all.size()
                && !met
                && match.clause().filter(c -> elsewhere(match, c)).isPresent();
    }

    /** "Flew in to talk to Poroshenko", "was in Kiev to speak to him": who goes to talk talks on the spot. */
    private boolean travels(Clause clause) {
        return classes.in("motion-verbs", clause.lemma())
                || clause.lemma().equals("be")
                        && clause.phrases.stream()
                                .anyMatch(p ->
                                        p.noun().entity.flatMap(e -> e.place()).isPresent());
    }

    private boolean elsewhere(Match match, Clause clause) {
        List<Unit> units = match.parse().units();
        if (clause.opener.equals("when")) {
            // "the meeting follows a round of calls on Friday, when he spoke with them"
            units = units.subList(clause.first, clause.last + 1);
        }
        boolean together = units.stream()
                        .anyMatch(u -> u.is(Unit.Kind.NOMINAL)
                                && (classes.in("talks", u.form)
                                        || classes.in("talks", u.head)
                                        || classes.in("room", u.form)
                                        || classes.in("table", u.form)))
                || units.stream().anyMatch(u -> classes.in("together-words", u.head));
        boolean purpose = clause.group().form() == VerbGroup.Form.INFINITIVE
                && clause.parent.filter(this::travels).isPresent();
        boolean names = match.in(Frame.Role.AGENT).size() > 1;
        Stream<Unit.Attached> others = clause.phrases.stream()
                .filter(p -> match.in(Frame.Role.AGENT).stream().noneMatch(f -> f.unit() == p.noun()));
        boolean said = clause.children.stream().anyMatch(c -> c.opener.equals("as") || c.opener.equals("when"));
        boolean when = names || !clause.times.isEmpty() || clause.group().progressive();
        return !together
                && !purpose
                && !said
                && when
                && clause.object.isEmpty()
                && others.allMatch(
                        p -> classes.in("spoken-of-prepositions", p.prep()) || classes.in("wish-nouns", p.noun().form));
    }
}
