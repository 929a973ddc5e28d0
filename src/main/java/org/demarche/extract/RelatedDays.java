package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.TimeInterval;
import org.demarche.model.Timex;

/** The days that other clauses tell of an act: for which it was planned, on which it went on, from which it is counted. */
final class RelatedDays {
    private static final Set<Unit.Kind> BETWEEN = Set.of(Unit.Kind.COMMA, Unit.Kind.REL, Unit.Kind.SUB);

    private static final int WEEK = 7;

    private final WordClasses classes;

    RelatedDays(WordClasses classes) {
        this.classes = classes;
    }

    /** The day for which an act was planned, on which it went on, or of what its clause is about. */
    Optional<Dating.Dated> of(Match match) {
        return plan(match)
                .or(() -> course(match))
                .or(() -> match.clause().flatMap(c -> antecedent(match, c)))
                .or(() -> there(match));
    }

    /** "Who was in Doha on Sunday, told reporters there": on the day on which the speaker was there. */
    private Optional<Dating.Dated> there(Match match) {
        Optional<Clause> main = match.clause()
                .map(c -> c.relation == Clause.Relation.CONJOINED ? c.parent.orElse(c) : c)
                .filter(c -> c.times.isEmpty() && c.group().past());
        boolean points = main.filter(c -> match.parse().units().stream()
                        .filter(u -> c.verb.span.end() <= u.span.begin())
                        .takeWhile(u -> !u.is(Unit.Kind.VERB))
                        .anyMatch(u -> u.word("there")))
                .isPresent();
        return match.parse().clauses().stream()
                .filter(c -> points && c.relation == Clause.Relation.RELATIVE)
                .filter(c -> c.subject
                        .filter(s -> main.get().subject.filter(s::equals).isPresent())
                        .isPresent())
                .filter(c -> c.lemma().equals("be") || classes.in("presence-verbs", c.lemma()))
                .flatMap(c -> day(c, "there").stream())
                .findFirst();
    }

    /** "Cancelled a visit that had been planned for Wednesday", "a trip scheduled for May": the day it was meant for. */
    private Optional<Dating.Dated> plan(Match match) {
        if (classes.in("measure-types", match.frame().type().id())) {
            return Optional.empty();
        }
        int at = match.trigger().span.begin();
        boolean told = match.clause()
                .filter(c -> c.relation == Clause.Relation.RELATIVE)
                .isPresent();
        return match.clause().stream()
                .flatMap(c ->
                        Stream.concat(c.children.stream(), c.children.stream().flatMap(k -> k.children.stream())))
                .filter(c ->
                        c.verb.span.begin() > at && (classes.in("scheduling-verbs", c.lemma()) || !told && isDue(c)))
                .filter(c -> c.relation == Clause.Relation.RELATIVE || c.relation == Clause.Relation.PARTICIPIAL)
                .filter(c -> c.subject
                        .filter(s -> s.entity.isEmpty() && classes.in("event-nouns", s.form))
                        .filter(s -> s == match.trigger()
                                || match.clause()
                                        .flatMap(own -> own.object)
                                        .filter(s::equals)
                                        .isPresent())
                        .isPresent())
                .flatMap(c -> Dating.first(
                        Stream.concat(c.times.stream(), c.children.stream().flatMap(k -> k.times.stream()))
                                .flatMap(u -> u.timex.stream())
                                .toList(),
                        "planned day")
                        .stream())
                .findFirst();
    }

    /** "That was due in May", "that was to have taken place in May". */
    private boolean isDue(Clause clause) {
        return clause.relation == Clause.Relation.RELATIVE
                && (classes.in("due-predicates", clause.predicate)
                        || clause.lemma().equals("be")
                                && clause.predicate.isEmpty()
                                && clause.children.stream()
                                        .anyMatch(c -> c.relation == Clause.Relation.COMPLEMENT
                                                && c.group().form() == VerbGroup.Form.INFINITIVE));
    }

    /** "The gathering that closed here on Friday", "talks held in May": the day on which the event itself went on. */
    private Optional<Dating.Dated> course(Match match) {
        return whole(match).or(() -> Course.clauses(match)
                .filter(c -> opens(c)
                        || ends(c)
                        || classes.in("taking-place-verbs", c.group().name()))
                .flatMap(c -> day(c).stream())
                .findFirst());
    }

    /** "A gathering which began on Monday and ends today": from the first day to the last. */
    private Optional<Dating.Dated> whole(Match match) {
        return Course.clauses(match)
                .filter(this::opens)
                .flatMap(first -> first.children.stream()
                        .filter(c -> c.relation == Clause.Relation.CONJOINED && ends(c))
                        .flatMap(last -> range(day(first), day(last)).stream()))
                .findFirst();
    }

    private static Optional<Dating.Dated> range(Optional<Dating.Dated> first, Optional<Dating.Dated> last) {
        return first.filter(f -> last.filter(
                                l -> f.interval().begin().isBefore(l.interval().begin()))
                        .isPresent())
                .map(f -> f.over(new TimeInterval(
                        f.interval().begin(), last.get().interval().end(), TimeInterval.Precision.DAYS)));
    }

    private static Optional<Dating.Dated> day(Clause clause) {
        return day(clause, "course of it");
    }

    private static Optional<Dating.Dated> day(Clause clause, String rule) {
        return Dating.first(clause.times.stream().flatMap(u -> u.timex.stream()).toList(), rule);
    }

    private boolean opens(Clause clause) {
        return classes.in("opening-verbs", clause.group().name());
    }

    private boolean ends(Clause clause) {
        return classes.in("ending-verbs", clause.group().name());
    }

    /** "The understanding of 10 March, which they reached": the day of what a relative clause is about. */
    private Optional<Dating.Dated> antecedent(Match match, Clause clause) {
        boolean bare = clause.times.stream().allMatch(t -> resumes(match, t));
        Optional<Dating.Dated> day = bare ? dayOf(match, clause) : Optional.empty();
        if (day.isPresent()) {
            return day;
        }
        if (clause.relation != Clause.Relation.RELATIVE || !clause.times.isEmpty()) {
            return Optional.empty();
        }
        List<Unit> units = match.parse().units();
        return Stream.concat(clause.object.stream(), clause.subject.stream())
                .filter(u -> u.span.end() <= clause.verb.span.begin() && u.entity.isEmpty())
                .map(u -> units.indexOf(u) + 1)
                .filter(i -> i > 0 && i + 1 < units.size() && units.get(i).word("of"))
                .flatMap(i -> units.get(i + 1).timex.stream())
                .map(List::of)
                .flatMap(t -> Dating.first(t, "antecedent").stream())
                .findFirst();
    }

    /** "From 1994, when they fell out, until 1999": the end of the time before the aside. */
    private boolean resumes(Match match, Unit time) {
        List<Unit> units = match.parse().units();
        int at = units.indexOf(time);
        return at > 1
                && classes.in("ending-prepositions", units.get(at - 1).head)
                && units.get(at - 2).is(Unit.Kind.COMMA);
    }

    /** Whether a clause tells what happened in a long time that stands before it: "from 1994, when they fell out". */
    static boolean isOfLongTime(Match match, Clause clause) {
        List<Unit> units = match.parse().units();
        int at = units.indexOf(clause.subject.orElse(clause.verb)) - 1;
        while (at > 0 && BETWEEN.contains(units.get(at).kind)) {
            at--;
        }
        return at >= 0
                && units.get(at)
                        .timex
                        .flatMap(Timex::interval)
                        .filter(i -> i.end().isAfter(i.begin().plusDays(WEEK)))
                        .isPresent();
    }

    /** "Since last Thursday, when the chamber threw it out", "on Monday, the day they broke off ties": the day itself. */
    private Optional<Dating.Dated> dayOf(Match match, Clause clause) {
        List<Unit> units = match.parse().units();
        int at = units.indexOf(clause.subject.orElse(clause.verb)) - 1;
        boolean when = clause.opener.equals("when");
        boolean day = false;
        while (at > 0 && (BETWEEN.contains(units.get(at).kind) || classes.in("day-nouns", units.get(at).form))) {
            day |= classes.in("day-nouns", units.get(at).form);
            at--;
        }
        return at >= 0 && (when || day) && units.get(at).is(Unit.Kind.TIME)
                ? Dating.first(units.get(at).timex.stream().toList(), "antecedent")
                : Optional.empty();
    }
}
