package org.demarche.lexicon;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the names of the gazetteer say about one folded word.
 *
 * @param name whether some name writes it with a capital
 * @param opens whether it is somebody's first name
 * @param gender of most people with this first name
 * @param names those that it begins, in the order of the tables
 * @param surnames ids of the bearers of each surname that it begins, by the surname's folded words
 * @param places ids of the places of each name that it begins, likewise
 */
record NameWord(
        boolean name,
        boolean opens,
        Optional<String> gender,
        List<NameEntry> names,
        Map<String, List<String>> surnames,
        Map<String, List<String>> places) {
    /** Of a word that stands in no name. */
    static final NameWord NONE = new NameWord(false, false, Optional.empty(), List.of(), Map.of(), Map.of());

    private static final String UNIT = "\u001f";
    private static final String PART = "\u001e";

    NameWord {
        names = List.copyOf(names);
    }

    /** The fields of a line, apart by tabs. */
    String line() {
        return String.join(
                "\t",
                (name ? "n" : "") + (opens ? "o" : ""),
                gender.orElse(""),
                names.stream()
                        .map(n -> String.join(PART, n.sense().name(), n.id(), String.join(" ", n.words())))
                        .collect(Collectors.joining(UNIT)),
                line(surnames),
                line(places));
    }

    private static String line(Map<String, List<String>> ids) {
        return ids.entrySet().stream()
                .map(e -> e.getKey() + PART + String.join(PART, e.getValue()))
                .collect(Collectors.joining(UNIT));
    }

    /** Reads what {@link #line} wrote. */
    static NameWord of(String line) {
        String[] f = line.split("\t", -1);
        return new NameWord(
                f[0].contains("n"),
                f[0].contains("o"),
                Optional.of(f[1]).filter(g -> !g.isEmpty()),
                units(f[2]).stream().map(NameWord::entry).toList(),
                ids(f[3]),
                ids(f[4]));
    }

    private static NameEntry entry(String unit) {
        String[] p = unit.split(PART, -1);
        return new NameEntry(NameEntry.Sense.valueOf(p[0]), p[1], List.of(p[2].split(" ")));
    }

    private static Map<String, List<String>> ids(String field) {
        Map<String, List<String>> ids = new TreeMap<>();
        for (String unit : units(field)) {
            List<String> parts = Arrays.asList(unit.split(PART, -1));
            ids.put(parts.get(0), List.copyOf(parts.subList(1, parts.size())));
        }
        return ids;
    }

    private static List<String> units(String field) {
        return field.isEmpty() ? List.of() : List.of(field.split(UNIT, -1));
    }
}
