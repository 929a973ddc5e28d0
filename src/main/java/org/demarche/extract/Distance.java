package org.demarche.extract;

import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.DateBasis;
import org.demarche.model.Span;
import org.demarche.model.TimeInterval;
import org.demarche.model.Timex;
import org.demarche.model.Token;

/**
 * Events told by their distance from another: "a day before the flame was lit, parliament voted", "had received them two
 * days before". The other's day stands in the sentence, or is the one last spoken of.
 */
final class Distance {
    private static final Map<String, Integer> SIDES = Map.of("before", -1, "after", 1);
    /** Words of "after that". */
    private static final int POINTING = 2;

    /** Words of "a few short weeks before,". */
    private static final int OPENING = 5;

    private static final String DAYS = "P[1-9][0-9]?[DW]";

    private Distance() {}

    /** How far from another event a match is told to lie; empty where it has a day of its own. */
    static Optional<Period> of(Match match) {
        Optional<Clause> clause = match.clause();
        if (clause.isEmpty() || days(clause.get().times.stream()).findAny().isPresent()) {
            return Optional.empty();
        }
        return match.parse().units().stream()
                .filter(u -> isLength(match, u) && !lasting(match, u))
                .filter(u -> isOf(match, clause.get(), u))
                .findFirst()
                .map(u -> Period.parse(u.timex.get().value()).multipliedBy(SIDES.get(after(match, u.span))));
    }

    /** How far after what a match tells the main clause lies: "a day after they signed, he received them". */
    static Optional<Period> measured(Match match) {
        return match.clause().filter(c -> SIDES.containsKey(c.opener)).flatMap(c -> match.parse().units().stream()
                .filter(u -> isLength(match, u)
                        && u.timex.filter(t -> t.value().endsWith("D")).isPresent()
                        && opens(match, u)
                        && !isPointing(match, u)
                        && after(match, u.span).equals(c.opener))
                .findFirst()
                .map(u -> Period.parse(u.timex.get().value()).multipliedBy(SIDES.get(c.opener))));
    }

    /** The day that a distance leads to, where the sentence itself has one other day. */
    static Optional<Dating.Dated> within(Match match, Period away) {
        List<Unit> units = match.parse().units();
        Optional<TimeInterval> measured = units.stream()
                .filter(u -> units.indexOf(u) > 1 && isLength(match, units.get(units.indexOf(u) - 2)))
                .filter(u -> u.is(Unit.Kind.NOMINAL)
                        && units.get(units.indexOf(u) - 1).is(Unit.Kind.PREP))
                .flatMap(u -> u.times.stream())
                .flatMap(t -> t.interval().stream())
                .filter(TimeInterval::isDay)
                .findFirst();
        if (measured.isPresent()) {
            return Optional.of(new Dating.Dated(from(measured.get(), away), DateBasis.RELATIVE, "days away"));
        }
        List<TimeInterval> days = days(units.stream()).distinct().toList();
        return days.size() == 1
                ? Optional.of(new Dating.Dated(from(days.get(0), away), DateBasis.RELATIVE, "days away"))
                : Optional.empty();
    }

    /** "Months before, they had met": so far from a day that the sentence does not name. */
    static boolean isAdrift(Match match, WordClasses classes) {
        List<String> words = match.parse().sentence().tokens().stream()
                .filter(t -> t.span().begin() < match.trigger().span.begin())
                .map(t -> t.text().toLowerCase(Locale.ROOT))
                .toList();
        int comma = words.indexOf(",");
        return comma > 1
                && comma <= OPENING
                && classes.in("adrift-sides", words.get(comma - 1))
                && classes.in("adrift-lengths", words.get(comma - 2));
    }

    static TimeInterval from(TimeInterval day, Period away) {
        return TimeInterval.day(day.begin().plus(away));
    }

    /** Whether the sentence of a match counts from what was told before it. */
    static boolean isPointing(Match match) {
        return match.parse().units().stream().anyMatch(u -> u.is(Unit.Kind.TIME) && isPointing(match, u));
    }

    /** "Six days after that": from the day that the text has just told of. */
    static boolean isPointing(Match match, Unit length) {
        List<Token> behind = match.parse().sentence().tokens().stream()
                .filter(t -> t.span().begin() >= length.span.end())
                .limit(POINTING + 1)
                .toList();
        return behind.size() > POINTING
                && SIDES.containsKey(behind.get(0).text().toLowerCase(Locale.ROOT))
                && behind.get(1).text().matches("that|this")
                && !behind.get(POINTING).pos().matches("NN|NNS|JJ|PRP");
    }

    /** The length opens the sentence, and what it measures is another clause; or it stands behind the match's verb. */
    private static boolean isOf(Match match, Clause clause, Unit length) {
        if (isPointing(match, length)) {
            return opens(match, length);
        }
        boolean measured = SIDES.containsKey(clause.opener)
                && length.span.end() <= clause.verb.span.begin()
                && opens(match, length);
        boolean fronted = opens(match, length)
                && length.span.end() <= match.trigger().span.begin();
        boolean behind = clause.times.contains(length)
                && clause.verb.span.end() <= length.span.begin()
                && !clausal(match, length);
        return behind || fronted && !measured && isMain(clause);
    }

    /** Whether a unit is a length before "before" or "after". */
    private static boolean isLength(Match match, Unit unit) {
        return unit.timex
                        .filter(t ->
                                t.type() == Timex.Type.DURATION && t.value().matches(DAYS))
                        .isPresent()
                && SIDES.containsKey(after(match, unit.span));
    }

    private static boolean isMain(Clause clause) {
        Clause up = clause;
        while ((up.relation == Clause.Relation.COMPLEMENT || up.relation == Clause.Relation.PARTICIPIAL)
                && up.parent.isPresent()) {
            up = up.parent.get();
        }
        return up.relation == Clause.Relation.ROOT || up.relation == Clause.Relation.CONJOINED;
    }

    private static boolean opens(Match match, Unit length) {
        return match.parse().units().stream()
                .takeWhile(u -> u != length)
                .allMatch(u -> u.is(Unit.Kind.AND) || u.is(Unit.Kind.ADVERB) || u.is(Unit.Kind.COMMA));
    }

    /** Whether a clause follows what measures: "two days before they voted". */
    private static boolean clausal(Match match, Unit length) {
        return match.parse().clauses().stream()
                .anyMatch(c -> SIDES.containsKey(c.opener) && c.verb.span.begin() > length.span.end());
    }

    private static boolean lasting(Match match, Unit time) {
        int at = match.parse().units().indexOf(time);
        return at > 0 && match.parse().units().get(at - 1).is(Unit.Kind.PREP);
    }

    private static String after(Match match, Span span) {
        return match.parse().sentence().tokens().stream()
                .filter(t -> t.span().begin() >= span.end())
                .findFirst()
                .map(Token::text)
                .orElse("")
                .toLowerCase(Locale.ROOT);
    }

    private static Stream<TimeInterval> days(Stream<Unit> times) {
        return times.flatMap(u -> u.timex.stream())
                .flatMap(t -> t.interval().stream())
                .filter(TimeInterval::isDay);
    }
}
