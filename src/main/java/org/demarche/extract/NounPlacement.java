package org.demarche.extract;

import java.util.Optional;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.EntityMention;

/** Gives each noun phrase of a walk its place: subject to come, object, or part of a prepositional phrase. */
final class NounPlacement {
    private final WordClasses classes;
    private final WalkState at;
    private final PhrasePlacement phrases;
    private final ZeroRelatives zero;

    NounPlacement(WordClasses classes, WalkState at, PhrasePlacement phrases) {
        this.classes = classes;
        this.at = at;
        this.phrases = phrases;
        this.zero = new ZeroRelatives(classes, at, phrases);
    }

    void nominal(Unit unit, int i) {
        if (!at.preposition.isEmpty()) {
            phrases.attach(at.preposition, unit);
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
        zero.open(unit, i, verbNext);
        at.follows = Optional.of(unit);
        if (at.opener.equals("whose") && unit.possessor.isEmpty() && !zero.subjective(unit)) {
            unit.possessor = at.antecedent.filter(a -> a.entity.isPresent());
            at.owned = Optional.of(unit);
        }
        if (verbNext && zero.subjective(unit) && at.current != null && !at.joined) {
            // "before leaving he met Putin": such a pronoun is no object
            at.boundary = true;
        }
        if (verbNext && fronted()) {
            // "on arriving Kerry said": the main verb has its subject here
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
        if (describesPhrase(unit, i)) {
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

    /** Whether the sentence has nothing so far but a gerund behind a preposition that waits for no object. */
    private boolean fronted() {
        return at.current != null
                && !at.joined
                && at.clauses.size() == 1
                && at.current.relation == Clause.Relation.PARTICIPIAL
                && at.current.group().form() == VerbGroup.Form.GERUND
                && !at.current.opener.isEmpty()
                && at.current.object.isEmpty()
                && classes.in("motion-verbs", at.current.lemma());
    }

    /** "Was signed in Minsk, a city of two million, by Putin": of the noun before, since the phrases of the verb go on. */
    private boolean describesPhrase(Unit unit, int i) {
        if (at.current == null
                || at.boundary
                || at.joined
                || !at.afterComma
                || i < 2
                || unit.entity.filter(e -> !e.actors().isEmpty()).isPresent()
                || unit.words.isEmpty() && unit.possessor.isEmpty()) {
            return false;
        }
        int comma = i - 1;
        while (comma > 1 && at.all.get(comma).is(Unit.Kind.ADVERB)) {
            comma--;
        }
        Unit before = at.all.get(comma - 1);
        boolean phrase = at.all.get(comma).is(Unit.Kind.COMMA)
                && at.current.phrases.stream().anyMatch(p -> p.noun() == before);
        int end = PhraseRun.end(at.all, i + 1);
        return phrase && end + 1 < at.all.size() && at.all.get(end).is(Unit.Kind.COMMA) && goesOn(end + 1);
    }

    /** Whether a phrase, an infinitive or a further verb of the same clause stands here. */
    private boolean goesOn(int i) {
        Unit unit = at.all.get(i);
        boolean infinitive =
                unit.is(Unit.Kind.VERB) && unit.verb.form() == VerbGroup.Form.INFINITIVE && unit.words.contains("to");
        boolean further = unit.is(Unit.Kind.AND)
                && i + 1 < at.all.size()
                && at.all.get(i + 1).is(Unit.Kind.VERB);
        return unit.is(Unit.Kind.PREP) || infinitive || further;
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
                && new Ahead(at.all).finiteVerbs(i) > 0) {
            // "officials said a dinner for the two was cancelled"
            return false;
        }
        if (newSubject(i, verbNext) || verbNext && made()) {
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

    /** "In a pact signed in Minsk Merkel and Putin undertook": what is done to the text has no object. */
    private boolean made() {
        return at.current.relation == Clause.Relation.PARTICIPIAL
                && at.current.group().form() == VerbGroup.Form.PARTICIPLE
                && at.current.object.isEmpty()
                && !classes.in("two-object-verbs", at.current.lemma())
                && at.clauses.stream().noneMatch(c -> c.group().finite());
    }

    /** "In a letter that came on Wednesday Abe pledged": behind a phrase with a relative clause the main one begins. */
    private boolean newSubject(int i, boolean verbNext) {
        boolean fronted = at.current.relation == Clause.Relation.RELATIVE
                && at.current.object.isEmpty()
                && at.clauses.stream().noneMatch(c -> c.relation == Clause.Relation.ROOT)
                && at.suspended.stream().allMatch(f -> f.pending().isEmpty());
        boolean aside = i + 1 < at.all.size()
                && at.all.get(i).names()
                && at.all.get(i - 1).is(Unit.Kind.TIME)
                && at.all.get(i + 1).is(Unit.Kind.COMMA);
        return fronted && (verbNext || aside);
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
}
