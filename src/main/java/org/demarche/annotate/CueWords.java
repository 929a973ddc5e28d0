package org.demarche.annotate;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.lexicon.Fold;
import org.demarche.lexicon.WordTable;

/** The word tables that tell what stands around names. */
final class CueWords {
    private final Map<String, String> modifiers = WordTable.load("title-modifiers.tsv", 2).map();
    private final Map<String, String> honorifics = WordTable.load("honorifics.tsv", 2).map();
    private final Map<String, String> bodies = WordTable.load("body-nouns.tsv", 2).map();
    private final Set<String> capitals = words("capital-words.tsv");
    private final Set<String> organisationNouns = words("org-nouns.tsv");
    private final Set<String> particles = words("name-particles.tsv");

    private static Set<String> words(String table) {
        Set<String> set = new HashSet<>();
        WordTable.load(table, 1).rows().forEach(r -> set.add(Fold.word(r.key())));
        return set;
    }

    Optional<Office.Effect> modifier(String folded) {
        return Optional.ofNullable(modifiers.get(folded)).map(m -> Office.Effect.valueOf(m.toUpperCase(Locale.ROOT)));
    }

    boolean honorific(String folded) {
        return honorifics.containsKey(folded);
    }

    Optional<String> genderOf(String honorific) {
        return Optional.ofNullable(honorifics.get(honorific)).filter(g -> !g.equals("-"));
    }

    /** {@code government}, {@code forces}, {@code people} or {@code unnamed}. */
    Optional<String> body(String phrase) {
        return Optional.ofNullable(bodies.get(phrase));
    }

    boolean calendar(String folded) {
        return capitals.contains(folded);
    }

    boolean organisationNoun(String folded) {
        return organisationNouns.contains(folded);
    }

    boolean particle(String folded) {
        return particles.contains(folded);
    }
}
