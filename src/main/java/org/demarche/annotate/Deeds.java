package org.demarche.annotate;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.lexicon.Lemmas;
import org.demarche.lexicon.WordTable;

/**
 * What only somebody can do who acts: in "it closed the border, cut off the power, and it threatened to march" no power
 * threatens.
 */
final class Deeds {
    private static final Set<String> VERBS = WordTable.keys("deeds.tsv");
    private static final Set<String> DOERS = WordTable.keys("doers.tsv");
    private static final Set<String> STANCES = WordTable.keys("stances.tsv");
    private static final Lemmas LEMMAS =
            Lemmas.load(Stream.concat(VERBS.stream(), STANCES.stream()).collect(Collectors.toSet()));

    /** Endings of plurals for people. */
    private static final Pattern PEOPLE = Pattern.compile(".*(ers|ors|ists|ents|ants|men|women|ians|ees|ives|folk)");

    /** What may stand between a pronoun and its verb. */
    private static final Pattern AUXILIARY = Pattern.compile("MD|RB|RP|POS");

    private Deeds() {}

    /** Whether the verb that begins at a word or shortly behind it is one that only somebody does. */
    static boolean at(int from, List<Word> words) {
        return verb(from, words, VERBS);
    }

    /** Whether the verb that begins at a word or shortly behind it takes a side towards somebody else. */
    static boolean stance(int from, List<Word> words) {
        return verb(from, words, STANCES);
    }

    private static boolean verb(int from, List<Word> words, Set<String> verbs) {
        int i = from;
        while (i < words.size() && i - from < 4 && between(words.get(i))) {
            i++;
        }
        return i < words.size()
                && words.get(i).pos().matches("VB[DZPN]?")
                && verbs.contains(LEMMAS.verb(words.get(i).folded()));
    }

    private static boolean between(Word word) {
        String lemma = LEMMAS.verb(word.folded());
        return AUXILIARY.matcher(word.pos()).matches()
                || word.pos().startsWith("VB") && (lemma.equals("have") || word.is("'d") || word.is("'s"));
    }

    /** Whether a bystander may be the one who does such a thing. */
    static boolean doer(Bystander bystander) {
        String noun = bystander.key();
        String singular = noun.endsWith("ies")
                ? noun.substring(0, noun.length() - 3) + "y"
                : noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
        return bystander.kind() == Bystander.Kind.PERSON
                || DOERS.contains(noun)
                || DOERS.contains(singular)
                || PersonWords.noun(singular)
                || PersonWords.noun(noun)
                || bystander.kind() == Bystander.Kind.SEVERAL
                        && PEOPLE.matcher(noun).matches();
    }
}
