package org.demarche.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What a walk over a sentence knows at one unit: the clause that runs, what waits for a verb, what came just before. */
final class WalkState {
    final List<Unit> all;
    final List<Clause> clauses = new ArrayList<>();
    /** Main clauses left open by a relative or adverbial clause. */
    final Deque<Frame> suspended = new ArrayDeque<>();

    Clause current;
    Optional<Unit> pending = Optional.empty();
    final List<Unit.Attached> pendingPhrases = new ArrayList<>();
    final List<Unit> pendingTimes = new ArrayList<>();
    /** What opened the sentence before a subordinate clause: it belongs to the main clause. */
    final List<Unit.Attached> frontedPhrases = new ArrayList<>();

    final List<Unit> frontedTimes = new ArrayList<>();
    String preposition = "";
    Optional<Unit> lastNoun = Optional.empty();
    /** The noun phrase just before, which a preposition may hang on. */
    Optional<Unit> follows = Optional.empty();

    /** The noun that a phrase just before hangs on: the person in "Abe of Japan". */
    Optional<Unit> holder = Optional.empty();
    /** What "whose" owns. */
    Optional<Unit> owned = Optional.empty();

    String opener = "";
    Optional<Unit> antecedent = Optional.empty();
    /** The noun that the last relative clause describes. */
    Optional<Unit> described = Optional.empty();

    /** The clause that a dash broke off, until the dash that closes the aside. */
    Optional<Clause> brokenOff = Optional.empty();

    boolean joined;
    /** Whether a comma stands before the "and" that joins. */
    boolean commaJoined;

    boolean boundary = true;
    boolean afterComma;
    /** Whether what stands between "and," and the verb to come belongs to that verb. */
    boolean aside;
    /** Whether a subject and its verb follow what stands behind "and". */
    boolean opens;

    /** The clauses that asides between commas break off, the last one first. */
    final Deque<Clause> left = new ArrayDeque<>();

    /** What goes on behind the comma that closes an aside: "warned that, failing this, sanctions would follow". */
    Optional<Frame> interrupted = Optional.empty();

    int pendingFrom;
    /** Whether a comma, "and" or a break parts what waits for its verb from the clause before. */
    boolean parted;

    WalkState(List<Unit> all) {
        this.all = all;
    }

    /** A clause that hangs on the one that runs. */
    Clause open(Unit verb, Clause.Relation relation) {
        return new Clause(verb, relation, opener, Optional.ofNullable(current));
    }

    /** What waits for its verb while a relative clause runs. */
    record Frame(
            Optional<Unit> pending, Clause current, String opener, List<Unit.Attached> phrases, List<Unit> times) {}

    void suspend() {
        suspended.push(new Frame(pending, current, opener, List.copyOf(pendingPhrases), List.copyOf(pendingTimes)));
        pendingPhrases.clear();
        pendingTimes.clear();
    }

    /** Keeps what stands before a first subordinate clause for the main clause: "In Rio, before the match began, …". */
    void front() {
        if (clauses.isEmpty() && pending.isEmpty()) {
            frontedPhrases.addAll(pendingPhrases);
            frontedTimes.addAll(pendingTimes);
            pendingPhrases.clear();
            pendingTimes.clear();
        }
    }

    /** The unit just before another one. */
    Optional<Unit> before(Unit unit) {
        int i = all.indexOf(unit) - 1;
        return i < 0 ? Optional.empty() : Optional.of(all.get(i));
    }
}
