package org.demarche.extract;

import org.demarche.lexicon.WordClasses;

/** Opens the clause of a verb: decides what it hangs on and who its subject is. */
final class ClauseOpener {
    private final FiniteClauses finite;
    private final InfinitiveClauses infinitive;
    private final ParticipialClauses participial;

    ClauseOpener(WordClasses classes, WalkState at, Tellers tellers) {
        this.finite = new FiniteClauses(classes, at, tellers);
        this.infinitive = new InfinitiveClauses(classes, at);
        this.participial = new ParticipialClauses(classes, at, tellers);
    }

    Clause open(Unit verb, VerbGroup.Form form) {
        return switch (form) {
            case FINITE -> finite.open(verb);
            case INFINITIVE -> infinitive.open(verb);
            case GERUND -> participial.gerund(verb);
            case PARTICIPLE -> participial.participle(verb);
        };
    }
}
