package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.ActorRef;
import org.demarche.model.EntityMention;
import org.demarche.model.EventType;
import org.demarche.model.Participant;

/**
 * Who imposes a measure that nobody is said to impose: whoever decides on it in the clause above ("the ministers asked for
 * more generals to be blacklisted"), or else imposed the one told of just before ("More names will be added in May").
 */
final class Imposers {
    private final World world;
    private final Roles roles;
    private final WordClasses classes;

    Imposers(World world, Roles roles, WordClasses classes) {
        this.world = world;
        this.roles = roles;
        this.classes = classes;
    }

    /** Those who act, with whom the match names in other roles; empty where it names who acts, or nobody can be told. */
    Optional<Unsaid.Found> of(Match match, List<Participant> said, int sentence, Protagonists protagonists) {
        boolean open = match.frame().type().is(EventType.Trait.PENALTY)
                && said.stream().noneMatch(p -> p.role() == Participant.Role.AGENT)
                && match.clause().filter(c -> agentless(match, c)).isPresent();
        if (!open) {
            return Optional.empty();
        }
        List<ActorRef> above = deciding(match.clause().orElseThrow(), said);
        return above.isEmpty()
                ? before(match, said, sentence, protagonists)
                : Optional.of(found(above, said, "who decides on it"));
    }

    /** A passive without "by", or a clause whose subject is the measure or the list. */
    private boolean agentless(Match match, Clause clause) {
        boolean passive = clause.group().passive()
                && clause.phrases.stream().noneMatch(p -> p.prep().equals("by"));
        boolean measure = clause.subject
                .filter(s -> s.members().contains(match.trigger()) || classes.in("measure-words", s.form))
                .isPresent();
        return passive || measure;
    }

    private List<ActorRef> deciding(Clause clause, List<Participant> said) {
        Optional<Clause> above = clause.parent;
        while (above.isPresent() && !classes.in("measure-deciding", above.get().lemma())) {
            above = above.filter(c -> inner(c)).flatMap(c -> c.parent);
        }
        return above.filter(c -> clause.relation != Clause.Relation.REPORTED
                        && !c.group().negated())
                .flatMap(c -> c.subject)
                .map(roles::of)
                .filter(a -> fit(a, said))
                .orElse(List.of());
    }

    private static boolean inner(Clause clause) {
        return clause.relation == Clause.Relation.COMPLEMENT
                || clause.relation == Clause.Relation.RELATIVE
                || clause.relation == Clause.Relation.PARTICIPIAL;
    }

    /** Whoever imposed the last measure on whomever, where the sentence tells of nobody else who could. */
    private Optional<Unsaid.Found> before(
            Match match, List<Participant> said, int sentence, Protagonists protagonists) {
        Optional<Finding> last = protagonists
                .recent(sentence)
                .filter(f -> sentence - f.sentence() <= 2)
                .filter(f -> f.type().is(EventType.Trait.PENALTY))
                .findFirst();
        return last.filter(f -> fit(f.actors(Participant.Role.AGENT), said) && alone(match, f, said))
                .map(f -> found(
                        f.actors(Participant.Role.AGENT),
                        said.isEmpty() ? targets(f) : said,
                        "who imposed the last measure"));
    }

    private boolean alone(Match match, Finding last, List<Participant> said) {
        Set<String> known = Stream.concat(last.participants().stream(), said.stream())
                .map(p -> p.actor().id())
                .collect(Collectors.toSet());
        return match.parse().units().stream()
                .flatMap(u -> Stream.concat(
                        Stream.concat(u.entity.stream(), u.modifiers.stream()),
                        u.possessor.flatMap(p -> p.entity).stream()))
                .map(EntityMention::actors)
                .flatMap(List::stream)
                .allMatch(a -> known.contains(a.id()));
    }

    private boolean fit(List<ActorRef> agents, List<Participant> said) {
        return !agents.isEmpty()
                && agents.stream().noneMatch(world::isPerson)
                && agents.stream().noneMatch(a -> said.stream()
                        .anyMatch(p -> p.actor().id().equals(a.id())));
    }

    private static List<Participant> targets(Finding finding) {
        return finding.participants().stream()
                .filter(p -> p.role() == Participant.Role.TARGET)
                .toList();
    }

    private static Unsaid.Found found(List<ActorRef> agents, List<Participant> said, String rule) {
        return new Unsaid.Found(
                Stream.concat(agents.stream().map(a -> new Participant(a, Participant.Role.AGENT)), said.stream())
                        .toList(),
                rule);
    }
}
