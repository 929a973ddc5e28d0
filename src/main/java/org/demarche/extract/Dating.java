package org.demarche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.model.DateBasis;
import org.demarche.model.TimeInterval;
import org.demarche.model.Timex;

/** The date of an event, from its own clause first, then from the sentence. */
final class Dating {
    /** A date, why it is known, and the rule that gave it. */
    record Dated(TimeInterval interval, DateBasis basis, String rule) {}

    /** The date that the text gives a match: its clause, else the only date of the sentence. */
    Optional<Dated> of(Match match) {
        return own(match).or(() -> only(match));
    }

    private static Optional<Dated> only(Match match) {
        List<Unit> times = match.parse().units().stream()
                .filter(u -> u.is(Unit.Kind.TIME))
                .toList();
        List<Timex> dates = times.stream()
                .flatMap(u -> u.timex.stream())
                .filter(t -> t.interval().isPresent() && t.type() != Timex.Type.DURATION)
                .toList();
        boolean one = dates.stream().map(t -> t.interval().get()).distinct().count() == 1;
        return one ? first(dates, "sentence") : Optional.empty();
    }

    private Optional<Dated> own(Match match) {
        Unit trigger = match.trigger();
        List<Timex> near = new ArrayList<>();
        if (!trigger.is(Unit.Kind.VERB)) {
            near.addAll(trigger.times);
        }
        Optional<Dated> noun = first(near, "noun");
        if (noun.isPresent()) {
            return noun;
        }
        Optional<Clause> clause = match.clause();
        for (int depth = 0; clause.isPresent() && depth < 3; depth++) {
            Clause c = clause.get();
            List<Timex> times = new ArrayList<>();
            c.times.forEach(u -> u.timex.ifPresent(times::add));
            c.phrases.stream()
                    .filter(p -> p.prep().equals("on") || p.prep().equals("during"))
                    .forEach(p -> times.addAll(p.noun().times));
            Optional<Dated> found = first(times, depth == 0 ? "clause" : "governing clause");
            if (found.isPresent()) {
                return found;
            }
            boolean up = c.relation == Clause.Relation.COMPLEMENT
                    || c.relation == Clause.Relation.PARTICIPIAL
                    || c.relation == Clause.Relation.CONJOINED
                    || c.relation == Clause.Relation.ADVERBIAL
                            && (c.opener.equals("when") || c.opener.equals("as") || c.opener.equals("while"));
            clause = up ? c.parent : Optional.empty();
        }
        return Optional.empty();
    }

    /** The best-known of several times: a day before a week, a week before a month. */
    private static Optional<Dated> first(List<Timex> times, String rule) {
        return times.stream()
                .filter(t -> t.interval().isPresent())
                .filter(t -> t.type() == Timex.Type.DATE || t.type() == Timex.Type.TIME)
                .min((a, b) -> Long.compare(days(a), days(b)))
                .map(t -> new Dated(t.interval().get(), t.basis(), rule));
    }

    private static long days(Timex timex) {
        TimeInterval interval = timex.interval().get();
        return interval.end().toEpochDay() - interval.begin().toEpochDay();
    }
}
