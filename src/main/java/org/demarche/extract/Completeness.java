package org.demarche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.lexicon.Fold;
import org.demarche.model.ActorRef;
import org.demarche.model.Participant;
import org.demarche.model.Token;

/** Sees to it that an event has everybody whom its sentence names: without one of its participants it is another event. */
final class Completeness {
    private Completeness() {}

    /** Whether a name that nobody could resolve stands among the agents, or in a symmetric event at all. */
    static boolean lacks(Match match) {
        return unresolved(match, Frame.Role.AGENT).findAny().isPresent()
                || match.frame().type().symmetric() && pronoun(match)
                || match.frame().type().symmetric()
                        && unresolved(match, Frame.Role.TARGET).findAny().isPresent();
    }

    /** Whether somebody takes part for whom only a pronoun stands that nobody could resolve. */
    private static boolean pronoun(Match match) {
        List<Token> tokens = match.parse().sentence().tokens();
        return match.members(Frame.Role.AGENT).stream()
                .filter(u -> u.is(Unit.Kind.NOMINAL) && u.entity.isEmpty() && u.to - u.from == 1)
                .anyMatch(u -> tokens.get(u.from).pos().equals("PRP"));
    }

    /** The participants, and those whom the sentence names as targets though the gazetteer does not know them. */
    static List<Participant> all(Match match, List<Participant> participants) {
        if (match.frame().type().symmetric()) {
            return participants;
        }
        List<Participant> all = new ArrayList<>(participants);
        unresolved(match, Frame.Role.TARGET)
                .map(u -> name(u, match.parse().sentence().tokens()))
                .filter(n -> !n.isEmpty())
                .map(n -> new ActorRef(Fold.slug(n), n, false))
                .filter(a -> all.stream().noneMatch(p -> p.actor().id().equals(a.id())))
                .forEach(a -> all.add(new Participant(a, Participant.Role.TARGET)));
        return all;
    }

    private static Stream<Unit> unresolved(Match match, Frame.Role role) {
        List<Token> tokens = match.parse().sentence().tokens();
        return match.members(role).stream().filter(u -> unresolved(u, tokens));
    }

    private static String name(Unit unit, List<Token> tokens) {
        return tokens.subList(unit.from, unit.to).stream()
                .map(Token::text)
                .dropWhile(t -> !Character.isUpperCase(t.charAt(0)))
                .collect(Collectors.joining(" "));
    }

    private static boolean unresolved(Unit unit, List<Token> tokens) {
        if (!unit.is(Unit.Kind.NOMINAL) || unit.entity.isPresent() || !unit.modifiers.isEmpty()) {
            return false;
        }
        boolean owned = unit.possessor.flatMap(p -> p.entity).isPresent();
        boolean timed = unit.timex.isPresent() || !unit.times.isEmpty();
        if (owned || timed || unit.to <= unit.from) {
            return false;
        }
        Token last = tokens.get(unit.to - 1);
        return last.pos().startsWith("NNP") && Character.isUpperCase(last.text().charAt(0));
    }
}
