package org.demarche.extract;

import java.time.Month;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.DateBasis;
import org.demarche.model.TimeInterval;
import org.demarche.model.Timex;

/**
 * What another act is measured from: "the answer came a day after they broke off ties", "phoned on Saturday, three days after
 * his call with Putin". The other's day is the one told before the measure, else the day of the story.
 */
final class Apart {
    private static final Map<String, Integer> SIDES = Map.of("after", -1, "since", -1, "before", 1);
    private static final Pattern LENGTH = Pattern.compile("P([1-9][0-9]?)([DWMY])");
    private static final String RULE = "days apart";

    private Apart() {}

    /** The day of a match that something else is measured from. */
    static Optional<Dating.Dated> of(Match match, Optional<TimeInterval> now, WordClasses classes) {
        List<Unit> units = match.parse().units();
        for (int i = 0; i + 2 < units.size(); i++) {
            Optional<Matcher> length = length(units.get(i));
            boolean gone = isGoneBy(units.get(i + 1), classes);
            int at = gone ? i + (units.get(i + 2).word("by") ? 3 : 2) : i + 1;
            String side = at + 1 < units.size() ? units.get(at).head : "";
            boolean lasting = i > 0 && units.get(i - 1).is(Unit.Kind.PREP);
            if (length.isEmpty()
                    || lasting
                    || Distance.isPointing(match, units.get(i))
                    || !SIDES.containsKey(side)
                    || gone && !side.equals("since")
                    || !measures(match, at)) {
                continue;
            }
            Optional<TimeInterval> from = before(units.subList(0, i)).or(() -> main(match, side));
            boolean told = gone
                    || SIDES.get(side) < 0
                            && units.subList(0, i).stream()
                                    .anyMatch(u -> u.is(Unit.Kind.VERB) || u.is(Unit.Kind.NOMINAL));
            return from.or(() -> told ? now : Optional.empty())
                    .filter(day -> day.isDay() || inYears(length.get()))
                    .map(day -> new Dating.Dated(away(day, length.get(), SIDES.get(side)), DateBasis.RELATIVE, RULE));
        }
        return Optional.empty();
    }

    /** "A month has gone by since they met". */
    private static boolean isGoneBy(Unit verb, WordClasses classes) {
        return verb.is(Unit.Kind.VERB) && verb.verb.perfect() && classes.in("elapsing-verbs", verb.verb.lemma());
    }

    private static Optional<Matcher> length(Unit unit) {
        return unit.timex
                .filter(t -> unit.is(Unit.Kind.TIME) && t.type() == Timex.Type.DURATION)
                .map(t -> LENGTH.matcher(t.value()))
                .filter(Matcher::matches);
    }

    private static boolean inYears(Matcher length) {
        return length.group(2).equals("Y");
    }

    private static TimeInterval away(TimeInterval day, Matcher length, int side) {
        int many = side * Integer.parseInt(length.group(1));
        if (inYears(length)) {
            Year year = Year.of(day.begin().getYear() + many);
            return new TimeInterval(
                    year.atDay(1), year.atMonth(Month.DECEMBER).atEndOfMonth(), TimeInterval.Precision.YEAR);
        }
        if (length.group(2).equals("M")) {
            YearMonth month = YearMonth.from(day.begin()).plusMonths(many);
            return new TimeInterval(month.atDay(1), month.atEndOfMonth(), TimeInterval.Precision.MONTH);
        }
        Period period = length.group(2).equals("W") ? Period.ofWeeks(many) : Period.ofDays(many);
        return Distance.from(day, period);
    }

    /** Whether a measure ends with the clause of a match, or with the noun that tells of it. */
    private static boolean measures(Match match, int side) {
        List<Unit> units = match.parse().units();
        if (units.get(side + 1) == match.trigger()
                && match.frame().kind() == Frame.Kind.NOUN
                && match.trigger().times.isEmpty()) {
            return true;
        }
        return measured(match)
                .filter(c -> c.opener.equals(units.get(side).head)
                        && c.times.stream().noneMatch(Apart::isDay))
                .filter(c -> match.clause().get().times.stream().noneMatch(Apart::isDay))
                .map(c -> units.indexOf(c.verb))
                .filter(verb ->
                        side < verb && units.subList(side, verb).stream().noneMatch(u -> u.is(Unit.Kind.VERB)))
                .isPresent();
    }

    /** The clause that a measure opens, where the match stands in it or goes on with it. */
    private static Optional<Clause> measured(Match match) {
        Optional<Clause> clause = match.clause();
        while (clause.filter(c -> !SIDES.containsKey(c.opener)
                        && (c.relation == Clause.Relation.CONJOINED
                                || c.relation == Clause.Relation.COMPLEMENT
                                || c.relation == Clause.Relation.PARTICIPIAL))
                .isPresent()) {
            clause = clause.get().parent;
        }
        return clause;
    }

    private static boolean isDay(Unit time) {
        return time.timex.flatMap(Timex::interval).filter(TimeInterval::isDay).isPresent();
    }

    /** The last day that is named before the measure. */
    private static Optional<TimeInterval> before(List<Unit> units) {
        return units.stream()
                .filter(Apart::isDay)
                .flatMap(u -> u.timex.flatMap(Timex::interval).stream())
                .reduce((a, b) -> b);
    }

    /** The day of the clause that a measured one hangs on. */
    private static Optional<TimeInterval> main(Match match, String side) {
        return measured(match).filter(c -> c.opener.equals(side)).flatMap(c -> c.parent).stream()
                .flatMap(p -> p.times.stream())
                .filter(Apart::isDay)
                .flatMap(u -> u.timex.flatMap(Timex::interval).stream())
                .findFirst();
    }
}
