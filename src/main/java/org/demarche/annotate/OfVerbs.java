package org.demarche.annotate;

import java.util.Set;
import org.demarche.lexicon.Lemmas;
import org.demarche.lexicon.WordTable;

/** Verbs whose object goes before "of": "accused the bloc of hypocrisy", "warned the government of costs". */
final class OfVerbs {
    private static final Set<String> VERBS = WordTable.keys("of-verbs.tsv");

    private static final Lemmas LEMMAS = Lemmas.load(VERBS);

    private OfVerbs() {}

    /** Whether "of" at a lexeme tells whose the noun phrase from {@code k} is, and not what its verb says of it. */
    static boolean owns(Lexemes lex, int k, int of) {
        return lex.word(of, "of") && !(k > 0 && VERBS.contains(LEMMAS.verb(lex.folded(k - 1))));
    }
}
