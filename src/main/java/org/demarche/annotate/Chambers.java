package org.demarche.annotate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.lexicon.WordClasses;
import org.demarche.lexicon.WordTable;

/** Which body "parliament", "the upper house" or "MPs" of a country mean. */
final class Chambers {
    private final Map<String, String> parliaments = WordTable.load("parliaments.tsv", 2).rows().stream()
            .collect(Collectors.toMap(WordTable.Row::key, row -> row.at(1)));
    private final Map<String, String> chambers = new HashMap<>();
    private final Set<String> houses = new HashSet<>();
    private final WordClasses classes;

    Chambers(WordClasses classes) {
        this.classes = classes;
        for (WordTable.Row row : WordTable.load("chambers.tsv", 3).rows()) {
            for (String noun : row.at(1).split(",")) {
                chambers.put(row.key() + ' ' + noun, row.at(2));
                if (!classes.in("council-heads", noun.substring(noun.lastIndexOf(' ') + 1))) {
                    houses.add(row.at(2));
                }
            }
        }
    }

    /** Id of the parliament of a country. */
    Optional<String> parliament(String country) {
        return Optional.ofNullable(parliaments.get(country));
    }

    /** Id of the chamber of a country that the noun names, else of its parliament; nothing for a cabinet that is not listed. */
    Optional<String> called(String country, String noun) {
        return chamber(country, noun).or(() -> noun.endsWith("cabinet") ? Optional.empty() : parliament(country));
    }

    /** Id of the chamber of a country that the noun names. */
    Optional<String> chamber(String country, String noun) {
        return Optional.ofNullable(chambers.get(country + ' ' + noun));
    }

    /** Whether a noun tells a chamber: "senate", "duma". */
    boolean noun(String noun) {
        return classes.in("chamber-names", noun);
    }

    boolean isParliament(String actor) {
        return parliaments.containsValue(actor) || houses.contains(actor);
    }
}
