package org.demarche.annotate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.lexicon.WordTable;
import org.demarche.model.EntityMention;

/** Several who act under somebody named: "a delegation led by John McCain", "foreign ministers Kotzias and Dimitrov". */
final class Delegations {
    private static final int LONGEST = 10;
    private static final Set<String> NOUNS = words("delegation");
    private static final Set<String> LED = words("led");

    private Delegations() {}

    private static Set<String> words(String kind) {
        return WordTable.load("delegations.tsv", 2).rows().stream()
                .filter(row -> row.at(1).equals(kind))
                .map(WordTable.Row::key)
                .collect(Collectors.toSet());
    }

    /** The mention of a name stretched over the words before it that stand for the same; {@code i} is the name's phrase. */
    static Optional<EntityMention> over(PhraseScanner.Scan scan, int i, EntityMention name) {
        Phrase p = scan.phrases().get(i);
        int first = led(scan.words(), p.first());
        first = first < 0 ? titled(scan, i) : first;
        boolean person = p.name().isPresent() || p.kind() == Phrase.Kind.OFFICE;
        return first < 0 || !person || name.actors().size() != 1
                ? Optional.empty()
                : Optional.of(new EntityMention(
                        scan.words().get(first).span().cover(name.span()),
                        name.kind(),
                        name.actors(),
                        name.place(),
                        name.certainty(),
                        name.foundBy()));
    }

    /** Where "a delegation of senators led by" begins before a word; -1 where it does not. */
    private static int led(List<Word> words, int name) {
        int by = name - 1;
        if (by > 0 && words.get(by).is("the")) {
            by--;
        }
        boolean under = by > 0 && words.get(by).is("under");
        boolean led = by > 1
                && words.get(by).is("by")
                && LED.contains(words.get(by - 1).folded());
        if (!under && !led) {
            return -1;
        }
        int last = under ? by - 1 : by - 2;
        last -= last > 0 && words.get(last).is(",") ? 1 : 0;
        int noun = -1;
        for (int i = last; i > Math.max(-1, last - LONGEST); i--) {
            if (!words.get(i).pos().matches("NN.*|JJ.*|CD|IN|DT|POS|CC")) {
                break;
            }
            noun = NOUNS.contains(words.get(i).folded()) ? i : noun;
        }
        return noun < 0 ? -1 : start(words, noun);
    }

    private static int start(List<Word> words, int noun) {
        int first = noun;
        while (first > 0
                && !words.get(first).pos().matches("DT|PRP\\$")
                && words.get(first - 1).pos().matches("NN.*|JJ.*|CD|DT|POS|PRP\\$")) {
            first--;
        }
        return first;
    }

    /** Where "the ministers for foreign affairs" begins right before a name; -1 where it does not. */
    private static int titled(PhraseScanner.Scan scan, int i) {
        if (i == 0) {
            return -1;
        }
        Phrase title = scan.phrases().get(i - 1);
        return title.last() == scan.phrases().get(i).first()
                        && !TitledList.of(scan, i - 1).isEmpty()
                ? title.first()
                : -1;
    }
}
