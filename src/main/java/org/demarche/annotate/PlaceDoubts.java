package org.demarche.annotate;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.demarche.annotate.PlaceSign.Strength;

/** What speaks against it that a name in capitals is a place: it says or does something, owns, or is an abbreviation. */
final class PlaceDoubts {
    /** An abbreviation is no longer than this. */
    private static final int ABBREVIATION = 5;

    private final CueWords cues;
    /** Names by the surest signs that are worth nothing for them. */
    private final Map<Strength, Set<String>> doubted = new EnumMap<>(Strength.class);

    PlaceDoubts(CueWords cues) {
        this.cues = cues;
        doubted.put(Strength.BESIDE, new HashSet<>());
        doubted.put(Strength.SCENE, new HashSet<>());
    }

    /** Takes up how a name stands in one sentence. */
    void read(String key, List<Word> words, Phrase p) {
        boolean governed = p.first() > 0 && words.get(p.first() - 1).pos().matches("IN|TO");
        String before = p.first() > 0 ? words.get(p.first() - 1).folded() : "";
        Word next = p.last() < words.size() ? words.get(p.last()) : null;
        boolean body = next != null && cues.body(next.folded()).isPresent();
        boolean speaks = next != null && !governed && cues.speechVerb(next.folded());
        boolean spoken = p.first() > 0 && cues.speechVerb(before);
        if (before.matches("the|by|with") || body || speaks || spoken || abbreviated(words, p)) {
            doubted.get(Strength.BESIDE).add(key);
        }
        boolean acts = next != null && !governed && next.pos().matches("MD|VB[DZP]");
        boolean owns = next != null && next.possessive();
        boolean letters = words.subList(p.first(), p.last()).stream()
                .anyMatch(w -> w.text().equals(w.text().toUpperCase(Locale.ROOT)));
        if (acts || owns || letters) {
            doubted.get(Strength.SCENE).add(key);
        }
    }

    private static boolean abbreviated(List<Word> words, Phrase p) {
        String name = words.get(p.first()).text();
        return p.last() == p.first() + 1 && name.length() <= ABBREVIATION && name.equals(name.toUpperCase(Locale.ROOT));
    }

    /** Whether a name is too doubtful for a sign of this strength. */
    boolean outweigh(String key, Strength sign) {
        return switch (sign) {
            case KIND -> false;
            case BESIDE -> doubted.get(Strength.BESIDE).contains(key);
            default ->
                doubted.get(Strength.BESIDE).contains(key)
                        || doubted.get(Strength.SCENE).contains(key);
        };
    }
}
