package org.demarche.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.EventType;
import org.demarche.model.TimeInterval;
import org.demarche.model.Timex;

/** The times of a sentence that are not those of an act: of a clause aside, of a limit, of a purpose, of another act. */
final class OtherTimes {
    private static final int MOST_DEEP = 6;

    private final WordClasses classes;
    private final AsideTimes asides;

    OtherTimes(WordClasses classes) {
        this.classes = classes;
        this.asides = new AsideTimes(classes);
    }

    /** Whether a time belongs to something else in the sentence of a match. */
    boolean is(Match match, Unit time, boolean planned) {
        return aside(match, time)
                || asides.is(match, time)
                || content(match, time)
                || other(match, time)
                || lasting(match, time)
                || bound(match, time)
                || purpose(match, time) && !planned
                || since(match, time)
                || counted(match, time)
                || mainClause(match, time)
                || planned && decided(match, time)
                || naming(match.parse().units(), time, match.trigger());
    }

    /** Whether a time is that of a decision and not of what is planned: "decided today to send more planes". */
    private boolean decided(Match match, Unit time) {
        return match.clause()
                .flatMap(c -> c.parent)
                .filter(p -> p.times.contains(time) && isDecision(match, p))
                .isPresent();
    }

    boolean isDecision(Match match, Clause parent) {
        Clause own = match.clause().get();
        boolean purpose = classes.in("presence-verbs", parent.lemma()) || classes.in("motion-verbs", parent.lemma());
        return !purpose
                && own.relation == Clause.Relation.COMPLEMENT
                && !own.group().finite()
                && parent.group().past()
                && parent.times.stream().allMatch(t -> t.span.end() <= own.verb.span.begin());
    }

    /** "The first session of its sort since 2007". */
    static boolean since(Match match, Unit time) {
        int at = match.parse().units().indexOf(time);
        return at > 0 && match.parse().units().get(at - 1).word("since");
    }

    /** "For the first time this year", "the second this month": in what something is counted, not when it is done. */
    boolean counted(Match match, Unit time) {
        List<Unit> units = match.parse().units();
        int at = units.indexOf(time);
        if (at < 0) {
            return false; // the speaker's, from another sentence of the quotation
        }
        boolean running = match.parse().sentence().tokens().subList(time.from, time.to).stream()
                .map(t -> t.text().toLowerCase(Locale.ROOT))
                .anyMatch(w -> classes.in("running-words", w));
        Unit before = units.get(Math.max(0, at - 1));
        return running
                && before.is(Unit.Kind.NOMINAL)
                && before.entity.isEmpty()
                && Stream.concat(before.words.stream(), Stream.of(before.form))
                        .anyMatch(w -> classes.in("later-ordinals", w)
                                || before.form.equals("time") && classes.in("ordinals", w));
    }

    /** "Withheld the voting rights until April": how long a measure lasts is not when it is taken. */
    boolean lasting(Match match, Unit time) {
        int at = match.parse().units().indexOf(time);
        return at > 0
                && classes.in("measure-types", match.frame().type().id())
                && classes.in("ending-prepositions", match.parse().units().get(at - 1).head);
    }

    /** "Agreed on deliveries for the winter", "a contract for winter gas": what something is meant for, not when it is done. */
    static boolean purpose(Match match, Unit time) {
        int at = match.parse().units().indexOf(time);
        boolean season = time.timex
                .flatMap(Timex::interval)
                .filter(i -> i.precision() == TimeInterval.Precision.SEASON)
                .isPresent();
        String before = at > 0 ? match.parse().units().get(at - 1).head : "";
        return before.equals("for") && (season || match.frame().type().is(EventType.Trait.ACCORD))
                || before.equals("of") && season;
    }

    /** "Wanted for the bombings of 1993", "the truce of Sept. 5": a time behind "of" tells which one, not when it is told. */
    static boolean naming(List<Unit> units, Unit time, Unit trigger) {
        int at = units.indexOf(time);
        return at > 1
                && units.get(at - 1).is(Unit.Kind.PREP)
                && units.get(at - 1).word("of")
                && units.get(at - 2) != trigger;
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
        boolean said = match.frame().type().speech() && match.trigger() == own.verb;
        return participle.group().passive()
                && (said || match.trigger().span.end() <= participle.verb.span.begin())
                && participle
                        .subject
                        .filter(s -> s.entity.isEmpty() && s.span.end() <= participle.verb.span.begin())
                        .filter(s -> own.subject.filter(s::equals).isEmpty())
                        .isPresent();
    }

    /** Whether a clause is that of the match, or the one that it hangs on. */
    private static boolean isOwn(Match match, Clause clause) {
        return match.clause()
                .filter(own -> own == clause || clause.children.contains(own))
                .isPresent();
    }

    private static boolean isRelative(Match match, Unit time) {
        return match.parse().clauses().stream()
                .filter(c -> c.times.contains(time))
                .flatMap(c -> Stream.iterate(Optional.of(c), Optional::isPresent, OtherTimes::above)
                        .flatMap(Optional::stream)
                        .limit(MOST_DEEP))
                .filter(c -> c.relation == Clause.Relation.RELATIVE)
                .anyMatch(c -> !isOwn(match, c) && !match.isUnder(c));
    }

    private static Optional<Clause> above(Optional<Clause> clause) {
        return clause.filter(c -> c.relation != Clause.Relation.CONJOINED).flatMap(c -> c.parent);
    }

    /** Whether a time belongs to what the match's verb governs: "urged him to return the child by January 14". */
    private boolean content(Match match, Unit time) {
        return match.clause().filter(c -> match.frame().type().speech()).stream()
                .flatMap(c -> c.children.stream())
                .filter(c -> c.relation == Clause.Relation.COMPLEMENT
                        || c.relation == Clause.Relation.REPORTED
                        || c.relation == Clause.Relation.PARTICIPIAL && !c.opener.isEmpty())
                .flatMap(c -> Stream.concat(Stream.of(c), c.children.stream()))
                .anyMatch(c -> c.times.contains(time)
                        && (limited(match, time) || c.group().perfect() || c.relation == Clause.Relation.ADVERBIAL));
    }

    /** Whether "by", "until" or the like stands before a time. */
    private boolean limited(Match match, Unit time) {
        int at = match.parse().units().indexOf(time);
        return at > 0 && classes.in("limit-prepositions", match.parse().units().get(at - 1).head);
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
    private boolean bound(Match match, Unit time) {
        List<Unit> units = match.parse().units();
        for (int at = units.indexOf(time) - 1; at >= 0 && !units.get(at).is(Unit.Kind.COMMA); at--) {
            Unit unit = units.get(at);
            if (unit.head.equals("since") && match.trigger().span.end() <= unit.span.begin()) {
                return true;
            }
        }
        return match.parse().clauses().stream()
                .filter(c -> classes.in("limit-prepositions", c.opener) && c.times.contains(time))
                .anyMatch(c -> !isOwn(match, c));
    }
}
