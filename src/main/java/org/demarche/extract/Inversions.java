package org.demarche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.Sentence;
import org.demarche.model.Span;

/**
 * The order of words behind a negative or restricting opening set right: "Not until Sunday did Barak and Arafat meet" is
 * "Barak and Arafat met", "nor will Russia accept" is "Russia will not accept".
 */
final class Inversions {
    /** How many units stand between such an opening and the verb at most, or between the two parts of the verb. */
    private static final int REACH = 14;

    /** What the subject between the two parts of a verb is made of. */
    private static final Set<Unit.Kind> SUBJECT =
            Set.of(Unit.Kind.NOMINAL, Unit.Kind.PREP, Unit.Kind.AND, Unit.Kind.COMMA, Unit.Kind.ADVERB, Unit.Kind.TIME);

    private final WordClasses classes;

    Inversions(WordClasses classes) {
        this.classes = classes;
    }

    /** How a clause is opened. */
    private enum Opening {
        AFFIRMING,
        DENYING
    }

    List<Unit> straighten(Sentence sentence, List<Unit> units) {
        List<Unit> all = new ArrayList<>(units);
        for (int i = 0; i + 2 < all.size(); i++) {
            if (!auxiliary(all.get(i)) || !all.get(i + 1).is(Unit.Kind.NOMINAL)) {
                continue;
            }
            int open = opening(sentence, all, i);
            int verb = verb(all, i);
            if (open >= 0 && verb > 0) {
                boolean denied = opens(sentence, all, open)
                        .filter(o -> o == Opening.DENYING)
                        .isPresent();
                straighten(all, open, i, verb, denied);
            }
        }
        return all;
    }

    private void straighten(List<Unit> all, int open, int auxiliary, int at, boolean denied) {
        Unit verb = all.get(at);
        verb.verb = verb.verb.behind(all.get(auxiliary).verb, verb.to - verb.from == 1);
        if (denied) {
            verb.verb = verb.verb.withNegation();
        }
        verb.words.remove("to");
        boolean apart = auxiliary > 0
                && !starts(all, auxiliary)
                && !all.get(auxiliary - 1).is(Unit.Kind.ADVERB);
        Unit first = all.get(auxiliary);
        if (apart) {
            Span none = new Span(first.span.begin(), first.span.begin());
            all.set(auxiliary, new Unit(Unit.Kind.COMMA, first.from, first.from, none, ","));
        } else {
            all.remove(auxiliary);
        }
        phrases(all, open, auxiliary);
    }

    /** "Until Sunday", "before": no clause hangs on them. */
    private static void phrases(List<Unit> all, int open, int end) {
        for (int i = open; i < end; i++) {
            Unit unit = all.get(i);
            if (!unit.is(Unit.Kind.SUB)) {
                continue;
            }
            if (all.subList(i, end).stream().anyMatch(u -> u.is(Unit.Kind.VERB) && u.verb.finite())) {
                return;
            }
            Unit.Kind kind = i + 1 < end && !all.get(i + 1).is(Unit.Kind.COMMA) ? Unit.Kind.PREP : Unit.Kind.ADVERB;
            all.set(i, new Unit(kind, unit.from, unit.to, unit.span, unit.head));
        }
    }

    /** A form of "be", "do" or "have", or a modal verb, alone. */
    private boolean auxiliary(Unit unit) {
        if (!unit.is(Unit.Kind.VERB) || !unit.verb.finite() || unit.verb.passive() || unit.verb.perfect()) {
            return false;
        }
        boolean modal = !unit.verb.modal().isEmpty() && unit.verb.lemma().equals(unit.verb.modal());
        return modal
                || classes.in("auxiliaries", unit.verb.lemma())
                        && unit.verb.modal().isEmpty();
    }

    /** Where the clause of an auxiliary opens with such words, or -1. */
    private int opening(Sentence sentence, List<Unit> all, int auxiliary) {
        boolean verb = false;
        for (int i = auxiliary; i >= Math.max(0, auxiliary - REACH); i--) {
            Unit unit = all.get(i);
            if (unit.is(Unit.Kind.BREAK)) {
                return -1;
            }
            boolean clause = i + 1 < auxiliary && all.get(i + 1).is(Unit.Kind.SUB);
            if (starts(all, i) && opens(sentence, all, i).isPresent()) {
                return verb && !clause ? -1 : i;
            }
            verb |= i < auxiliary && unit.is(Unit.Kind.VERB) && unit.verb.finite();
        }
        return -1;
    }

    private static boolean starts(List<Unit> all, int i) {
        if (i == 0) {
            return true;
        }
        Unit before = all.get(i - 1);
        return before.is(Unit.Kind.BREAK)
                || before.is(Unit.Kind.QUOTE)
                || before.is(Unit.Kind.COMMA)
                || before.is(Unit.Kind.AND)
                || before.is(Unit.Kind.SUB) && before.word("that");
    }

    private Optional<Opening> opens(Sentence sentence, List<Unit> all, int i) {
        int token = all.get(i).from;
        String word = word(sentence, token);
        String two = token + 1 < sentence.tokens().size() ? word + " " + word(sentence, token + 1) : word;
        boolean affirms = classes.in("inverting-words", two);
        boolean denies = classes.in("denying-inverting-words", two);
        if (!affirms && !denies) {
            affirms = classes.in("inverting-words", word);
            denies = classes.in("denying-inverting-words", word);
        }
        return denies ? Optional.of(Opening.DENYING) : affirms ? Optional.of(Opening.AFFIRMING) : Optional.empty();
    }

    private static String word(Sentence sentence, int token) {
        return sentence.tokens().get(token).text().toLowerCase(Locale.ROOT);
    }

    /** Where the rest of the verb stands behind its subject, or -1. */
    private static int verb(List<Unit> all, int auxiliary) {
        VerbGroup first = all.get(auxiliary).verb;
        for (int i = auxiliary + 2; i < Math.min(all.size(), auxiliary + REACH); i++) {
            Unit unit = all.get(i);
            if (unit.is(Unit.Kind.VERB)) {
                return completes(first, unit) ? i : -1;
            }
            if (!SUBJECT.contains(unit.kind)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean completes(VerbGroup auxiliary, Unit unit) {
        VerbGroup verb = unit.verb;
        if (auxiliary.lemma().equals("be")) {
            return verb.form() == VerbGroup.Form.PARTICIPLE
                    || verb.form() == VerbGroup.Form.GERUND
                    || verb.form() == VerbGroup.Form.FINITE && verb.past();
        }
        if (auxiliary.lemma().equals("have")) {
            return verb.form() == VerbGroup.Form.PARTICIPLE || verb.form() == VerbGroup.Form.FINITE && verb.past();
        }
        return !unit.words.contains("to")
                && (verb.form() == VerbGroup.Form.INFINITIVE || verb.finite() && !verb.past());
    }
}
