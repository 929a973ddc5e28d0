package org.demarche.extract;

import java.util.Optional;
import org.demarche.lexicon.WordClasses;

/** Relative clauses without a pronoun: "the sanctions Obama announced hit 20 Russians". */
final class ZeroRelatives {
    private final WordClasses classes;
    private final WalkState at;
    private final PhrasePlacement phrases;

    ZeroRelatives(WordClasses classes, WalkState at, PhrasePlacement phrases) {
        this.classes = classes;
        this.at = at;
        this.phrases = phrases;
    }

    /** "The sanctions Obama announced hit 20 Russians": two noun phrases, then a verb that has the first as its object. */
    void open(Unit unit, int i, boolean verbNext) {
        Optional<Unit> thing = at.follows.filter(f -> f.entity.isEmpty());
        if (!verbNext || thing.isEmpty() || at.joined || at.afterComma) {
            return;
        }
        boolean when = classes.in("adverbial-nouns", thing.get().form);
        boolean inside = aside(thing.get()) && new Ahead(at.all).finiteVerbs(i) > 1;
        if (when && inside) {
            // "Putin, on the day the Duma met, signed"
            at.suspend();
            at.pending = Optional.empty();
            at.opener = "when";
            at.antecedent = Optional.empty();
            at.boundary = true;
        }
        boolean one = apposed(thing.get()) && classes.in("pro-nouns", thing.get().form);
        if (when || !inside && !one && !unit.names() && !acting(unit)) {
            return;
        }
        boolean waits = at.boundary && at.pending.equals(thing);
        if (waits && classes.in("prepositions", at.opener) && at.antecedent.isEmpty() && !second(i)) {
            // "Hours before his arrival he had warned": no clause, a phrase
            at.pendingPhrases.add(new Unit.Attached(at.opener, thing.get()));
            at.opener = "";
            at.pending = Optional.empty();
            return;
        }
        boolean subject = inside || waits && new Ahead(at.all).finiteVerbs(i) > 1;
        boolean object = at.current != null
                && (!at.boundary
                                && (at.current.object.equals(thing)
                                        || phrases.eventNoun(thing.get()) && behindPreposition(thing.get())
                                        || at.lastNoun.equals(thing) && apposed(thing.get()))
                        || waits && one);
        if (subject || object) {
            if (!subject && told(thing.get(), unit)) {
                return;
            }
            if (subject) {
                at.suspend();
            }
            at.pending = Optional.empty();
            at.opener = "that";
            at.antecedent = thing;
            at.boundary = true;
        }
    }

    /** "He", "they": never an object. */
    boolean subjective(Unit unit) {
        return unit.to - unit.from == 1 && classes.in("subject-pronouns", unit.head);
    }

    /** Whether a unit is taken for the subject of the verb behind it: "the pullback it promised", "the truce the two signed". */
    private boolean acting(Unit unit) {
        return subjective(unit) || unit.to - unit.from == 1 && unit.word("it") || definite(unit);
    }

    private static boolean definite(Unit unit) {
        return unit.words.stream().findFirst().filter("the"::equals).isPresent();
    }

    /** "Told the council he would travel": what somebody hears is said to them, and does not describe them. */
    private boolean told(Unit hearer, Unit subject) {
        return classes.in("telling-verbs", at.current.lemma())
                && at.current.object.filter(o -> o == hearer).isPresent()
                && acting(subject);
    }

    /** "Putin, in a message the Kremlin put out on Friday, appealed": what stands in a phrase between commas. */
    private boolean aside(Unit noun) {
        int before = at.all.indexOf(noun) - 2;
        return at.boundary
                && at.pending.isPresent()
                && before > 0
                && at.all.get(before).is(Unit.Kind.COMMA)
                && at.all.get(before - 1) == at.pending.get()
                && at.pendingPhrases.stream().anyMatch(p -> p.noun() == noun);
    }

    /** "Signed the law, the one the deputies passed": the noun behind the comma tells what the one before it is. */
    private boolean apposed(Unit noun) {
        int before = at.all.indexOf(noun) - 1;
        return before > 0
                && at.all.get(before).is(Unit.Kind.COMMA)
                && noun.words.stream().findFirst().filter(w -> !noun.names()).isPresent();
    }

    /** "Was rescued by a journey Carter made": the noun that is left without its verb stands in a phrase. */
    private boolean behindPreposition(Unit noun) {
        return at.current.phrases.stream().anyMatch(p -> p.noun() == noun);
    }

    /** Whether a second finite verb follows that has no subject of its own: "after the deal Obama announced collapsed". */
    private boolean second(int from) {
        boolean first = false;
        for (int j = from + 1; j < at.all.size(); j++) {
            Unit unit = at.all.get(j);
            if (unit.is(Unit.Kind.VERB) && unit.verb.finite()) {
                if (first) {
                    return !at.all.get(j - 1).is(Unit.Kind.NOMINAL);
                }
                first = true;
            } else if (first && !unit.is(Unit.Kind.NOMINAL) && !unit.is(Unit.Kind.PREP) && !unit.is(Unit.Kind.TIME)) {
                return false;
            }
        }
        return false;
    }
}
