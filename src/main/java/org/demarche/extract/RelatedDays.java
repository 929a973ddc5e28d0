package org.demarche.extract;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.DateBasis;
import org.demarche.model.TimeInterval;
import org.demarche.model.Timex;

/** The days that other clauses tell of an act: for which it was planned, on which it went on, from which it is counted. */
final class RelatedDays {
    private static final Set<Unit.Kind> BETWEEN = Set.of(Unit.Kind.COMMA, Unit.Kind.REL, Unit.Kind.SUB);

    private final WordClasses classes;

    RelatedDays(WordClasses classes) {
        this.classes = classes;
    }

    /** The day for which an act was planned, on which it went on, or of what its clause is about. */
    Optional<Dating.Dated> of(Match match) {
        return plan(match).or(() -> course(match)).or(() -> match.clause().flatMap(c -> antecedent(match, c)));
    }

    /** "Spoke on Sunday, two days after they had met": so many days from what the clause hangs on. */
    static Optional<Dating.Dated> apart(Match match) {
        Optional<Clause> own = match.clause()
                .map(c -> c.relation == Clause.Relation.CONJOINED ? c.parent.orElse(c) : c)
                .filter(c -> c.opener.equals("after") || c.opener.equals("before"));
        Optional<Period> span = own.flatMap(c -> Stream.concat(
                        c.times.stream(), c.parent.stream().flatMap(p -> p.times.stream()))
                .filter(u -> opens(match, u, c.opener))
                .flatMap(u -> u.timex.stream())
                .filter(t -> t.type() == Timex.Type.DURATION && t.value().matches("P[1-9][0-9]*[DW]"))
                .map(t -> Period.parse(t.value()))
                .findFirst());
        Optional<Dating.Dated> main = own.flatMap(c -> c.parent)
                .flatMap(p -> Dating.first(
                        p.times.stream().flatMap(u -> u.timex.stream()).toList(), "days apart"))
                .filter(d -> d.interval().isDay());
        return span.isEmpty() || main.isEmpty()
                ? Optional.empty()
                : Optional.of(new Dating.Dated(
                        TimeInterval.day(
                                own.get().opener.equals("after")
                                        ? main.get().interval().begin().minus(span.get())
                                        : main.get().interval().begin().plus(span.get())),
                        DateBasis.RELATIVE,
                        "days apart"));
    }

    /** Whether a length of time measures a distance: "two days after", but not "talked for two days after". */
    private static boolean opens(Match match, Unit time, String opener) {
        int at = match.parse().units().indexOf(time);
        boolean lasting = at > 0 && match.parse().units().get(at - 1).is(Unit.Kind.PREP);
        return !lasting
                && match.parse().sentence().tokens().stream()
                        .filter(t -> t.span().begin() >= time.span.end())
                        .findFirst()
                        .filter(t -> t.text().equals(opener))
                        .isPresent();
    }

    /** "Cancelled a visit that had been planned for Wednesday", "a trip scheduled for May": the day it was meant for. */
    private Optional<Dating.Dated> plan(Match match) {
        if (classes.in("measure-types", match.frame().type().id())) {
            return Optional.empty();
        }
        int at = match.trigger().span.begin();
        return match.clause().stream()
                .flatMap(c ->
                        Stream.concat(c.children.stream(), c.children.stream().flatMap(k -> k.children.stream())))
                .filter(c -> c.verb.span.begin() > at && classes.in("scheduling-verbs", c.lemma()))
                .filter(c -> c.relation == Clause.Relation.RELATIVE || c.relation == Clause.Relation.PARTICIPIAL)
                .filter(c -> c.subject
                        .filter(s -> s.entity.isEmpty() && classes.in("event-nouns", s.form))
                        .filter(s -> s == match.trigger()
                                || match.clause()
                                        .flatMap(own -> own.object)
                                        .filter(s::equals)
                                        .isPresent())
                        .isPresent())
                .flatMap(c ->
                        Dating.first(
                                c.times.stream().flatMap(u -> u.timex.stream()).toList(), "planned day")
                                .stream())
                .findFirst();
    }

    /** "The gathering that closed here on Friday", "talks held in May": the day on which the event itself went on. */
    private Optional<Dating.Dated> course(Match match) {
        return Course.clauses(match)
                .filter(c -> classes.in("opening-verbs", c.group().name())
                        || classes.in("ending-verbs", c.group().name())
                        || classes.in("taking-place-verbs", c.group().name()))
                .flatMap(c ->
                        Dating.first(
                                c.times.stream().flatMap(u -> u.timex.stream()).toList(), "course of it")
                                .stream())
                .findFirst();
    }

    /** "The understanding of 10 March, which they reached": the day of what a relative clause is about. */
    private Optional<Dating.Dated> antecedent(Match match, Clause clause) {
        Optional<Dating.Dated> day = clause.times.isEmpty() ? dayOf(match, clause) : Optional.empty();
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
