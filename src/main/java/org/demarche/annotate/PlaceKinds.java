package org.demarche.annotate;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.lexicon.WordTable;
import org.demarche.model.Place;

/** The nouns that tell of a name that it is a place: "the village of N", "N Castle", "Lake N". */
final class PlaceKinds {
    /** Where such a noun stands. */
    enum Where {
        /** "The village of N". */
        OF,
        /** "The province of N", whose name is N Province. */
        CALLED,
        /** "N, a village near M". */
        BESIDE,
        /** "Margarita island". */
        AFTER,
        /** "Leeds Castle", not "the Hussein palace". */
        CAPITAL,
        /** "Marsaxlokk harbour". */
        BEHIND,
        /** "Lake Seliger". */
        BEFORE
    }

    private static final List<WordTable.Row> ROWS =
            WordTable.load("place-kinds.tsv", 3).rows();

    private static final Map<Where, Map<String, Place.Kind>> TABLE = load();

    /** Nouns before which a nationality tells whose they are, not where. */
    private static final Set<String> OF_OTHERS = ROWS.stream()
            .filter(row -> !row.at(3).isEmpty())
            .map(WordTable.Row::key)
            .collect(Collectors.toUnmodifiableSet());

    private PlaceKinds() {}

    private static Map<Where, Map<String, Place.Kind>> load() {
        Map<Where, Map<String, Place.Kind>> table = new EnumMap<>(Where.class);
        for (WordTable.Row row : ROWS) {
            Place.Kind kind =
                    switch (row.at(2)) {
                        case "town" -> Place.Kind.CITY;
                        case "region" -> Place.Kind.REGION;
                        case "site" -> Place.Kind.VENUE;
                        default -> throw row.fault("no such kind of place: " + row.at(2));
                    };
            Arrays.stream(row.at(1).split(","))
                    .map(w -> Where.valueOf(w.toUpperCase(Locale.ROOT)))
                    .forEach(w -> table.computeIfAbsent(w, k -> new HashMap<>()).put(row.key(), kind));
        }
        return table;
    }

    /** Whether a nationality before the noun need not be that of the land. */
    static boolean ofOthers(String folded) {
        return OF_OTHERS.contains(folded);
    }

    /** What a noun in this position tells of the name. */
    static Optional<Place.Kind> of(Where where, String folded) {
        return Optional.ofNullable(TABLE.get(where).get(folded));
    }
}
