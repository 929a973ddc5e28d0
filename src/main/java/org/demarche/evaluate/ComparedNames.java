package org.demarche.evaluate;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Names as they are compared: case, accents, signs and a leading "the" do not count, and some names count as others. */
public final class ComparedNames {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SIGNS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern THE = Pattern.compile("^the ");

    private final Map<String, String> actors = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();

    /**
     * The names that count as others.
     *
     * @param rows of lexicon/score-aliases.tsv: kind, the name counted, the names that count as it apart by commas
     */
    public ComparedNames(List<List<String>> rows) {
        for (List<String> row : rows) {
            Map<String, String> names = row.get(0).equals("place") ? places : actors;
            for (String alias : row.get(2).split(",")) {
                names.put(alias.strip(), row.get(1).strip());
            }
        }
    }

    Set<String> agents(Claim claim) {
        return actors(claim.agents());
    }

    Set<String> participants(Claim claim) {
        Set<String> all = agents(claim);
        all.addAll(actors(claim.targets()));
        return all;
    }

    String place(String name) {
        String plain = plain(name);
        return places.getOrDefault(plain, plain);
    }

    private Set<String> actors(List<String> names) {
        Set<String> found = new HashSet<>();
        for (String name : names) {
            String plain = plain(name);
            found.add(actors.getOrDefault(plain, plain));
        }
        return found;
    }

    private static String plain(String name) {
        String bare = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return THE.matcher(SIGNS.matcher(bare).replaceAll(" ").strip()).replaceFirst("");
    }
}
