package org.demarche.extract;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.DateBasis;
import org.demarche.model.Status;
import org.demarche.model.TimeInterval;
import org.demarche.model.Timex;

/** The date of an event, from its own clause first, then from the sentence. */
final class Dating {
    /** The rule by which an event has the day of its own clause. */
    static final String CLAUSE = "clause";
    /** The rule by which the only date of a sentence is that of its event. */
    static final String SENTENCE = "sentence";
    /** The rule by which an event has the day of what it was done for: "was there on Friday to sign it". */
    static final String GOVERNING = "governing clause";

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
    private final OtherTimes other;
    private final RelatedDays related;
    private final Utterance utterance;

    Dating(WordClasses classes) {
        this.classes = classes;
        this.other = new OtherTimes(classes);
        this.related = new RelatedDays(classes);
        this.utterance = new Utterance(classes);
    }

    /** The date that the text gives a match: its clause, else the only date of the sentence. */
    Optional<Dated> of(Match match, Status status) {
        boolean planned = status == Status.PLANNED;
        boolean ahead = planned || status == Status.POSSIBLE;
        Optional<Period> away = Distance.of(match);
        if (away.isPresent()) {
            return Distance.within(match, away.get());
        }
        return occasion(match)
                .or(() -> utterance.day(match))
                .or(() -> own(match, planned))
                .or(() -> only(match, planned, ahead));
    }

    /** "Was due there overnight for talks Wednesday": the time of the talks, not of the verb. */
    private Optional<Dated> occasion(Match match) {
        if (!match.frame().type().symmetric() || match.frame().kind() != Frame.Kind.VERB) {
            return Optional.empty();
        }
        return match.clause().stream()
                .filter(c -> c.times.size() > 1)
                .flatMap(c -> c.phrases.stream())
                .filter(p -> !classes.in("anchoring-prepositions", p.prep()))
                .map(Unit.Attached::noun)
                .filter(n -> classes.in("event-nouns", n.form) && !n.times.isEmpty())
                .flatMap(n -> DayRange.of(match, units(match, n.times)).or(() -> first(n.times, "noun")).stream())
                .findFirst();
    }

    private Optional<Dated> only(Match match, boolean planned, boolean ahead) {
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
                .filter(u -> u.is(Unit.Kind.TIME) && !other.is(match, u, planned))
                .filter(u -> !(ahead && BeforePlans.is(match, u)))
                .flatMap(u -> u.timex.stream())
                .filter(t -> t.interval().isPresent() && t.type() != Timex.Type.DURATION)
                .toList();
        boolean one = dates.stream().map(t -> t.interval().get()).distinct().count() == 1;
        List<Unit> days = units.stream()
                .filter(u -> u.timex.filter(dates::contains).isPresent())
                .toList();
        return one ? first(dates, SENTENCE) : DayRange.of(match, days);
    }

    private Optional<Dated> own(Match match, boolean planned) {
        Unit trigger = match.trigger();
        List<Timex> near = new ArrayList<>();
        if (!trigger.is(Unit.Kind.VERB) && match.frame().kind() == Frame.Kind.NOUN) {
            near.addAll(taken(match, trigger));
        }
        Optional<Dated> told = DayRange.of(match, units(match, near))
                .or(() -> first(near, "noun"))
                .or(() -> related.of(match));
        if (told.isPresent()) {
            return told;
        }
        Optional<Clause> clause = match.clause();
        for (int depth = 0; clause.isPresent() && depth < 3; depth++) {
            Clause c = clause.get();
            List<Timex> times = new ArrayList<>();
            c.times.stream()
                    .filter(u -> !OtherTimes.since(match, u) || c.group().perfect())
                    .filter(u -> !other.lasting(match, u) && !(OtherTimes.purpose(match, u) && !planned))
                    .filter(u -> planned || !other.counted(match, u))
                    .filter(u -> !(match.frame().type().speech()
                            && OtherTimes.naming(match.parse().units(), u, trigger)))
                    .forEach(u -> u.timex.ifPresent(times::add));
            c.phrases.stream()
                    .filter(p -> classes.in("holding-prepositions", p.prep())
                            && p.noun().entity.isEmpty()
                            && !isTopic(match, c, p.noun()))
                    .forEach(p -> times.addAll(taken(match, p.noun())));
            if (times.isEmpty()) {
                inside(match, c).forEach(u -> times.addAll(u.times));
            }
            others(match, c, times);
            Optional<Dated> found = DayRange.of(match, c.times)
                    .or(() -> DayRange.of(match, units(match, times)))
                    .or(() -> first(times, CLAUSE))
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
                    && c.parent.filter(p -> other.isDecision(match, p)).isPresent();
            clause = up && !decision ? c.parent : Optional.empty();
        }
        return trigger.is(Unit.Kind.VERB) ? Optional.empty() : first(taken(match, trigger), "noun");
    }

    /** "Exchanged views on the May 25 election": what the object is about has its own time. */
    private boolean isTopic(Match match, Clause clause, Unit noun) {
        List<Unit> units = match.parse().units();
        int at = units.indexOf(noun);
        return at > 1
                && units.get(at - 1).word("on")
                && clause.object.filter(units.get(at - 2)::equals).isPresent()
                && !classes.in("owned-times", noun.form);
    }

    /** The times of a noun, without those until which a measure lasts. */
    private List<Timex> taken(Match match, Unit noun) {
        List<Timex> lasting = match.parse().units().stream()
                .filter(u -> u.is(Unit.Kind.TIME)
                        && (other.lasting(match, u) || other.counted(match, u) || OtherTimes.since(match, u)))
                .flatMap(u -> u.timex.stream())
                .toList();
        return noun.times.stream().filter(t -> !lasting.contains(t)).toList();
    }

    private static List<Unit> units(Match match, List<Timex> times) {
        return match.parse().units().stream()
                .filter(u -> u.timex.filter(times::contains).isPresent())
                .toList();
    }

    /** "In an interview with Thursday's paper", "Friday's only outing was a call": what holds the act has its time. */
    private Stream<Unit> inside(Match match, Clause clause) {
        Stream<Unit> media = clause.phrases.stream()
                .filter(p -> clause.phrases.stream()
                        .anyMatch(q -> classes.in("holding-prepositions", q.prep())
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
        List<Timex> apart = clause.phrases.stream()
                .filter(p -> classes.in("anchoring-prepositions", p.prep()) && p.noun() != match.trigger())
                .flatMap(p -> p.noun().times.stream())
                .toList();
        if (!apart.containsAll(times)) {
            times.removeAll(apart);
        }
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

    /** Whether a sentence tells a day in a way of that name: by its weekday, as "the day". */
    static boolean isFoundAs(Match match, TimeInterval day, String rule) {
        return match.parse().units().stream()
                .flatMap(u -> u.timex.stream())
                .filter(t -> t.interval().filter(day::equals).isPresent())
                .anyMatch(t -> t.foundBy().contains(rule));
    }

    /** The best-known of several times: a day before a week, a week before a month. */
    static Optional<Dated> first(List<Timex> times, String rule) {
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
