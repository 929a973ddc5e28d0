package org.demarche.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.WordClasses;

/**
 * Takes out of a sentence who says it ("She had pressed him, she said, to go back"), so that what is said is read as one
 * sentence, and who says it as another.
 */
final class Interposition {
    private final WordClasses classes;

    Interposition(WordClasses classes) {
        this.classes = classes;
    }

    /**
     * A sentence in two parts, each with the positions of its units in the whole.
     *
     * @param said what is said
     * @param saying who says it
     */
    record Parts(List<Unit> said, List<Integer> saidAt, List<Unit> saying, List<Integer> sayingAt) {}

    /** The parts, where words of saying stand between commas in the middle of what is said. */
    Optional<Parts> of(List<Unit> units) {
        for (int i = 1; i < units.size(); i++) {
            if (!mark(units.get(i))) {
                continue;
            }
            int from = behindSo(units, behindQuote(units, i + 1));
            int to = saying(units, from, units.get(i));
            if (to > 0 && goesOn(units, i, from, to)) {
                return Optional.of(parts(units, i, from, to));
            }
        }
        return Optional.empty();
    }

    private static int behindQuote(List<Unit> units, int i) {
        return i < units.size() && units.get(i).is(Unit.Kind.QUOTE) ? i + 1 : i;
    }

    /** A comma or a dash. */
    private boolean mark(Unit unit) {
        return unit.is(Unit.Kind.COMMA) || unit.is(Unit.Kind.BREAK) && classes.in("dashes", unit.head);
    }

    /** "Russia, so he said, had lied", "as he put it". */
    private static int behindSo(List<Unit> units, int i) {
        return i + 1 < units.size()
                        && (units.get(i).word("so") || units.get(i).word("as"))
                        && units.get(i + 1).is(Unit.Kind.NOMINAL)
                ? i + 1
                : i;
    }

    /** Where an aside of saying begins whose clause begins at a unit: with "so" or "as" before it, or there. */
    static int beforeSo(List<Unit> units, int i) {
        return i > 0 && behindSo(units, i - 1) == i ? i - 1 : i;
    }

    /** The comma or dash that ends "he told reporters in Geneva on Monday", or -1. */
    int saying(List<Unit> units, int from, Unit before) {
        int i = from;
        if (inverted(units, i)) {
            int end = PhraseRun.end(units, i + 2);
            return end < units.size() && units.get(end).kind == before.kind && mark(units.get(end)) ? end : -1;
        }
        if (!at(units, i, Unit.Kind.NOMINAL)) {
            return -1;
        }
        i = PhraseRun.end(units, i + 1);
        if (!at(units, i, Unit.Kind.VERB) || !asserts(units.get(i).verb) && !comments(units, i) && !puts(units, i)) {
            return -1;
        }
        i++;
        if (at(units, i, Unit.Kind.NOMINAL) || at(units, i, Unit.Kind.PREDICATE)) {
            i++;
        }
        int end = PhraseRun.end(units, i);
        return end < units.size() && units.get(end).kind == before.kind && mark(units.get(end)) ? end : -1;
    }

    /** "Nothing, said Sissi in Cairo, would make him": the verb before who speaks. */
    private boolean inverted(List<Unit> units, int i) {
        if (!at(units, i, Unit.Kind.VERB) || !at(units, i + 1, Unit.Kind.NOMINAL)) {
            return false;
        }
        Unit verb = units.get(i);
        boolean past = verb.verb.form() == VerbGroup.Form.PARTICIPLE && verb.to - verb.from == 1;
        return asserts(past ? verb.verb.pastTense() : verb.verb)
                && !classes.in("object-pronouns", units.get(i + 1).head)
                && !verb.verb.lemma().equals("tell");
    }

    /** "As Putin put it". */
    private boolean puts(List<Unit> units, int i) {
        VerbGroup group = units.get(i).verb;
        return classes.in("phrasing-verbs", group.lemma())
                && group.finite()
                && !group.negated()
                && group.modal().isEmpty()
                && at(units, i + 1, Unit.Kind.NOMINAL)
                && units.get(i + 1).word("it");
    }

    private boolean asserts(VerbGroup group) {
        return (classes.in("asserting-verbs", group.lemma()) || classes.in("asserting-verbs", group.name()))
                && group.finite()
                && !group.negated()
                && !group.passive()
                && group.modal().isEmpty();
    }

    /** "It seems", "one must suppose", "it is true". */
    private boolean comments(List<Unit> units, int i) {
        VerbGroup group = units.get(i).verb;
        boolean judged = group.lemma().equals("be") && at(units, i + 1, Unit.Kind.PREDICATE);
        return group.finite()
                && !group.negated()
                && (judged || classes.in("comment-verbs", group.name()))
                && !units.get(i - 1).names();
    }

    /** Whether what stands behind the comma belongs to what stands before the saying. */
    private boolean goesOn(List<Unit> units, int before, int from, int to) {
        int next = behindQuote(units, to + 1);
        while (at(units, next, Unit.Kind.ADVERB)) {
            next++;
        }
        if (next >= units.size()) {
            return false;
        }
        Unit right = units.get(next);
        Unit left = units.get(behindFront(units, before));
        boolean fronted = left.is(Unit.Kind.SUB) || left.is(Unit.Kind.PREP) || left.is(Unit.Kind.TIME);
        boolean open = units.get(before - 1).is(Unit.Kind.VERB);
        boolean main = !fronted && finite(units, 0, before);
        boolean told = units.subList(from, to).stream().anyMatch(u -> u.is(Unit.Kind.VERB) && u.word("tell"));
        boolean hearer = to - from > 2 && at(units, from + 2, Unit.Kind.NOMINAL) && !told;
        return switch (right.kind) {
            case VERB ->
                right.verb.finite() || misread(right.verb) && !main && !open
                        ? left.is(Unit.Kind.NOMINAL)
                        : open || right.verb.form() == VerbGroup.Form.INFINITIVE && main;
            case NOMINAL -> open || left.is(Unit.Kind.SUB) && clause(units, next);
            case AND -> main && !hearer;
            case PREP -> main;
            case SUB -> main && !right.word("that");
            case PREDICATE -> open;
            default -> false;
        };
    }

    /** "The envoy, he added, called on them": a participle where the subject has no verb yet is a past tense. */
    private static boolean misread(VerbGroup group) {
        return group.form() == VerbGroup.Form.PARTICIPLE && !group.perfect();
    }

    private static int behindFront(List<Unit> units, int before) {
        int i = 0;
        while (i < before - 1
                && (at(units, i, Unit.Kind.QUOTE) || at(units, i, Unit.Kind.ADVERB) || at(units, i, Unit.Kind.AND))) {
            i++;
        }
        return i;
    }

    private static boolean finite(List<Unit> units, int from, int to) {
        return units.subList(from, to).stream().anyMatch(u -> u.is(Unit.Kind.VERB) && u.verb.finite());
    }

    /** Whether a noun with its finite verb stands here. */
    private static boolean clause(List<Unit> units, int from) {
        for (Unit unit : units.subList(from + 1, units.size())) {
            if (unit.is(Unit.Kind.VERB)) {
                return unit.verb.finite();
            }
            if (unit.is(Unit.Kind.COMMA) || unit.is(Unit.Kind.BREAK) || unit.is(Unit.Kind.SUB)) {
                return false;
            }
        }
        return false;
    }

    private static boolean at(List<Unit> units, int i, Unit.Kind kind) {
        return i < units.size() && units.get(i).is(kind);
    }

    /** One comma stays where a clause ends before the saying. */
    private Parts parts(List<Unit> units, int before, int from, int to) {
        int next = behindQuote(units, to + 1);
        boolean comma = at(units, next, Unit.Kind.AND)
                || units.get(behindFront(units, before)).is(Unit.Kind.SUB);
        List<Unit> said = new ArrayList<>(units.subList(0, before));
        List<Integer> saidAt = new ArrayList<>();
        for (int i = 0; i < before; i++) {
            saidAt.add(i);
        }
        for (int i = comma ? to : next; i < units.size(); i++) {
            if (comma && i > to && i < next) {
                continue;
            }
            said.add(units.get(i));
            saidAt.add(i);
        }
        List<Integer> sayingAt = new ArrayList<>();
        for (int i = from; i < to; i++) {
            sayingAt.add(i);
        }
        List<Unit> saying = new ArrayList<>(units.subList(from, to));
        if (saying.get(0).is(Unit.Kind.VERB)) {
            Unit verb = saying.get(0);
            if (!verb.verb.finite()) {
                verb.verb = verb.verb.pastTense();
            }
            Collections.swap(saying, 0, 1);
            Collections.swap(sayingAt, 0, 1);
        }
        if (before < said.size()
                && said.get(before).is(Unit.Kind.VERB)
                && misread(said.get(before).verb)
                && said.get(before).to - said.get(before).from == 1
                && !finite(units, 0, before)) {
            said.get(before).verb = said.get(before).verb.pastTense();
        }
        return new Parts(modal(said, saidAt, before), saidAt, List.copyOf(saying), sayingAt);
    }

    /** "Russia must, he said, withdraw": the modal and its verb are one. */
    private List<Unit> modal(List<Unit> said, List<Integer> saidAt, int at) {
        if (at < 1 || at >= said.size() || !said.get(at).is(Unit.Kind.VERB)) {
            return said;
        }
        Unit modal = said.get(at - 1);
        Unit verb = said.get(at);
        boolean apart = modal.is(Unit.Kind.VERB)
                && verb.verb.form() == VerbGroup.Form.INFINITIVE
                && classes.in("modals", modal.verb.lemma());
        if (!apart) {
            return said;
        }
        VerbGroup group = verb.verb;
        verb.verb = new VerbGroup(
                group.lemma(),
                group.particle(),
                modal.verb.lemma(),
                VerbGroup.Form.FINITE,
                false,
                group.passive(),
                group.negated() || modal.verb.negated(),
                group.progressive(),
                group.perfect());
        said.remove(at - 1);
        saidAt.remove(at - 1);
        return said;
    }
}
