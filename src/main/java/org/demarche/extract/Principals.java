package org.demarche.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.ActorRef;
import org.demarche.model.Token;

/** Who stands behind those whom a clause names: the leader of a coalition, the country that sent an ambassador. */
record Principals(World world, WordClasses classes) {
    /** "A coalition led by Saudi Arabia bombed Sanaa": whoever leads those who act. */
    Match.Filler leading(Match match, Match.Filler filler) {
        Unit force = filler.unit();
        boolean bare = !force.names()
                && force.modifiers.isEmpty()
                && force.possessor.isEmpty()
                && classes.in("led-forces", force.form);
        return match.parse().clauses().stream()
                .filter(c -> bare
                        && c.subject.filter(s -> s.members().contains(force)).isPresent())
                .flatMap(c -> NamelessSubjects.leader(c, classes).stream())
                .map(leader -> new Match.Filler(leader, filler.preposition()))
                .findFirst()
                .orElse(filler);
    }

    /** The country of "the Mexican ambassador, X". */
    Optional<ActorRef> sending(Parse parse, Unit unit) {
        List<Token> tokens = parse.sentence().tokens();
        boolean beside = unit.to < tokens.size() && tokens.get(unit.to).is(",");
        List<String> words = Stream.concat(
                        tokens.subList(unit.from, unit.to).stream(),
                        tokens.subList(unit.to, tokens.size()).stream().skip(1).takeWhile(t -> beside && !t.is(",")))
                .map(Token::text)
                .takeWhile(w -> !w.equals("to"))
                .toList();
        boolean envoy = words.stream().anyMatch(w -> classes.in("mission-people", w.toLowerCase(Locale.ROOT)))
                && unit.entity
                        .filter(e -> e.actors().stream().allMatch(world::isPerson))
                        .isPresent();
        return envoy ? world.nation(words) : Optional.empty();
    }
}
