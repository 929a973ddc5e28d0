package org.demarche.lexicon;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.model.Place;
import org.demarche.model.PlaceRef;

/** The town of a dateline that no gazetteer knows: "NAIVASHA, Kenya". */
public final class UnlistedOrigin {
    /** Words of the longest name. */
    private static final int LONGEST = 3;

    private UnlistedOrigin() {}

    /**
     * The town, where a land that the gazetteer knows stands behind it.
     *
     * @param land the id of the country or region that bears a name
     */
    public static Optional<PlaceRef> of(String dateline, Function<String, Optional<String>> land) {
        String[] parts = dateline.split(",");
        return parts.length < 2
                ? Optional.empty()
                : name(dateline).flatMap(name -> land.apply(parts[1].strip()).map(holder -> {
                    PlaceRef.Told told = new PlaceRef.Told(Place.Kind.CITY, Optional.of(holder));
                    return new PlaceRef(Fold.slug(name), name, Optional.of(told));
                }));
    }

    /** The name with which a dateline begins, capitals made small but for the first of each word. */
    public static Optional<String> name(String dateline) {
        String[] words = dateline.split(",")[0].strip().split(" ");
        boolean letters = Arrays.stream(words).allMatch(w -> w.matches("[\\p{L}'’.-]+"));
        return words.length > LONGEST || !letters
                ? Optional.empty()
                : Optional.of(Arrays.stream(words).map(UnlistedOrigin::small).collect(Collectors.joining(" ")));
    }

    private static String small(String word) {
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT))
                ? word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT)
                : word;
    }
}
