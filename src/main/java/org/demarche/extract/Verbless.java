package org.demarche.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.Sentence;

/**
 * A subject that a sentence leaves without a verb, since a tagger took its past tense for a participle: in "The minister, whose
 * country lost 38 citizens when the ferry went down with 298 people on board, called on Tokyo to apologise" no board was
 * called. Headlines and captions, which end without a full stop, may do without a verb.
 */
final class Verbless {
    private final WordClasses classes;
    private final Sentence sentence;

    Verbless(WordClasses classes, Sentence sentence) {
        this.classes = classes;
        this.sentence = sentence;
    }

    /** The participle that is the verb of a subject which waits for it at the end of a walk. */
    Optional<Unit> verb(WalkState at) {
        return closed()
                ? at.suspended.stream()
                        .filter(f -> f.current() == null && f.opener().isEmpty()
                                || f.opener().equals("that"))
                        .flatMap(f -> f.pending().stream())
                        .findFirst()
                        .map(at.all::indexOf)
                        .filter(subject -> subject >= 0)
                        .flatMap(subject -> verb(at.all, subject))
                : Optional.empty();
    }

    private boolean closed() {
        int last = sentence.tokens().size() - 1;
        return last > 0
                && (text(last).equals(".")
                        || classes.in("quotes", text(last)) && text(last - 1).equals("."));
    }

    private String text(int token) {
        return sentence.tokens().get(token).text();
    }

    private Optional<Unit> verb(List<Unit> all, int subject) {
        boolean direct = true;
        boolean aside = false;
        Optional<Unit> first = Optional.empty();
        for (int i = subject + 1; i < all.size(); i++) {
            Unit unit = all.get(i);
            boolean behindAside = aside && i > subject + 2 && all.get(i - 1).is(Unit.Kind.COMMA);
            if ((direct || behindAside) && past(unit) && !byWhom(all, i + 1)) {
                if (direct || governs(all, i + 1)) {
                    return Optional.of(unit);
                }
                first = first.or(() -> Optional.of(unit));
            }
            if (unit.is(Unit.Kind.BREAK)) {
                break;
            }
            aside |= unit.is(Unit.Kind.COMMA);
            direct &= unit.is(Unit.Kind.PREP)
                    || unit.is(Unit.Kind.NOMINAL)
                    || unit.is(Unit.Kind.TIME)
                    || unit.is(Unit.Kind.ADVERB);
        }
        return first;
    }

    /** Whether a unit is a lone participle whose form is that of the past tense, too. */
    private boolean past(Unit unit) {
        return unit.is(Unit.Kind.VERB)
                && unit.verb.form() == VerbGroup.Form.PARTICIPLE
                && unit.to - unit.from == (unit.verb.particle().isEmpty() ? 1 : 2)
                && !classes.in("participles-only", text(unit.from).toLowerCase(Locale.ROOT));
    }

    private static boolean byWhom(List<Unit> all, int i) {
        return i < all.size() && all.get(i).is(Unit.Kind.PREP) && all.get(i).word("by");
    }

    /** Whether an object, what is said, or whom somebody calls on follows. */
    private static boolean governs(List<Unit> all, int i) {
        return i < all.size()
                && (all.get(i).is(Unit.Kind.NOMINAL)
                        || all.get(i).is(Unit.Kind.SUB) && all.get(i).word("that")
                        || all.get(i).is(Unit.Kind.PREP) && all.get(i).word("on"));
    }
}
