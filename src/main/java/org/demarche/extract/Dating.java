package org.demarche.extract;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.DateBasis;
import org.demarche.model.EventType;
import org.demarche.model.Status;
import org.demarche.model.TimeInterval;
import org.demarche.model.Timex;

/** The date of an event, from its own clause first, then from the sentence. */
final class Dating {
    /** The rule by which the only date of a sentence is that of its event. */
    static final String SENTENCE = "sentence";
    /** The rule by which an event has the day of what it was done for: "was there on Friday to sign it". */
    static final String GOVERNING = "governing clause";

    private static final Set<String> LIMITS = Set.of("by", "until", "till", "before", "from", "since");

    /** Prepositions behind which a noun's own time is that of the act: "said in Sunday's broadcast". */
    private static final Set<String> HOLDING = Set.of("on", "during", "in", "at");

    private static final Set<Unit.Kind> BETWEEN = Set.of(Unit.Kind.COMMA, Unit.Kind.REL, Unit.Kind.SUB);

    /** "The barbarians of the 21st century": a time longer than a year dates nothing. */
    private static final int YEAR = 366;

    /** A date, why it is known, and the rule that gave it. */
    record Dated(TimeInterval interval, DateBasis basis, String rule) {
        Dated over(TimeInterval days) {
            return new Dated(days, basis, rule);
        }

        Dated by(String other) {
            return new Dated(interval, basis, other);
        }
    }

    private final WordClasses classes;

    Dating(WordClasses classes) {
        this.classes = classes;
    }

    /** The date that the text gives a match: its clause, else the only date of the sentence. */
    Optional<Dated> of(Match match, Status status) {
        boolean planned = status == Status.PLANNED;
        Optional<Period> away = Distance.of(match);
        if (away.isPresent()) {
            return Distance.within(match, away.get());
        }
        return occasion(match)
                .or(() -> own(match, planned))
                .or(() -> apart(match))
                .or(() -> only(match, planned));
    }

    /** "Was due there overnight for talks Wednesday": the time of the talks, not of the verb. */
    private Optional<Dated> occasion(Match match) {
        if (!match.frame().type().symmetric() || match.frame().kind() != Frame.Kind.VERB) {
            return Optional.empty();
        }
        return match.clause().stream()
                .filter(c -> c.times.size() > 1)
                .flatMap(c -> c.phrases.stream())
                .map(Unit.Attached::noun)
                .filter(n -> classes.in("event-nouns", n.form) && !n.times.isEmpty())
                .flatMap(n -> DayRange.of(match, units(match, n.times)).or(() -> first(n.times, "noun")).stream())
                .findFirst();
    }

    /** "Spoke on Sunday, two days after they had met": so many days from what the clause hangs on. */
    private static Optional<Dated> apart(Match match) {
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
        Optional<Dated> main = own.flatMap(c -> c.parent)
                .flatMap(p ->
                        first(p.times.stream().flatMap(u -> u.timex.stream()).toList(), "days apart"))
                .filter(d -> d.interval().isDay());
        return span.isEmpty() || main.isEmpty()
                ? Optional.empty()
                : Optional.of(new Dated(
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

    private Optional<Dated> only(Match match, boolean planned) {
        List<Unit> units = match.parse().units();
        int begin = 0;
        int end = units.size();
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            boolean stop = unit.is(Unit.Kind.BREAK) && (unit.word(";") || unit.word(":"));
            if (stop && unit.span.begin() < match.trigger().span.begin()) {
                begin = i;
            } else if (stop && end == units.size()) {
                end = i;
            }
        }
        List<Timex> dates = units.subList(begin, end).stream()
                .filter(u -> u.is(Unit.Kind.TIME) && !aside(match, u) && !content(match, u) && !other(match, u))
                .filter(u -> !lasting(match, u) && !bound(match, u) && !(purpose(match, u) && !planned))
                .filter(u -> !since(match, u) && !mainClause(match, u) && !(planned && decided(match, u)))
                .filter(u -> !naming(units, u, match.trigger()))
                .flatMap(u -> u.timex.stream())
                .filter(t -> t.interval().isPresent() && t.type() != Timex.Type.DURATION)
                .toList();
        boolean one = dates.stream().map(t -> t.interval().get()).distinct().count() == 1;
        List<Unit> days = units.stream()
                .filter(u -> u.timex.filter(dates::contains).isPresent())
                .toList();
        return one ? first(dates, SENTENCE) : DayRange.of(match, days);
    }

    /** "Wanted for the bombings of 1993", "the truce of Sept. 5": a time behind "of" tells which one, not when it is told. */
    private static boolean naming(List<Unit> units, Unit time, Unit trigger) {
        int at = units.indexOf(time);
        return at > 1
                && units.get(at - 1).is(Unit.Kind.PREP)
                && units.get(at - 1).word("of")
                && units.get(at - 2) != trigger;
    }

    /** "Agreed on deliveries for the winter", "a contract for winter gas": what something is meant for, not when it is done. */
    private static boolean purpose(Match match, Unit time) {
        int at = match.parse().units().indexOf(time);
        boolean season = time.timex
                .flatMap(Timex::interval)
                .filter(i -> i.precision() == TimeInterval.Precision.SEASON)
                .isPresent();
        String before = at > 0 ? match.parse().units().get(at - 1).head : "";
        return before.equals("for") && (season || match.frame().type().is(EventType.Trait.ACCORD))
                || before.equals("of") && season;
    }

    /** Whether a time belongs to a relative clause, or to a participle after a noun, that is not the match's own. */
    private static boolean aside(Match match, Unit time) {
        return match.parse().clauses().stream()
                        .filter(c -> c.relation == Clause.Relation.PARTICIPIAL && c.times.contains(time))
                        .anyMatch(c -> match.clause()
                                .filter(own -> own != c
                                        && (isInserted(own, c) || !c.opener.isEmpty() || isOfThing(match, own, c)))
                                .isPresent())
                || isRelative(match, time);
    }

    /** Whether a participle stands between a verb and its subject: "the prince, promoted three weeks ago, received him". */
    private static boolean isInserted(Clause own, Clause participle) {
        return own.subject
                .filter(s -> s.span.end() <= participle.verb.span.begin()
                        && participle.verb.span.end() <= own.verb.span.begin())
                .isPresent();
    }

    /** "Would not recognise the ballot held in May": the time of a thing that a participle describes. */
    private static boolean isOfThing(Match match, Clause own, Clause participle) {
        return participle.group().passive()
                && match.trigger().span.end() <= participle.verb.span.begin()
                && participle
                        .subject
                        .filter(s -> s.entity.isEmpty() && s.span.end() <= participle.verb.span.begin())
                        .filter(s -> own.subject.filter(s::equals).isEmpty())
                        .isPresent();
    }

    private static boolean isRelative(Match match, Unit time) {
        return match.parse().clauses().stream()
                .filter(c -> c.relation == Clause.Relation.RELATIVE && c.times.contains(time))
                .anyMatch(c -> match.clause()
                        .filter(own ->
                                own == c || own.parent.filter(p -> p == c).isPresent())
                        .isEmpty());
    }

    /** Whether a time belongs to what the match's verb governs: "urged him to return the child by January 14". */
    private static boolean content(Match match, Unit time) {
        return match.clause().filter(c -> match.frame().type().speech()).stream()
                .flatMap(c -> c.children.stream())
                .filter(c -> c.relation == Clause.Relation.COMPLEMENT
                        || c.relation == Clause.Relation.REPORTED
                        || c.relation == Clause.Relation.PARTICIPIAL && !c.opener.isEmpty())
                .flatMap(c -> Stream.concat(Stream.of(c), c.children.stream()))
                .anyMatch(c -> c.times.contains(time)
                        && (limited(match, time) || c.group().perfect() || c.relation == Clause.Relation.ADVERBIAL));
    }

    /** Whether a time stands in another main clause, of another tense: "… was requested, and a session has been called". */
    private static boolean other(Match match, Unit time) {
        return match.clause().filter(c -> c.group().finite()).stream()
                .flatMap(own -> match.parse().clauses().stream()
                        .filter(c -> c != own && c.group().finite() && c.times.contains(time))
                        .filter(c -> c.relation == Clause.Relation.ROOT
                                || c.relation == Clause.Relation.ADVERBIAL
                                || c.relation == Clause.Relation.REPORTED)
                        .filter(c -> own.group().past() != c.group().past()
                                || own.group().modal().isEmpty()
                                        != c.group().modal().isEmpty()))
                .findAny()
                .isPresent();
    }

    /** "An understanding which he reached was carried out on Tuesday": the day of the main clause is not the understanding's. */
    private boolean mainClause(Match match, Unit time) {
        return match.clause()
                        .filter(c -> c.relation == Clause.Relation.RELATIVE && classes.in("thing-relatives", c.opener))
                        .isPresent()
                && match.parse().clauses().stream()
                        .anyMatch(c -> c.relation == Clause.Relation.ROOT && c.times.contains(time));
    }

    /** "One of many calls since they sat down in London last April": the time of what something else is measured by. */
    private static boolean bound(Match match, Unit time) {
        List<Unit> units = match.parse().units();
        for (int at = units.indexOf(time) - 1; at >= 0 && !units.get(at).is(Unit.Kind.COMMA); at--) {
            Unit unit = units.get(at);
            if (unit.head.equals("since") && match.trigger().span.end() <= unit.span.begin()) {
                return true;
            }
        }
        return match.parse().clauses().stream()
                .filter(c -> LIMITS.contains(c.opener) && c.times.contains(time))
                .anyMatch(c -> match.clause()
                        .filter(own ->
                                own == c || own.parent.filter(p -> p == c).isPresent())
                        .isEmpty());
    }

    /** "The first session of its sort since 2007". */
    private static boolean since(Match match, Unit time) {
        int at = match.parse().units().indexOf(time);
        return at > 0 && match.parse().units().get(at - 1).word("since");
    }

    /** Whether a time is that of a decision and not of what is planned: "decided today to send more planes". */
    private boolean decided(Match match, Unit time) {
        return match.clause()
                .flatMap(c -> c.parent)
                .filter(p -> p.times.contains(time) && isDecision(match, p))
                .isPresent();
    }

    /** "Was in town on Friday to receive a medal": what somebody was there for has happened. */
    boolean isFulfilled(Match match) {
        return match.clause()
                .filter(c ->
                        c.relation == Clause.Relation.COMPLEMENT && !c.group().finite())
                .flatMap(c -> c.parent)
                .filter(p -> classes.in("presence-verbs", p.lemma())
                        && !p.phrases.isEmpty()
                        && p.group().past()
                        && !p.group().negated()
                        && p.group().modal().isEmpty())
                .isPresent();
    }

    private boolean isDecision(Match match, Clause parent) {
        Clause own = match.clause().get();
        boolean purpose = classes.in("presence-verbs", parent.lemma()) || classes.in("motion-verbs", parent.lemma());
        return !purpose
                && own.relation == Clause.Relation.COMPLEMENT
                && !own.group().finite()
                && parent.group().past()
                && parent.times.stream().allMatch(t -> t.span.end() <= own.verb.span.begin());
    }

    /** Whether a sentence tells a day in a way of that name: by its weekday, as "the day". */
    static boolean isFoundAs(Match match, TimeInterval day, String rule) {
        return match.parse().units().stream()
                .flatMap(u -> u.timex.stream())
                .filter(t -> t.interval().filter(day::equals).isPresent())
                .anyMatch(t -> t.foundBy().contains(rule));
    }

    /** Whether "by", "until" or the like stands before a time. */
    private static boolean limited(Match match, Unit time) {
        int at = match.parse().units().indexOf(time);
        return at > 0 && LIMITS.contains(match.parse().units().get(at - 1).head);
    }

    /** The times of a noun, without those until which a measure lasts. */
    private List<Timex> taken(Match match, Unit noun) {
        List<Timex> lasting = match.parse().units().stream()
                .filter(u -> u.is(Unit.Kind.TIME) && (lasting(match, u) || since(match, u)))
                .flatMap(u -> u.timex.stream())
                .toList();
        return noun.times.stream().filter(t -> !lasting.contains(t)).toList();
    }

    /** "Withheld the voting rights until April": how long a measure lasts is not when it is taken. */
    private boolean lasting(Match match, Unit time) {
        int at = match.parse().units().indexOf(time);
        return at > 0
                && classes.in("measure-types", match.frame().type().id())
                && classes.in("ending-prepositions", match.parse().units().get(at - 1).head);
    }

    private Optional<Dated> own(Match match, boolean planned) {
        Unit trigger = match.trigger();
        List<Timex> near = new ArrayList<>();
        if (!trigger.is(Unit.Kind.VERB) && match.frame().kind() == Frame.Kind.NOUN) {
            near.addAll(taken(match, trigger));
        }
        Optional<Dated> noun = DayRange.of(match, units(match, near)).or(() -> first(near, "noun"));
        if (noun.isPresent()) {
            return noun;
        }
        Optional<Dated> plan = plan(match);
        if (plan.isPresent()) {
            return plan;
        }
        Optional<Dated> course = course(match);
        if (course.isPresent()) {
            return course;
        }
        Optional<Clause> clause = match.clause();
        Optional<Dated> antecedent = clause.flatMap(c -> antecedent(match, c));
        if (antecedent.isPresent()) {
            return antecedent;
        }
        for (int depth = 0; clause.isPresent() && depth < 3; depth++) {
            Clause c = clause.get();
            List<Timex> times = new ArrayList<>();
            c.times.stream()
                    .filter(u -> !since(match, u) || c.group().perfect())
                    .filter(u -> !lasting(match, u) && !(purpose(match, u) && !planned))
                    .filter(u -> !(match.frame().type().speech()
                            && naming(match.parse().units(), u, trigger)))
                    .forEach(u -> u.timex.ifPresent(times::add));
            c.phrases.stream()
                    .filter(p -> HOLDING.contains(p.prep()) && p.noun().entity.isEmpty())
                    .forEach(p -> times.addAll(taken(match, p.noun())));
            if (times.isEmpty()) {
                inside(match, c).forEach(u -> times.addAll(u.times));
            }
            others(match, c, times);
            Optional<Dated> found = DayRange.of(match, c.times)
                    .or(() -> DayRange.of(match, units(match, times)))
                    .or(() -> first(times, "clause"))
                    .map(d -> d.by(c == match.clause().get() ? d.rule() : GOVERNING));
            if (found.isPresent()) {
                return found;
            }
            boolean up = c.relation == Clause.Relation.COMPLEMENT
                    || c.relation == Clause.Relation.PARTICIPIAL
                    || c.relation == Clause.Relation.CONJOINED
                    || c.relation == Clause.Relation.ADVERBIAL
                            && (c.opener.equals("when") || c.opener.equals("as") || c.opener.equals("while"));
            boolean decision = planned
                    && c == match.clause().get()
                    && c.parent.filter(p -> isDecision(match, p)).isPresent();
            clause = up && !decision ? c.parent : Optional.empty();
        }
        return trigger.is(Unit.Kind.VERB) ? Optional.empty() : first(taken(match, trigger), "noun");
    }

    private static List<Unit> units(Match match, List<Timex> times) {
        return match.parse().units().stream()
                .filter(u -> u.timex.filter(times::contains).isPresent())
                .toList();
    }

    /** "Cancelled a visit that had been planned for Wednesday", "a trip scheduled for May": the day it was meant for. */
    private Optional<Dated> plan(Match match) {
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
                        first(c.times.stream().flatMap(u -> u.timex.stream()).toList(), "planned day").stream())
                .findFirst();
    }

    /** "The gathering that closed here on Friday", "talks held in May": the day on which the event itself went on. */
    private Optional<Dated> course(Match match) {
        return Course.clauses(match)
                .filter(c -> classes.in("opening-verbs", c.group().name())
                        || classes.in("ending-verbs", c.group().name())
                        || classes.in("taking-place-verbs", c.group().name()))
                .flatMap(c ->
                        first(c.times.stream().flatMap(u -> u.timex.stream()).toList(), "course of it").stream())
                .findFirst();
    }

    /** "In an interview with Thursday's paper", "Friday's only outing was a call": what holds the act has its time. */
    private Stream<Unit> inside(Match match, Clause clause) {
        Stream<Unit> media = clause.phrases.stream()
                .filter(p -> clause.phrases.stream()
                        .anyMatch(q -> HOLDING.contains(q.prep())
                                && classes.in("remote-words", q.noun().head)
                                && p.after().filter(q.noun()::equals).isPresent()))
                .map(Unit.Attached::noun);
        boolean called = clause.lemma().equals("be") && match.trigger().is(Unit.Kind.NOMINAL);
        return Stream.concat(media, clause.subject.filter(s -> called && s.entity.isEmpty()).stream());
    }

    /** "Is due later in the week, after a summit on Tuesday": of two times the one of another event is not the act's. */
    private void others(Match match, Clause clause, List<Timex> times) {
        if (times.size() < 2) {
            return;
        }
        List<Timex> other = clause.phrases.stream()
                .filter(p -> classes.in("anchoring-prepositions", p.prep()) && p.noun() != match.trigger())
                .flatMap(p -> p.noun().times.stream())
                .toList();
        if (!other.containsAll(times)) {
            times.removeAll(other);
        }
    }

    /** "Since last Thursday, when the chamber threw it out", "on Monday, the day they broke off ties": the day itself. */
    private Optional<Dated> dayOf(Match match, Clause clause) {
        List<Unit> units = match.parse().units();
        int at = units.indexOf(clause.subject.orElse(clause.verb)) - 1;
        boolean when = clause.opener.equals("when");
        boolean day = false;
        while (at > 0 && (BETWEEN.contains(units.get(at).kind) || classes.in("day-nouns", units.get(at).form))) {
            day |= classes.in("day-nouns", units.get(at).form);
            at--;
        }
        return at >= 0 && (when || day) && units.get(at).is(Unit.Kind.TIME)
                ? first(units.get(at).timex.stream().toList(), "antecedent")
                : Optional.empty();
    }

    /** "The understanding of 10 March, which they reached": the day of what a relative clause is about. */
    private Optional<Dated> antecedent(Match match, Clause clause) {
        Optional<Dated> day = clause.times.isEmpty() ? dayOf(match, clause) : Optional.empty();
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
                .flatMap(t -> first(t, "antecedent").stream())
                .findFirst();
    }

    /** The best-known of several times: a day before a week, a week before a month. */
    private static Optional<Dated> first(List<Timex> times, String rule) {
        return times.stream()
                .filter(t -> t.interval().isPresent())
                .filter(t -> t.type() == Timex.Type.DATE || t.type() == Timex.Type.TIME)
                .filter(t -> days(t) <= YEAR)
                .min((a, b) -> Long.compare(days(a), days(b)))
                .map(t -> new Dated(t.interval().get(), t.basis(), rule));
    }

    private static long days(Timex timex) {
        TimeInterval interval = timex.interval().get();
        return interval.end().toEpochDay() - interval.begin().toEpochDay();
    }
}
