package org.demarche.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.Block;
import org.demarche.model.Status;
import org.demarche.model.TimeInterval;
import org.demarche.model.Timex;
import org.demarche.model.Token;

/**
 * Events that are only in prospect, and such as only look so: "plans for a meeting were dropped", "the first minister to
 * visit Kiev".
 */
final class Prospects {
    private static final int BEFORE = 8;
    /** A day of an unknown week. */
    private static final Pattern WEEKDAY = Pattern.compile("XXXX-WXX-[1-7]");

    private final WordClasses classes;

    Prospects(WordClasses classes) {
        this.classes = classes;
    }

    /** What the noun says on which an event noun hangs: a plan for it, the hope of it; dropped or not. */
    Optional<Factuality.Verdict> of(Unit event, Clause clause) {
        Optional<Unit> holder = Stream.concat(
                        Stream.of(clause.subject, clause.object, clause.secondObject)
                                .flatMap(Optional::stream),
                        clause.phrases.stream().map(Unit.Attached::noun))
                .flatMap(u -> u.members().stream())
                .filter(u ->
                        u.attached.stream().anyMatch(p -> p.noun().members().contains(event)))
                .filter(u -> is("plan-nouns", u) || is("prospect-nouns", u))
                .findFirst();
        if (holder.isEmpty()) {
            return agreedOn(event, clause)
                    ? Optional.of(new Factuality.Verdict(Status.PLANNED, "agree"))
                    : Optional.empty();
        }
        Unit plan = holder.get();
        boolean ended = clause.governs(plan)
                        && classes.in("cancelling-verbs", clause.group().name())
                || clause.group().negated()
                || plan.words.contains("no");
        Status status = ended ? Status.DENIED : is("plan-nouns", plan) ? Status.PLANNED : Status.POSSIBLE;
        return Optional.of(new Factuality.Verdict(status, plan.head));
    }

    /** "Drops plan to sign", "announced a plan to visit": what became of a plan. */
    Optional<Factuality.Verdict> plan(Clause clause) {
        return clause.object
                .filter(o -> is("plan-nouns", o))
                .map(o -> new Factuality.Verdict(
                        classes.in("cancelling-verbs", clause.group().name()) ? Status.DENIED : Status.PLANNED,
                        o.head));
    }

    /** "Agreed on a summit in May". */
    boolean agreedOn(Unit event, Clause clause) {
        return classes.in("settling-verbs", clause.lemma())
                && (classes.in("talks", event.form) || classes.in("talks", event.head))
                && clause.phrases.stream()
                        .filter(p -> p.prep().equals("on") || p.prep().equals("to"))
                        .anyMatch(p -> p.noun().members().contains(event));
    }

    /**
     * The present tense with a time to come: "meet tomorrow", "votes on Thursday" where no publication day tells, "leaves
     * this evening" on that day.
     */
    boolean toCome(Match match, Optional<TimeInterval> published) {
        boolean body = match.parse().sentence().block().kind() != Block.Kind.HEADLINE;
        return match
                .clause()
                .filter(c ->
                        c.group().finite() && !c.group().past() && !c.group().perfect())
                .stream()
                .flatMap(c -> c.times.stream())
                // a speaker's time may stand in the sentence beside
                .filter(u -> u.timex.isPresent() && match.parse().units().contains(u))
                .anyMatch(u -> {
                    Timex time = u.timex.get();
                    boolean soon = match.parse().sentence().tokens().subList(u.from, u.to).stream()
                            .anyMatch(w ->
                                    classes.in("future-time-words", w.text().toLowerCase(Locale.ROOT)));
                    if (time.interval().isEmpty()) {
                        return soon || body && WEEKDAY.matcher(time.value()).matches();
                    }
                    boolean later = soon || time.value().endsWith("TEV");
                    return body
                            && later
                            && published.filter(time.interval().get()::equals).isPresent();
                });
    }

    private boolean is(String name, Unit unit) {
        return unit.entity.isEmpty() && (classes.in(name, unit.head) || classes.in(name, unit.form));
    }

    /** "The first minister to visit Kiev", "the last to see him": who did it, unless it is still to come. */
    boolean first(Match match, Clause clause) {
        boolean hangs = clause.group().form() == VerbGroup.Form.INFINITIVE
                && (clause.relation == Clause.Relation.PARTICIPIAL
                        || clause.parent
                                .filter(p -> classes.in("identity-verbs", p.lemma()))
                                .isPresent());
        boolean ahead = clause.parent
                .filter(p -> !p.group().modal().isEmpty()
                        || p.group().negated()
                        || p.group().form() == VerbGroup.Form.INFINITIVE)
                .isPresent();
        if (!hangs || ahead) {
            return false;
        }
        List<Token> tokens = match.parse().sentence().tokens();
        int verb = clause.verb.from;
        for (int t = verb - 1; t >= Math.max(0, verb - BEFORE); t--) {
            String word = tokens.get(t).text().toLowerCase(Locale.ROOT);
            if (word.equals(",")) {
                return false;
            }
            if (classes.in("rank-words", word)) {
                return true;
            }
        }
        return false;
    }
}
