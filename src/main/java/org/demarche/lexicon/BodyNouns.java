package org.demarche.lexicon;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Nouns for what acts for a country or body, each with how it acts: {@code lexicon/body-nouns.tsv}. */
public final class BodyNouns {
    private BodyNouns() {}

    /** How each noun, folded, acts; a row of a class in brackets counts for all its words. */
    public static Map<String, String> load(WordClasses classes) {
        Map<String, String> nouns = new LinkedHashMap<>();
        for (WordTable.Row row : WordTable.load("body-nouns.tsv", 2).rows()) {
            classes.spread(Set.of(row.key())).forEach(noun -> nouns.put(WordTable.phrase(noun), row.at(1)));
        }
        return nouns;
    }
}
