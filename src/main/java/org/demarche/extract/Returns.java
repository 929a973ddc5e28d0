package org.demarche.extract;

import java.util.Optional;
import org.demarche.lexicon.WordClasses;

/**
 * The clause that an aside between commas breaks off, taken up again behind it: in "met in Sochi, where the snow had melted, with
 * Putin" it is the meeting that Putin attends, not the snow.
 */
final class Returns {
    private final WordClasses classes;
    private final WalkState at;

    Returns(WordClasses classes, WalkState at) {
        this.classes = classes;
        this.at = at;
    }

    /** Notes the clause that an aside breaks off, where one opens behind a comma. */
    void leave(int i) {
        int before = i - 1;
        while (before > 0 && opens(at.all.get(before))) {
            before--;
        }
        boolean aside = before > 0
                && at.all.get(before).is(Unit.Kind.COMMA)
                && at.current != null
                && !(at.boundary && at.pending.isPresent())
                && at.current.group().finite();
        if (aside && at.left.peek() != at.current) {
            at.left.push(at.current);
        }
    }

    /** "Only a week after he had left", "still ringed by tanks", "as expected": what may stand before the aside's own words. */
    private static boolean opens(Unit unit) {
        return unit.is(Unit.Kind.ADVERB) || unit.is(Unit.Kind.TIME) || unit.word("as");
    }

    /** Goes back to that clause behind a comma, where a phrase or an infinitive of it follows. */
    void back(int comma) {
        while (!at.left.isEmpty() && !below(at.current, at.left.peek())) {
            at.left.pop();
        }
        Optional.ofNullable(at.left.peek()).filter(c -> goesOn(c, comma + 1)).ifPresent(c -> {
            at.current = c;
            at.boundary = false;
            at.aside = false;
            at.opener = "";
            at.antecedent = Optional.empty();
            at.pending = Optional.empty();
            at.lastNoun = Optional.empty();
            at.follows = Optional.empty();
            at.left.pop();
        });
    }

    private boolean goesOn(Clause clause, int from) {
        if (from >= at.all.size() || at.boundary && at.pending.isPresent()) {
            return false;
        }
        Unit next = at.all.get(from);
        if (next.is(Unit.Kind.VERB)) {
            return next.verb.form() == VerbGroup.Form.INFINITIVE
                    && next.words.contains("to")
                    && !(at.current != clause
                            && classes.in("infinitive-verbs", at.current.lemma())
                            && bare(at.current));
        }
        int end = PhraseRun.end(at.all, from);
        boolean open = end >= at.all.size() || !at.all.get(end).is(Unit.Kind.COMMA);
        return next.is(Unit.Kind.PREP)
                && end > from
                && !topic(clause, from)
                && !classes.in("attributing-prepositions", next.head)
                && (open || classes.in("aside-partners", next.head) || timed(from, end))
                && !(at.current != clause && has(at.current, next.head));
    }

    /** "Reached an accord, which surprised nobody, in Geneva on Friday, after five days": where and when something was done. */
    private boolean timed(int from, int end) {
        return at.all.subList(from + 2, end).stream().anyMatch(u -> u.is(Unit.Kind.TIME));
    }

    /** "Two agreements, on gas and on oil": what a text is about. */
    private boolean topic(Clause clause, int from) {
        return at.all.get(from).word("on")
                && !classes.in("remote-words", at.all.get(from + 1).head)
                && at.all.get(from + 1).is(Unit.Kind.NOMINAL)
                && !(at.all.get(from + 1).names() && classes.in("asking-verbs", clause.lemma()));
    }

    private static boolean bare(Clause clause) {
        return clause.object.isEmpty()
                && clause.children.stream().noneMatch(c -> c.relation == Clause.Relation.COMPLEMENT);
    }

    /** "Where he had talked with Merkel, with Hollande and with Cameron": a list goes on. */
    private static boolean has(Clause clause, String preposition) {
        return clause.phrases.stream().anyMatch(p -> p.prep().equals(preposition));
    }

    private static boolean below(Clause clause, Clause top) {
        Optional<Clause> c = Optional.of(clause);
        while (c.isPresent() && c.get() != top) {
            c = c.get().parent;
        }
        return c.isPresent();
    }
}
