package org.demarche.extract;

import java.util.Optional;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.EntityMention;

/** Gives each noun phrase and time of a walk its place: subject to come, object, or part of a prepositional phrase. */
final class NounPlacement {
    private final WordClasses classes;
    private final Spells spells;
    private final WalkState at;

    NounPlacement(WordClasses classes, WalkState at) {
        this.classes = classes;
        this.spells = new Spells(classes);
        this.at = at;
    }

    void nominal(Unit unit, int i) {
        if (!at.preposition.isEmpty()) {
            attach(at.preposition, unit);
            at.preposition = "";
            at.joined = false;
            return;
        }
        boolean verbNext = verbFollows(i) || saysAtEnd(i);
        if (at.opens && at.current != null) {
            // "had been calm, but on 6 April men with guns had": the clause that opens has its subject here
            at.boundary = true;
        }
        if (verbNext && parenthetical(i)) {
            at.suspend();
        }
        zeroRelative(unit, i, verbNext);
        at.follows = Optional.of(unit);
        if (at.opener.equals("whose") && unit.possessor.isEmpty() && !subjective(unit)) {
            unit.possessor = at.antecedent.filter(a -> a.entity.isPresent());
            at.owned = Optional.of(unit);
        }
        if (verbNext && subjective(unit) && at.current != null && !at.joined) {
            // "before leaving he met Putin": such a pronoun is no object
            at.boundary = true;
        }
        if (at.current != null && !at.boundary && !at.afterComma && !at.joined && takesObject(i, verbNext)) {
            if (at.current.object.isEmpty()) {
                at.current.object = Optional.of(unit);
            } else if (taken(unit)) {
                // "the aid that Russia gave Ukraine": what follows the verb is its object
                at.current.secondObject = told() ? Optional.empty() : at.current.object;
                at.current.object = Optional.of(unit);
            } else if ((unit.names() || !unit.words.isEmpty()) && told()) {
                // "news that Merkel had met Putin": no verb has two objects unless it gives or tells something
                at.current.object = Optional.of(unit);
            } else if (at.current.secondObject.isEmpty()) {
                at.current.secondObject = Optional.of(unit);
            }
            at.lastNoun = Optional.of(unit);
            return;
        }
        if (behindAside(i, verbNext)) {
            at.current.object = Optional.of(unit);
            at.lastNoun = Optional.of(unit);
            return;
        }
        if (at.current != null
                && !at.boundary
                && !verbNext
                && at.afterComma
                && at.current.object.isPresent()
                && !at.joined) {
            // an apposition or list tail that coordination left alone
            at.lastNoun = Optional.of(unit);
            return;
        }
        if (at.current != null
                && !at.boundary
                && at.afterComma
                && !at.joined
                && at.lastNoun.isPresent()
                && i + 1 < at.all.size()
                && at.all.get(i + 1).is(Unit.Kind.REL)) {
            // "in Weimar, the town that gave it its name": an apposition behind a preposition
            at.lastNoun = Optional.of(unit);
            return;
        }
        if (at.pending.isEmpty() || at.boundary || verbNext || at.current != null) {
            if (at.pending.isPresent() && at.afterComma && !verbNext) {
                at.lastNoun = Optional.of(unit);
                return;
            }
            boolean list = at.boundary && at.joined && !verbNext && at.current == null;
            if (!(at.pending.isPresent() && at.pending.get().names() && !unit.names() && (at.afterComma || list))) {
                at.pending = Optional.of(verbNext ? new Rows(at).behind(unit, i) : unit);
                at.pendingFrom = i;
                at.boundary = true;
                at.parted = parted(i);
            }
        }
        at.lastNoun = Optional.of(unit);
    }

    /** "Demanded an apology; Putin was": no content of what was demanded. After a comma "said" may still report. */
    private boolean parted(int i) {
        Unit before = i > 0 ? at.all.get(i - 1) : null;
        boolean reports = at.current != null
                && (classes.in("clause-only-verbs", at.current.lemma())
                        || at.current.relation == Clause.Relation.ADVERBIAL && at.current.opener.equals("as"));
        boolean broken = before != null && before.is(Unit.Kind.BREAK) && !before.word(":");
        boolean quoted = before != null && before.is(Unit.Kind.QUOTE);
        return broken || !quoted && (at.joined || at.afterComma && !reports);
    }

    /** "He", "they": never an object. */
    private boolean subjective(Unit unit) {
        return unit.to - unit.from == 1 && classes.in("subject-pronouns", unit.head);
    }

    /** "Turned down, for the second time, the proposal": the object stands behind an aside between commas. */
    private boolean behindAside(int i, boolean verbNext) {
        if (at.current == null
                || at.boundary
                || verbNext
                || !at.afterComma
                || at.joined
                || at.current.object.isPresent()
                || !at.current.group().finite()
                || at.current.group().passive()
                || classes.in("reporting-verbs", at.current.lemma())) {
            return false;
        }
        int verb = at.all.indexOf(at.current.verb);
        return verb >= 0
                && verb + 1 < i - 1
                && at.all.get(verb + 1).is(Unit.Kind.COMMA)
                && at.all.subList(verb + 2, i - 1).stream()
                        .noneMatch(u -> u.is(Unit.Kind.COMMA)
                                || u.is(Unit.Kind.VERB)
                                || u.is(Unit.Kind.REL)
                                || u.is(Unit.Kind.SUB));
    }

    /** Whether the object so far is the noun before a relative pronoun, and no person. */
    private boolean taken(Unit unit) {
        Unit object = at.current.object.orElseThrow();
        boolean person =
                object.entity.filter(e -> e.kind() == EntityMention.Kind.PERSON).isPresent();
        return at.current.relation == Clause.Relation.RELATIVE
                && at.current.secondObject.isEmpty()
                && object.from < at.current.verb.from
                && unit.names()
                && !person
                && !at.current.opener.equals("whom");
    }

    /** Whether the object so far is a noun that "that" does not describe: the verb takes one object, and it is yet to come. */
    private boolean told() {
        Unit object = at.current.object.orElseThrow();
        return at.current.relation == Clause.Relation.RELATIVE
                && at.current.opener.equals("that")
                && object.from < at.current.verb.from
                && at.current.group().particle().isEmpty()
                && !at.current.group().passive()
                && classes.in("one-object-verbs", at.current.lemma());
    }

    private boolean takesObject(int i, boolean verbNext) {
        if (speaker(i, verbNext)) {
            return true;
        }
        if (at.current.secondObject.isPresent()) {
            return false;
        }
        if (at.current.object.isPresent() && verbNext) {
            return false;
        }
        if (verbNext && classes.in("reporting-verbs", at.current.lemma())) {
            return false;
        }
        if (classes.in("clause-only-verbs", at.current.lemma())
                && at.current.object.isEmpty()
                && at.current.subject.isPresent()
                && finiteVerbs(i) > 0) {
            // "officials said a dinner for the two was cancelled"
            return false;
        }
        if (verbNext
                && at.current.object.isEmpty()
                && (classes.in("if-words", at.current.opener) || opens())
                && at.suspended.stream().allMatch(f -> f.pending().isEmpty())) {
            // "if talks failed his men would use force", "when Clinton landed in Moscow Putin greeted him"
            return false;
        }
        return true;
    }

    /** ""It is over," said Rice, who flew in": whoever stands right behind the verb, at the end of what was said. */
    private boolean speaker(int i, boolean verbNext) {
        boolean closed = i + 1 < at.all.size()
                && (at.all.get(i + 1).is(Unit.Kind.COMMA) || at.all.get(i + 1).is(Unit.Kind.REL));
        return i > 1
                && closed
                && !verbNext
                && at.all.get(i).names()
                && at.all.get(i - 1) == at.current.verb
                && at.current.object.isEmpty()
                && classes.in("clause-only-verbs", at.current.lemma())
                && (at.all.get(i - 2).is(Unit.Kind.QUOTE) || at.all.get(i - 2).is(Unit.Kind.COMMA));
    }

    /** Whether the sentence begins with the clause that is read, and has no main one yet. */
    private boolean opens() {
        return at.current.relation == Clause.Relation.ADVERBIAL
                && !classes.in("thing-relatives", at.current.opener)
                && at.clauses.stream().noneMatch(c -> c.relation == Clause.Relation.ROOT);
    }

    /** Whether a finite verb comes straight after a noun phrase, so that the phrase is its subject. */
    private boolean verbFollows(int i) {
        for (int j = i + 1; j < at.all.size(); j++) {
            Unit unit = at.all.get(j);
            boolean day = unit.is(Unit.Kind.PREP)
                    && j + 1 < at.all.size()
                    && at.all.get(j + 1).is(Unit.Kind.TIME);
            if (day || unit.is(Unit.Kind.ADVERB) || unit.is(Unit.Kind.TIME)) {
                continue;
            }
            return unit.is(Unit.Kind.VERB) && unit.verb.finite();
        }
        return false;
    }

    /** "The army had shelled the town, officials in Kiev said on Monday.": who says so at the end, phrases and all. */
    private boolean saysAtEnd(int i) {
        if (!at.afterComma || at.joined || at.current == null) {
            return false;
        }
        int verb = PhraseRun.end(at.all, i + 1);
        boolean says = verb < at.all.size()
                && at.all.get(verb).is(Unit.Kind.VERB)
                && at.all.get(verb).verb.finite()
                && !at.all.get(verb).verb.passive()
                && classes.in("asserting-verbs", at.all.get(verb).verb.lemma());
        int end = says ? PhraseRun.end(at.all, verb + 1) : 0;
        return says
                && (end >= at.all.size()
                        || at.all.get(end).is(Unit.Kind.OTHER)
                        || at.all.get(end).is(Unit.Kind.BREAK));
    }

    /** "The sanctions Obama announced hit 20 Russians": two noun phrases, then a verb that has the first as its object. */
    private void zeroRelative(Unit unit, int i, boolean verbNext) {
        Optional<Unit> thing = at.follows.filter(f -> f.entity.isEmpty());
        if (!verbNext || thing.isEmpty() || at.joined || at.afterComma) {
            return;
        }
        boolean when = classes.in("adverbial-nouns", thing.get().form);
        boolean inside = aside(thing.get()) && finiteVerbs(i) > 1;
        if (when && inside) {
            // "Putin, on the day the Duma met, signed"
            at.suspend();
            at.pending = Optional.empty();
            at.opener = "when";
            at.antecedent = Optional.empty();
            at.boundary = true;
        }
        boolean one = apposed(thing.get()) && classes.in("pro-nouns", thing.get().form);
        if (when || !inside && !one && !unit.names() && !subjective(unit)) {
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
        boolean subject = inside || waits && finiteVerbs(i) > 1;
        boolean object = at.current != null
                && (!at.boundary
                                && (at.current.object.equals(thing)
                                        || eventNoun(thing.get()) && behindPreposition(thing.get())
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

    /** "Told the council he would travel": what somebody hears is said to them, and does not describe them. */
    private boolean told(Unit hearer, Unit subject) {
        return classes.in("telling-verbs", at.current.lemma())
                && at.current.object.filter(o -> o == hearer).isPresent()
                && subjective(subject);
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

    private int finiteVerbs(int from) {
        int found = 0;
        for (int j = from + 1; j < at.all.size() && !at.all.get(j).is(Unit.Kind.BREAK); j++) {
            found += at.all.get(j).is(Unit.Kind.VERB) && at.all.get(j).verb.finite() ? 1 : 0;
        }
        return found;
    }

    /** "Russia, Kerry said, has sent troops": the first name waits for its verb while another one says so. */
    private boolean parenthetical(int i) {
        boolean opens = at.boundary && at.afterComma && at.pending.isPresent() && at.current == null;
        if (!opens || !classes.in("reporting-verbs", nextVerb(i).verb.lemma())) {
            return false;
        }
        int j = at.all.indexOf(nextVerb(i)) + 1;
        while (j < at.all.size()
                && (at.all.get(j).is(Unit.Kind.TIME)
                        || at.all.get(j).is(Unit.Kind.PREP)
                        || at.all.get(j).is(Unit.Kind.ADVERB)
                        || at.all.get(j).is(Unit.Kind.NOMINAL))) {
            j++;
        }
        return j + 1 < at.all.size()
                && at.all.get(j).is(Unit.Kind.COMMA)
                && at.all.get(j + 1).is(Unit.Kind.VERB)
                && at.all.get(j + 1).verb.finite();
    }

    private Unit nextVerb(int i) {
        return at.all.stream()
                .skip(i)
                .filter(u -> u.is(Unit.Kind.VERB))
                .findFirst()
                .orElseThrow();
    }

    private void attach(String prep, Unit noun) {
        Unit.Attached phrase = new Unit.Attached(prep, noun, at.follows);
        at.holder = at.lastNoun.filter(n -> at.follows.equals(Optional.of(n)));
        at.lastNoun.ifPresent(n -> n.attached.add(phrase));
        if (prep.equals("of")) {
            // "sanctions on officials of Russia": of the noun just before, too
            at.follows.filter(f -> !at.lastNoun.equals(at.follows)).ifPresent(f -> f.attached.add(phrase));
        }
        if (at.current != null && !at.boundary && !at.aside) {
            at.current.phrases.add(phrase);
            if (at.lastNoun.isEmpty() || classes.in("event-prepositions", prep) && at.current.object.isPresent()) {
                at.current
                        .object
                        .filter(o -> at.lastNoun.isEmpty() || at.lastNoun.get() != o)
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
}
