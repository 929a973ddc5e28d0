package org.demarche.extract;

import java.util.regex.Pattern;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.TimeInterval;
import org.demarche.model.Timex;

/** Lengths of time in a sentence: "spent four hours with Lavrov", "a morning in the Oval Office". */
final class Spells {
    /** Weeks, months and years: nobody spends them in one room. */
    private static final Pattern LONG = Pattern.compile("P[0-9X.]+[WMY]");

    private final WordClasses classes;

    Spells(WordClasses classes) {
        this.classes = classes;
    }

    /** Whether a unit is a length of time, as time expression or noun. */
    boolean is(Unit unit) {
        return unit.timex
                        .filter(t -> t.type() == Timex.Type.DURATION
                                && !LONG.matcher(t.value()).matches())
                        .isPresent()
                || unit.is(Unit.Kind.NOMINAL)
                        && unit.entity.isEmpty()
                        && (classes.in("time-spans", unit.form) || classes.in("time-spans", unit.head));
    }

    /** Whether a clause says how long it lasted. */
    boolean in(Clause clause) {
        return here(clause)
                || clause.lemma().equals("be")
                        && clause.object.isEmpty()
                        && clause.times.stream().anyMatch(Spells::hour)
                || clause.group().form() == VerbGroup.Form.GERUND
                        && clause.parent
                                .filter(p -> classes.in("spending-verbs", p.lemma()))
                                .filter(p -> here(p) || !p.times.isEmpty() || part(p))
                                .isPresent();
    }

    /** "Was with Abbas by noon", "were with Putin on Monday". */
    private static boolean hour(Unit unit) {
        return unit.timex
                .filter(t -> t.type() == Timex.Type.TIME
                        || t.interval().filter(TimeInterval::isDay).isPresent())
                .isPresent();
    }

    /** "Spent the best part of an afternoon listening to". */
    private boolean part(Clause clause) {
        return clause.phrases.stream().anyMatch(p -> p.prep().equals("of") && is(p.noun()));
    }

    private boolean here(Clause clause) {
        return clause.times.stream().anyMatch(this::is)
                || clause.object.filter(this::is).isPresent()
                || clause.secondObject.filter(this::is).isPresent()
                || clause.phrases.stream().anyMatch(p -> classes.in("lasting-prepositions", p.prep()) && is(p.noun()));
    }
}
