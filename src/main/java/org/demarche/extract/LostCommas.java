package org.demarche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.EntityMention;

/**
 * Commas that writers leave out where the main clause begins: "While the talks were going on Clinton was in Amman", "When
 * they were over he left", "Speaking in Oslo on Monday the minister accused".
 */
record LostCommas(WordClasses classes) {
    List<Unit> set(List<Unit> units) {
        List<Unit> out = new ArrayList<>(units.size() + 1);
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            if (i > 0 && i + 1 < units.size() && unit.is(Unit.Kind.NOMINAL) && finite(units, behindList(units, i))) {
                if (afterParticle(units, i)) {
                    particle(out);
                    out.add(comma(unit));
                } else if (behindGerund(units, i)) {
                    out.add(comma(unit));
                }
            }
            out.add(unit);
        }
        return out;
    }

    private static boolean finite(Unit unit) {
        return unit.is(Unit.Kind.VERB) && unit.verb.finite();
    }

    private static boolean finite(List<Unit> units, int i) {
        return i < units.size() && finite(units.get(i));
    }

    /** What stands behind "Bush and Blair". */
    private static int behindList(List<Unit> units, int first) {
        int i = first + 1;
        while (i + 1 < units.size()
                && units.get(i).is(Unit.Kind.AND)
                && units.get(i + 1).is(Unit.Kind.NOMINAL)) {
            i += 2;
        }
        return i;
    }

    private static Unit comma(Unit before) {
        return new Unit(Unit.Kind.COMMA, before.from, before.from, before.span, ",");
    }

    /** "Were over he": a preposition that governs nothing, between a verb and a second subject. */
    private boolean afterParticle(List<Unit> units, int i) {
        Unit prep = units.get(i - 1);
        if (!prep.is(Unit.Kind.PREP) || !classes.in("particles", prep.head)) {
            return false;
        }
        Unit subject = units.get(i);
        if (classes.in("subject-pronouns", subject.head) && subject.to - subject.from == 1) {
            return true;
        }
        boolean person = subject.entity
                .filter(e -> e.kind() == EntityMention.Kind.PERSON || e.kind() == EntityMention.Kind.DESCRIPTION)
                .isPresent();
        return person && i > 2 && finite(units.get(i - 2)) && subordinate(units, i - 2);
    }

    /** Whether a verb is the only one of a clause that opens the sentence behind "while" or "when". */
    private static boolean subordinate(List<Unit> units, int verb) {
        for (int i = verb - 1; i >= 0; i--) {
            Unit unit = units.get(i);
            if (unit.is(Unit.Kind.SUB)) {
                return i < verb - 1 && (i == 0 || !units.subList(0, i).stream().anyMatch(u -> u.is(Unit.Kind.VERB)));
            }
            boolean inside = unit.is(Unit.Kind.NOMINAL)
                    || unit.is(Unit.Kind.PREP)
                    || unit.is(Unit.Kind.TIME)
                    || unit.is(Unit.Kind.ADVERB);
            if (!inside) {
                return false;
            }
        }
        return false;
    }

    /** The preposition read last becomes the particle of its verb. */
    private static void particle(List<Unit> out) {
        Unit prep = out.remove(out.size() - 1);
        Optional<Unit> verb = Optional.ofNullable(out.isEmpty() ? null : out.get(out.size() - 1))
                .filter(u -> u.is(Unit.Kind.VERB) && u.verb.particle().isEmpty());
        verb.ifPresent(v -> v.verb = v.verb.withParticle(prep.head));
        if (verb.isEmpty()) {
            out.add(new Unit(Unit.Kind.ADVERB, prep.from, prep.to, prep.span, prep.head));
        }
    }

    /** "Speaking in Oslo on Monday the minister accused": a noun phrase that neither gerund nor preposition governs. */
    private static boolean behindGerund(List<Unit> units, int i) {
        Unit first = units.get(0);
        Unit before = units.get(i - 1);
        if (!first.is(Unit.Kind.VERB) || first.verb.finite() || first.verb.form() == VerbGroup.Form.INFINITIVE) {
            return false;
        }
        boolean phrase = false;
        for (Unit unit : units.subList(1, i)) {
            boolean inside = unit.is(Unit.Kind.NOMINAL)
                    || unit.is(Unit.Kind.PREP)
                    || unit.is(Unit.Kind.TIME)
                    || unit.is(Unit.Kind.ADVERB);
            if (!inside) {
                return false;
            }
            phrase |= unit.is(Unit.Kind.PREP);
        }
        boolean ended = before.is(Unit.Kind.TIME) || before.is(Unit.Kind.NOMINAL) && i > 2;
        return phrase && ended;
    }
}
