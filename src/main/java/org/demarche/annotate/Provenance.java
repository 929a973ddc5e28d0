package org.demarche.annotate;

import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.Gazetteer;

/** The country that words right before a name tell of its bearer: "Estonia's X", "his Estonian counterpart, X". */
final class Provenance {
    private Provenance() {}

    /** The id of the country told before the name that is phrase {@code i}. */
    static Optional<String> of(PhraseScanner.Scan scan, int i, Gazetteer gazetteer) {
        if (i == 0 || !ends(scan.words(), scan.phrases().get(i).last(), gazetteer)) {
            return Optional.empty();
        }
        List<Word> words = scan.words();
        Phrase name = scan.phrases().get(i);
        Phrase before = scan.phrases().get(i - 1);
        List<Word> between = words.subList(before.last(), Math.max(before.last(), name.first()));
        boolean owner = before.kind() == Phrase.Kind.ACTOR
                && between.size() == 1
                && between.get(0).possessive();
        boolean counterpart = before.kind() == Phrase.Kind.COUNTERPART
                && (between.isEmpty() || between.size() == 1 && between.get(0).is(","));
        return owner || counterpart
                ? before.actors().stream()
                        .filter(id -> before.actors().size() == 1)
                        .filter(id ->
                                gazetteer.actor(id).filter(PhraseGrammar::land).isPresent())
                        .findFirst()
                : Optional.empty();
    }

    /** Whether a name ends before word {@code i}: not "Asaad Hassan" in "Asaad Hassan al-Shaibani". */
    private static boolean ends(List<Word> words, int i, Gazetteer gazetteer) {
        return i >= words.size()
                || !words.get(i).capital()
                        && !words.get(i).joined()
                        && !gazetteer.particle(words.get(i).folded());
    }
}
