package org.demarche.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.model.Block;

/** Who speaks in a transcript: a short label means the voice that has its words in a fuller name. */
final class Speakers {
    private static final int MOST_NAMES = 300;

    private final List<String> heard = new ArrayList<>();
    private final Map<String, Boolean> journalists = new LinkedHashMap<>();

    /** @param all every label of the transcript, in order */
    Speakers(List<SpeakerLabel> all) {
        for (SpeakerLabel label : all) {
            journalists.merge(label.name(), label.journalist(), Boolean::logicalOr);
        }
    }

    /** The speaker of the next turn. */
    Block.Speaker next(SpeakerLabel label) {
        if (journalists.size() > MOST_NAMES) {
            return new Block.Speaker(label.name(), label.journalist());
        }
        String name = fuller(heard, label.name())
                .or(() -> fuller(List.copyOf(journalists.keySet()), label.name()))
                .orElse(label.name());
        heard.remove(name);
        heard.add(name);
        return new Block.Speaker(name, label.journalist() || journalists.getOrDefault(name, false));
    }

    /** The last of the names that holds all words of a shorter one. */
    private static Optional<String> fuller(List<String> names, String name) {
        Set<String> words = words(name);
        for (int i = names.size() - 1; i >= 0; i--) {
            Set<String> other = words(names.get(i));
            if (other.size() > words.size() && other.containsAll(words)) {
                return Optional.of(names.get(i));
            }
        }
        return Optional.empty();
    }

    private static Set<String> words(String name) {
        return Set.copyOf(List.of(Chars.lowerCase(name).split("[ .]+", -1)));
    }
}
