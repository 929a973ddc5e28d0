package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.EntityMention;
import org.demarche.model.EventType;
import org.demarche.model.Timex;

/**
 * Decides between matches that cannot all be right: a call is no meeting, and what a speech act demands, threatens or
 * refuses is its content, not an event of its own.
 */
final class Competition {
    private final WordClasses classes;
    private final Asking aside;

    Competition(WordClasses classes) {
        this.classes = classes;
        this.aside = new Asking(classes);
    }

    /**
     * The matches that stay.
     *
     * @param complete whether a match has all whom an event of its type needs
     * @param spoken whether it is known who acts in a match
     */
    List<Match> winners(List<Match> matches, Predicate<Match> complete, Predicate<Match> spoken) {
        Set<Clause> acts = matches.stream()
                .filter(m -> classes.in("content-types", m.frame().type().id()))
                .filter(m -> m.frame().kind() == Frame.Kind.VERB
                        && !m.in(Frame.Role.AGENT).isEmpty())
                .filter(m -> !m.frame().said() && meant(m))
                .flatMap(m -> m.clause().stream())
                .collect(Collectors.toSet());
        Set<Clause> said = said(matches, m -> true);
        Set<Clause> saidByKnown = said(matches, spoken);
        Set<Clause> promises = matches.stream()
                .filter(m -> classes.in("speech-content-types", m.frame().type().id()))
                .filter(m -> m.frame().kind() == Frame.Kind.VERB && !m.frame().said())
                .filter(m -> m.frame().complement().isPresent())
                .filter(m -> !m.in(Frame.Role.AGENT).isEmpty())
                .flatMap(m -> m.clause().stream())
                .collect(Collectors.toSet());
        Set<Clause> contents = matches.stream()
                .filter(m -> m.frame().type().speech())
                .findFirst()
                .map(m -> contents(m.parse()))
                .orElse(Set.of());
        return matches.stream()
                .filter(m -> matches.stream()
                        .noneMatch(other -> (!other.frame().said() || spoken.test(other)) && beats(other, m, complete)))
                .filter(m -> !content(m, acts) || refused(m) || aside.is(m))
                .filter(m -> !conditional(m, matches))
                .filter(m -> matches.stream().noneMatch(above -> agreed(above, m)))
                .filter(m ->
                        m.frame().said() || unsaid(m, m.frame().type().speech() ? said : saidByKnown) || refused(m))
                .filter(m -> !m.frame().type().speech() || !content(m, promises) && !inside(m, contents))
                .toList();
    }

    /** The clauses that hold what is said, where saying it is the act: "Kerry said there would be costs". */
    private Set<Clause> said(List<Match> matches, Predicate<Match> which) {
        return matches.stream()
                .filter(m -> classes.in("content-types", m.frame().type().id()))
                .filter(m -> m.frame().said() && meant(m) && which.test(m))
                .flatMap(m -> m.parse().clauseOf(m.trigger()).stream())
                .collect(Collectors.toSet());
    }

    private boolean unsaid(Match match, Set<Clause> said) {
        return !content(match, said) && !told(match, said);
    }

    /** Whether a match that finds itself denied was made to find just that. */
    private static boolean meant(Match match) {
        return match.frame().negated()
                || match.clause().filter(c -> c.group().negated()).isEmpty();
    }

    /** What the promises, threats and demands that a sentence names are about: "an undertaking that Russia would withdraw". */
    private Set<Clause> contents(Parse parse) {
        return parse.units().stream()
                .filter(u -> u.is(Unit.Kind.NOMINAL))
                .flatMap(u -> u.members().stream())
                .filter(u -> classes.in("act-nouns", u.head) || classes.in("act-nouns", u.form))
                .flatMap(u -> NounContent.of(parse, u).stream())
                .collect(Collectors.toSet());
    }

    /** "Warned that there would be no deal so long as it went on": a threat, no refusal beside it. */
    private boolean conditional(Match match, List<Match> matches) {
        return match.frame().said()
                && classes.in("refusing-types", match.frame().type().id())
                && match.parse().clauses().stream().anyMatch(c -> classes.in("condition-openers", c.opener))
                && matches.stream()
                        .filter(m -> classes.in("beats-Pledge", m.frame().type().id()))
                        .anyMatch(m -> !m.frame().said() && m.clause().equals(match.clause()));
    }

    private static boolean told(Match match, Set<Clause> said) {
        return match.frame().kind() == Frame.Kind.VERB
                && match.clause().filter(said::contains).isPresent();
    }

    private static boolean inside(Match match, Set<Clause> contents) {
        Optional<Clause> at = match.clause();
        while (at.isPresent() && !match.frame().said()) {
            Clause.Relation relation = at.get().relation;
            if (contents.contains(at.get()) && at.get().verb.from <= match.trigger().from) {
                return true;
            }
            boolean below = relation == Clause.Relation.COMPLEMENT
                    || relation == Clause.Relation.REPORTED
                    || relation == Clause.Relation.CONJOINED;
            at = below ? at.get().parent : Optional.empty();
        }
        return false;
    }

    /** "Agreed to restore ties": one accord, not two. */
    private boolean agreed(Match above, Match match) {
        return above != match
                && classes.in("text-types", match.frame().type().id())
                && above.frame().type().equals(match.frame().type())
                && above.frame().complement().isPresent()
                && match.clause()
                        .filter(c -> c.relation == Clause.Relation.COMPLEMENT)
                        .flatMap(c -> c.parent)
                        .filter(p -> above.clause().equals(Optional.of(p)))
                        .isPresent();
    }

    /** Whether one match shows that another type is meant at the same place. */
    private boolean beats(Match winner, Match loser, Predicate<Match> complete) {
        String better = winner.frame().type().id();
        String worse = loser.frame().type().id();
        if (better.equals(worse)) {
            return occasion(winner, loser);
        }
        if (classes.has("ends-" + worse)
                && classes.in("ends-" + worse, better)
                && winner.trigger() == loser.trigger()) {
            // "suspended talks with Iran": one measure, no second event of talks not held; "talks were suspended" is
            // none
            return !winner.in(Frame.Role.AGENT).isEmpty() || !complete.test(loser);
        }
        if (!classes.has("beats-" + worse) || !classes.in("beats-" + worse, better)) {
            return false;
        }
        if (winner.in(Frame.Role.AGENT).isEmpty() && !loser.in(Frame.Role.AGENT).isEmpty()) {
            // "a courtesy call on the president"
            return false;
        }
        if (loser.frame().type().is(EventType.Trait.JOURNEY)
                && winner.frame().type().is(EventType.Trait.ENCOUNTER)) {
            return presence(loser)
                    && !inCompany(winner, loser)
                    && winner.frame().complement().isEmpty()
                    && complete.test(winner)
                    && winner.frame().kind() == Frame.Kind.VERB
                    && winner.clause().equals(loser.clause());
        }
        boolean request = winner.frame().type().is(EventType.Trait.REQUEST);
        if (request && loser.frame().heads().contains(Frame.ANY_VERB)) {
            return winner.trigger() == loser.trigger() && !bodily(loser);
        }
        if (request && (aside(loser) || demands(winner, loser))) {
            return false;
        }
        boolean same = winner.trigger() == loser.trigger()
                || winner.frame().kind() == Frame.Kind.VERB
                        && (!winner.frame().said() || loser.frame().type().is(EventType.Trait.PROMISE))
                        && winner.clause().isPresent()
                        && winner.clause().equals(loser.clause());
        return same && winner.score() >= loser.score() - 2;
    }

    /** "Face to face with Putin, Cameron demanded": the phrase puts them in one room, whatever is said there. */
    private boolean bodily(Match match) {
        return match.frame().phrases().stream()
                .flatMap(p -> p.prepositions().stream())
                .anyMatch(p -> classes.in("bodily-prepositions", p));
    }

    /** "A meeting of the League called for a truce": the meeting is who demands, not what is demanded. */
    private static boolean demands(Match request, Match match) {
        return request.clause()
                .filter(c -> !c.group().passive())
                .flatMap(c -> c.subject)
                .filter(s -> s.members().contains(match.trigger()))
                .isPresent();
    }

    /** "In Tehran for talks with Zarif, she urged patience": the talks are where it was said, not what is asked for. */
    private boolean aside(Match match) {
        return match.trigger().is(Unit.Kind.NOMINAL)
                && match.clause()
                        .filter(c -> c.phrases.stream()
                                .filter(p -> !p.prep().equals("for") || !classes.in("wishing-verbs", c.lemma()))
                                .anyMatch(p -> classes.in("occasion-prepositions", p.prep())
                                        && p.noun().members().contains(match.trigger())))
                        .isPresent();
    }

    /** "Met him at a summit": the summit is where the meeting was, no second one. */
    private boolean occasion(Match winner, Match loser) {
        Unit noun = loser.trigger();
        return winner.frame().type().symmetric()
                && (classes.in("talks", noun.form) || classes.in("talks", noun.head))
                && winner.trigger().is(Unit.Kind.VERB)
                && winner.clause().isPresent()
                && winner.clause().equals(loser.clause())
                && winner.in(Frame.Role.AGENT).size() > 1
                && winner.clause().get().phrases.stream()
                        .filter(p -> classes.in("during-prepositions", p.prep()))
                        .anyMatch(p -> p.noun().members().contains(noun));
    }

    /** "Spent the day in Paris with Hollande": no journey where the same clause tells of talks; "in Paris for talks" is one. */
    private boolean presence(Match match) {
        return match.clause()
                .filter(c -> classes.in("presence-verbs", c.lemma()) && c.predicate.isEmpty())
                .filter(c -> c.phrases.stream().noneMatch(p -> p.prep().equals("for")))
                .isPresent();
    }

    /** "Was in Warsaw on Monday, at the side of Tusk": where one was on a day and with whom, told by the same words. */
    private static boolean inCompany(Match winner, Match loser) {
        boolean company = winner.frame().phrases().stream()
                .allMatch(p -> p.slot().isPresent() && p.nouns().isEmpty());
        boolean town = loser.members(Frame.Role.PLACE).stream()
                .anyMatch(u -> u.entity.flatMap(EntityMention::place).isPresent() && u.modifiers.isEmpty());
        return company
                && town
                && winner.clause()
                        .filter(c ->
                                c.subject.filter(s -> s.members().size() == 1).isPresent())
                        .filter(c -> c.times.stream()
                                .flatMap(u -> u.timex.stream())
                                .anyMatch(t -> t.type() != Timex.Type.DURATION))
                        .isPresent();
    }

    /** "Refused to meet him": the meeting that did not take place is told too. */
    private boolean refused(Match match) {
        return classes.in("refusable-types", match.frame().type().id())
                && match.clause()
                        .flatMap(c -> c.parent)
                        .filter(p -> classes.in("refusing-verbs", p.lemma()))
                        .isPresent();
    }

    private boolean content(Match match, Set<Clause> acts) {
        Optional<Clause> at = match.clause();
        while (at.isPresent()) {
            Clause clause = at.get();
            boolean below = clause.relation == Clause.Relation.COMPLEMENT
                    || clause.relation == Clause.Relation.REPORTED
                    || clause.relation == Clause.Relation.PARTICIPIAL
                            && classes.in("content-prepositions", clause.opener);
            if (!below) {
                return false;
            }
            at = clause.parent;
            if (at.filter(acts::contains).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
