package org.demarche.extract;

import org.demarche.lexicon.WordClasses;

/** Prepositions and adverbs beside the verb: particles behind the object, words that say where. */
final class Particles {
    private final WordClasses classes;
    private final WalkState at;
    private final PhrasePlacement phrases;
    private final Stranding stranding;

    Particles(WordClasses classes, WalkState at, PhrasePlacement phrases) {
        this.classes = classes;
        this.at = at;
        this.phrases = phrases;
        this.stranding = new Stranding(at);
    }

    /** A preposition, or a particle that stands behind the object: "turned him down, politely". */
    void preposition(Unit unit, int i) {
        if (!classes.in("true-particles", unit.head) && stranding.takes(unit, i)) {
            return;
        }
        Unit next = i + 1 < at.all.size() ? at.all.get(i + 1) : null;
        boolean last = next == null || next.is(Unit.Kind.COMMA) || next.is(Unit.Kind.BREAK) || next.is(Unit.Kind.OTHER);
        boolean behind = next != null
                && (next.is(Unit.Kind.ADVERB)
                        || next.is(Unit.Kind.PREDICATE)
                        || next.is(Unit.Kind.SUB)
                        || next.is(Unit.Kind.TIME)
                        || next.is(Unit.Kind.PREP) && !next.word("of"))
                && i > 0
                && at.current != null
                && at.current.object.filter(o -> o == at.all.get(i - 1)).isPresent();
        boolean through = classes.in("late-particles", unit.head) && !(next != null && next.is(Unit.Kind.TIME));
        if ((last || behind) && (through || particle(unit))) {
            adverb(unit);
            return;
        }
        boolean inner = i > 0 && at.all.get(i - 1).is(Unit.Kind.PREP) && at.preposition.equals("from");
        if (!inner || unit.word("of")) {
            // "pulled back from around Kyiv" is "from"
            at.preposition = unit.head;
        }
        at.joined = false;
    }

    /** "There" and "here" say where, like a prepositional phrase. */
    void adverb(Unit unit) {
        boolean late = at.current != null
                && !at.boundary
                && (at.current.object.isPresent() || !at.current.times.isEmpty())
                && at.current.group().particle().isEmpty()
                && !apart(unit)
                && !aside(unit)
                && !measured(unit)
                && !(unit.word("away") && classes.in("encounter-verbs", at.current.lemma()))
                && (classes.in("late-particles", unit.head) || particle(unit));
        if (late) {
            // "turned him down"
            at.current.verb.verb = at.current.group().withParticle(unit.head);
        }
        if (unit.word("yet") && at.current != null && at.current.predicate.isEmpty()) {
            at.current.predicate = unit.head;
        }
        if (!classes.in("deictic-places", unit.head)) {
            return;
        }
        Unit.Attached phrase = new Unit.Attached(at.preposition.isEmpty() ? "in" : at.preposition, unit);
        at.preposition = "";
        at.lastNoun.filter(phrases::eventNoun).ifPresent(n -> n.attached.add(phrase));
        if (at.current != null && !(at.boundary && at.pending.isPresent())) {
            at.current.phrases.add(phrase);
        } else {
            at.pendingPhrases.add(phrase);
        }
    }

    private boolean particle(Unit unit) {
        return classes.in("true-particles", unit.head) || guest(unit);
    }

    /** "Asked them, straight out, for money": a manner between commas. */
    private boolean aside(Unit unit) {
        int own = at.all.indexOf(unit);
        int before = own - 1;
        while (before > 0 && at.all.get(before).is(Unit.Kind.ADVERB)) {
            before--;
        }
        return before > 0
                && own + 1 < at.all.size()
                && at.all.get(before).is(Unit.Kind.COMMA)
                && at.all.get(own + 1).is(Unit.Kind.COMMA);
    }

    /** "Had Yanukovych over for talks". */
    private boolean guest(Unit unit) {
        return classes.in("guest-particles", unit.head)
                && at.current != null
                && classes.in("calling-verbs", at.current.lemma());
    }

    /** "Rejected the thing, all hands up": another noun stands between. */
    private boolean apart(Unit particle) {
        int before = at.all.indexOf(particle) - 1;
        return before > 0
                && at.all.get(before).is(Unit.Kind.NOMINAL)
                && at.all.get(before - 1).is(Unit.Kind.COMMA)
                && at.current.object.filter(o -> o == at.all.get(before)).isEmpty();
    }

    /** "A town a few kilometres away": how far, and no particle. */
    private boolean measured(Unit particle) {
        int before = at.all.indexOf(particle) - 1;
        return before > 0
                && classes.in("distance-particles", particle.head)
                && (at.all.get(before).is(Unit.Kind.TIME) || classes.in("distance-nouns", at.all.get(before).form));
    }
}
