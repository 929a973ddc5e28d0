package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.Status;
import org.demarche.model.TimeInterval;
import org.demarche.model.Timex;

/** Events of several days: "wound up a two-day meeting on Wednesday" began on Tuesday. */
final class Duration {
    private static final Pattern DAYS = Pattern.compile("P([1-9][0-9]?)([DW])");
    private static final int WEEK = 7;
    private static final int MOST = 60;
    private static final String HYPHEN = "timex/length-hyphen";

    private final WordClasses classes;

    Duration(WordClasses classes) {
        this.classes = classes;
    }

    /** The whole time of an event of which one day is known; the same where nothing tells its length. */
    Dating.Dated whole(Match match, Dating.Dated dated, Status status) {
        Optional<Integer> running = running(match);
        Optional<Integer> stay = stay(match).or(() -> from(match, dated.interval()));
        Optional<Integer> length = running.or(() -> length(match))
                .or(() -> stay)
                .filter(n -> dated.interval().isDay());
        if (length.isEmpty()) {
            return dated;
        }
        boolean ends = running.isPresent()
                || isOver(match)
                || match.clause().filter(c -> is(c, "ending-verbs")).isPresent()
                || Course.clauses(match).anyMatch(c -> is(c, "ending-verbs"));
        boolean opens = match.clause().filter(c -> is(c, "opening-verbs")).isPresent()
                || Course.clauses(match).anyMatch(c -> is(c, "opening-verbs"))
                || stay.isPresent()
                || status == Status.PLANNED;
        TimeInterval day = dated.interval();
        int more = length.get() - 1;
        if (ends) {
            return range(dated, new TimeInterval(day.begin().minusDays(more), day.end(), TimeInterval.Precision.DAYS));
        }
        return opens
                ? range(dated, new TimeInterval(day.begin(), day.end().plusDays(more), TimeInterval.Precision.DAYS))
                : dated;
    }

    /** "Are meeting for a second day": how many days have gone by. */
    private Optional<Integer> running(Match match) {
        if (!classes.in("lasting-types", match.frame().type().id())) {
            return Optional.empty();
        }
        List<String> ordinals = List.copyOf(classes.get("following-ordinals"));
        return phrases(match, "for")
                .filter(n -> n.form.equals("day"))
                .flatMap(n -> n.words.stream())
                .map(ordinals::indexOf)
                .filter(n -> n >= 0)
                .map(n -> n + 2)
                .findFirst();
    }

    /** "Landed in Kyiv on Monday for a two-day stay", "came on a three-day visit": a journey that begins on its day. */
    private Optional<Integer> stay(Match match) {
        boolean comes = classes.in("journey-types", match.frame().type().id())
                && match.clause()
                        .filter(c -> classes.in("motion-verbs", c.lemma()) || classes.in("arrive", c.lemma()))
                        .isPresent();
        if (!comes || match.frame().kind() != Frame.Kind.VERB) {
            return Optional.empty();
        }
        return days(Stream.concat(phrases(match, "for"), phrases(match, "on")).flatMap(n -> n.times.stream()));
    }

    /** "Was in Japan for two days from December 1", "three days of talks beginning on Monday": a length before its first day. */
    private Optional<Integer> from(Match match, TimeInterval day) {
        List<Unit> units = match.parse().units();
        return IntStream.range(1, units.size())
                .filter(i -> units.get(i)
                        .timex
                        .flatMap(Timex::interval)
                        .filter(day::equals)
                        .isPresent())
                .map(i -> units.get(i - 1).word("on") ? i - 1 : i)
                .filter(i -> i > 1
                        && (units.get(i - 1).word("from")
                                || units.get(i - 1).is(Unit.Kind.VERB)
                                        && classes.in(
                                                "opening-verbs",
                                                units.get(i - 1).verb.lemma())))
                .mapToObj(i -> units.get(i - 2))
                .flatMap(u -> days(u.timex.stream()).stream())
                .findFirst();
    }

    private static Stream<Unit> phrases(Match match, String preposition) {
        return match.clause().stream()
                .flatMap(c -> c.phrases.stream())
                .filter(p -> p.prep().equals(preposition))
                .map(Unit.Attached::noun)
                .filter(n -> n.entity.isEmpty());
    }

    /** The unit before a noun and the length that goes with it, -1 for none: "after | ten days of almost unbroken talks". */
    private static int before(List<Unit> units, Unit noun) {
        int at = units.indexOf(noun) - 1;
        while (at >= 0
                && (units.get(at).is(Unit.Kind.TIME) || units.get(at).is(Unit.Kind.ADVERB) || isOf(units.get(at)))) {
            at--;
        }
        return at;
    }

    private static boolean isOf(Unit unit) {
        return unit.is(Unit.Kind.PREP) && unit.word("of");
    }

    /** The length before a noun: "ten days of talks". */
    private static Stream<Timex> measured(Match match, Unit noun) {
        List<Unit> units = match.parse().units();
        int at = units.indexOf(noun);
        boolean of = at > 0
                && units.subList(Math.max(0, before(units, noun)), at).stream().anyMatch(Duration::isOf);
        return of ? units.subList(before(units, noun) + 1, at).stream().flatMap(u -> u.timex.stream()) : Stream.empty();
    }

    /** "Initialled it after ten days of talks", "the outcome of four days of bargaining": the day is the last. */
    private boolean isOver(Match match) {
        List<Unit> units = match.parse().units();
        return Course.noun(match).anyMatch(noun -> {
            int at = before(units, noun);
            return at >= 0
                    && (classes.in("following-prepositions", units.get(at).head)
                            || classes.in("outcome-nouns", units.get(at).form));
        });
    }

    private static Dating.Dated range(Dating.Dated dated, TimeInterval days) {
        return new Dating.Dated(days, dated.basis(), "length of days");
    }

    private boolean is(Clause clause, String verbs) {
        String particle = clause.group().particle();
        return classes.in(verbs, clause.lemma())
                || classes.in(verbs, clause.lemma() + " " + particle)
                || clause.parent
                        .filter(p -> clause.relation == Clause.Relation.COMPLEMENT && is(p, verbs))
                        .isPresent();
    }

    /** How many days an event takes: "a two-day visit", "two days of talks". */
    private static Optional<Integer> length(Match match) {
        Stream<Timex> own =
                Stream.concat(match.trigger().times.stream(), Course.noun(match).flatMap(n -> n.times.stream()));
        Stream<Timex> around = match.clause().stream()
                .flatMap(c -> c.times.stream())
                .flatMap(u -> u.timex.stream())
                .filter(t -> t.foundBy().equals(HYPHEN));
        Stream<Timex> measured = Course.noun(match).flatMap(n -> measured(match, n));
        return days(Stream.of(own, measured, around).flatMap(s -> s));
    }

    private static Optional<Integer> days(Stream<Timex> lengths) {
        return lengths.filter(t -> t.type() == Timex.Type.DURATION)
                .map(t -> DAYS.matcher(t.value()))
                .filter(Matcher::matches)
                .map(m -> Integer.parseInt(m.group(1)) * (m.group(2).equals("W") ? WEEK : 1))
                .filter(n -> n > 1 && n <= MOST)
                .findFirst();
    }
}
