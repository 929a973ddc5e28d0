package org.demarche.annotate;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.lexicon.WordTable;

/** Words that tell a person where the gazetteer knows nobody: first names and nouns, with the gender that they tell. */
final class PersonWords {
    private static final Map<String, String> NAMES =
            WordTable.load("given-names.tsv", 2).map();
    private static final Map<String, String> NOUNS =
            WordTable.load("person-words.tsv", 2).map();

    private static final Set<String> NAMED = WordTable.load("person-words.tsv", 3).rows().stream()
            .filter(r -> r.at(2).equals("named"))
            .map(WordTable.Row::key)
            .collect(Collectors.toSet());
    private static final Set<String> OFFICES = WordTable.load("person-words.tsv", 3).rows().stream()
            .filter(r -> !r.at(2).equals("-"))
            .map(WordTable.Row::key)
            .collect(Collectors.toSet());

    private static final Set<String> ACTS = WordTable.keys("person-verbs.tsv");

    private static final Set<String> BUSINESS = WordTable.keys("business-words.tsv");

    private PersonWords() {}

    static boolean givenName(String folded) {
        return NAMES.containsKey(folded);
    }

    static Optional<String> genderOfName(String folded) {
        return known(NAMES.get(folded));
    }

    /** Whether a word is a verb for what people do: "met", "flew". */
    static boolean act(Word word) {
        return ACTS.contains(word.folded()) && word.pos().startsWith("VB");
    }

    /** "Mayor", "boy", "spokesman". */
    static boolean noun(String folded) {
        return NOUNS.containsKey(folded);
    }

    /** Whether with "the" the noun mostly stands for somebody whom the text has named: "the visitor". */
    static boolean named(String folded) {
        return NAMED.contains(folded);
    }

    /** Whether the noun before a name tells a part in public life: "ambassador", "dissident". */
    static boolean office(String folded) {
        return OFFICES.contains(folded);
    }

    /** Whether the noun tells as often a part in a company: "chairman". */
    static boolean business(String folded) {
        return BUSINESS.contains(folded);
    }

    static Optional<String> genderOfNoun(String folded) {
        return known(NOUNS.get(folded));
    }

    private static Optional<String> known(String gender) {
        return Optional.ofNullable(gender).filter(g -> !g.equals("-"));
    }
}
