package org.demarche.extract;

import java.util.Optional;
import org.demarche.lexicon.WordClasses;

/** Gives the phrases and times of a walk their place: with the verb, and with the noun that they tell of. */
final class PhrasePlacement {
    private final WordClasses classes;
    private final Spells spells;
    private final OtherTalks others;
    private final WalkState at;

    PhrasePlacement(WordClasses classes, WalkState at) {
        this.classes = classes;
        this.spells = new Spells(classes);
        this.others = new OtherTalks(classes);
        this.at = at;
    }

    void attach(String prep, Unit noun) {
        Unit.Attached phrase = new Unit.Attached(prep, noun, at.follows);
        at.holder = at.lastNoun.filter(n -> at.follows.equals(Optional.of(n)));
        at.lastNoun.filter(n -> !another(phrase, n)).ifPresent(n -> n.attached.add(phrase));
        if (prep.equals("of") && at.follows.equals(at.lastNoun)) {
            // "Niger and a faction of the rebels": of the one just before
            at.lastNoun
                    .filter(n -> !n.conjuncts.isEmpty())
                    .map(n -> n.conjuncts.get(n.conjuncts.size() - 1))
                    .filter(n -> n.entity.isEmpty())
                    .ifPresent(n -> n.attached.add(phrase));
        }
        if (prep.equals("of")) {
            // "sanctions on officials of Russia": of the noun just before, too
            at.follows.filter(f -> !at.lastNoun.equals(at.follows)).ifPresent(f -> f.attached.add(phrase));
        }
        if (at.current != null && !at.boundary && !at.aside) {
            byWhom(prep, noun).orElse(at.current).phrases.add(phrase);
            if (at.lastNoun.isEmpty() || classes.in("event-prepositions", prep) && at.current.object.isPresent()) {
                at.current
                        .object
                        .filter(o -> !another(phrase, o) && (at.lastNoun.isEmpty() || at.lastNoun.get() != o))
                        .ifPresent(o -> o.attached.add(phrase));
            }
            if (classes.in("naming-prepositions", prep)) {
                // "met eleven leaders in Prague, among them Donald Tusk"
                at.current
                        .object
                        .filter(o -> o.entity.isEmpty() && !at.lastNoun.equals(Optional.of(o)))
                        .ifPresent(o -> o.attached.add(phrase));
            }
            eventSubject(prep).ifPresent(s -> s.attached.add(phrase));
        } else {
            at.pendingPhrases.add(phrase);
            if (classes.in("event-prepositions", prep)
                    && at.lastNoun.filter(this::eventNoun).isEmpty()) {
                // "the buildup of troops on the border is": of what waits for its verb, too
                at.pending
                        .filter(p -> at.boundary && eventNoun(p) && !at.lastNoun.equals(Optional.of(p)))
                        .ifPresent(p -> p.attached.add(phrase));
            }
        }
        boolean event = at.lastNoun.isPresent() && eventNoun(at.lastNoun.get());
        at.follows = Optional.of(noun);
        if (!event || eventNoun(noun)) {
            at.lastNoun = Optional.of(noun);
        }
    }

    /**
     * "Held talks at the request of France", "held talks on the war between Chad and Libya": whether what stands before,
     * and not the event, is of or between somebody.
     */
    private boolean another(Unit.Attached phrase, Unit event) {
        Optional<Unit> before = phrase.after().filter(n -> n != event);
        return before.isPresent() && others.rift(phrase)
                || phrase.prep().equals("of")
                        && before.filter(n -> n.entity.isEmpty())
                                .filter(n -> !classes.in("rank-nouns", n.form) && !partner(event, n))
                                .isPresent();
    }

    /** "A meeting with the missions of the OSCE": whether those of somebody take part. */
    private boolean partner(Unit event, Unit noun) {
        return event.attached.stream().anyMatch(p -> p.noun() == noun && classes.in("partner-prepositions", p.prep()));
    }

    /**
     * "Was urged to withdraw its troops by Abe", "was accused of lying by Abe": the passive around an active infinitive or
     * gerund, which nobody else does; "to condemn abuses by Iran" is another thing.
     */
    private Optional<Clause> byWhom(String prep, Unit noun) {
        boolean infinitive = at.current.relation == Clause.Relation.COMPLEMENT
                && at.current.group().form() == VerbGroup.Form.INFINITIVE;
        boolean gerund = !at.current.opener.isEmpty() && at.current.group().form() == VerbGroup.Form.GERUND;
        boolean active = prep.equals("by")
                && noun.names()
                && (infinitive || gerund)
                && !at.current.group().passive()
                && at.follows.filter(f -> f.possessor.isEmpty() || eventNoun(f)).isEmpty();
        return at.current
                .parent
                .filter(p -> active && p.group().passive() && classes.in("speech-act-verbs", p.lemma()))
                .filter(p -> p.phrases.stream().noneMatch(q -> q.prep().equals("by")));
    }

    void time(Unit unit, int i) {
        at.follows = Optional.empty();
        if (!at.preposition.isEmpty()) {
            at.preposition = "";
        }
        if (at.current != null && !at.boundary && !at.aside) {
            at.current.times.add(unit);
        } else {
            at.pendingTimes.add(unit);
        }
        at.lastNoun.filter(this::eventNoun).ifPresent(n -> unit.timex.ifPresent(n.times::add));
        boolean governs = i + 1 < at.all.size() && at.all.get(i + 1).is(Unit.Kind.PREP);
        if (governs && spells.is(unit) && at.lastNoun.filter(this::eventNoun).isEmpty()) {
            // "four hours with Lavrov"
            at.lastNoun = Optional.of(unit);
        }
    }

    /** In "talks were held in Geneva between Kerry and Lavrov" the phrases behind the verb tell of the talks. */
    private Optional<Unit> eventSubject(String prep) {
        boolean bleached = at.current.object.filter(o -> !o.word("place")).isEmpty()
                && (classes.in("support-verbs", at.current.lemma())
                        || classes.in("partner-prepositions", prep)
                                && classes.in(
                                        "arranging-verbs", at.current.group().name()));
        boolean own = !at.current.shared
                || at.current.relation == Clause.Relation.PARTICIPIAL
                        && at.current.group().passive();
        return at.current.subject.filter(s -> bleached && own && s.entity.isEmpty() && eventNoun(s));
    }

    boolean eventNoun(Unit unit) {
        return classes.in("event-nouns", unit.form) || classes.in("event-nouns", unit.head);
    }
}
