package org.demarche.annotate;

import java.util.ArrayList;
import java.util.List;
import org.demarche.lexicon.TimeAtom;
import org.demarche.model.Span;

/** One sentence while patterns are tried on it: its atoms, what they may mean, and the captures of the current try. */
final class TimeRun {
    private final List<TimeAtom> atoms;
    private final List<List<TimeTag>> tags;
    private final List<String> pos;
    private final List<TimeCapture> captures = new ArrayList<>();

    TimeRun(List<TimeAtom> atoms, List<List<TimeTag>> tags, List<String> pos) {
        this.atoms = atoms;
        this.tags = tags;
        this.pos = pos;
    }

    int size() {
        return atoms.size();
    }

    /** The characters that it covers. */
    Span span() {
        return atoms.isEmpty()
                ? new Span(0, 0)
                : new Span(atoms.get(0).begin(), atoms.get(atoms.size() - 1).end());
    }

    TimeAtom atom(int at) {
        return atoms.get(at);
    }

    List<TimeAtom> atoms() {
        return atoms;
    }

    List<TimeTag> tags(int at) {
        return tags.get(at);
    }

    boolean isKind(int at, String kind) {
        for (TimeTag tag : tags.get(at)) {
            if (tag.kind().equals(kind)) {
                return true;
            }
        }
        return false;
    }

    /** "Week", "days". */
    boolean isUnit(int at) {
        return at >= 0 && at < size() && (isKind(at, "UNIT") || isKind(at, "UNITS"));
    }

    /** The atom before a length, "three weeks", that ends at an atom; -1 where it opens the sentence. */
    int beforeLength(int unit) {
        int at = unit - 1;
        while (at >= 0 && (isKind(at, "A") || isKind(at, "CARD") || isKind(at, "TENS") || pos(at).equals("CD"))) {
            at--;
        }
        return at;
    }

    /** The lower-case word at an atom, empty beyond the ends. */
    String word(int at) {
        return at < 0 || at >= atoms.size() ? "" : atoms.get(at).lower();
    }

    /** The Penn part of speech of an atom, empty where unknown. */
    String pos(int at) {
        return at < 0 || at >= pos.size() ? "" : pos.get(at);
    }

    void push(TimeCapture capture) {
        captures.add(capture);
    }

    void pop() {
        captures.remove(captures.size() - 1);
    }

    List<TimeCapture> captured() {
        return List.copyOf(captures);
    }
}
