package org.demarche.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.lexicon.Fold;
import org.demarche.lexicon.Gazetteer;
import org.demarche.model.ActorRef;
import org.demarche.model.Article;
import org.demarche.model.Block;

/** Who the speakers of a transcript are. Journalists are nobody. */
final class Voices {
    private Voices() {}

    /** The slugs of the journalists' names. */
    static Set<String> journalists(Article article) {
        return article.blocks().stream()
                .flatMap(b -> b.speaker().stream())
                .filter(Block.Speaker::journalist)
                .map(s -> Fold.slug(s.name()))
                .collect(Collectors.toSet());
    }

    static Optional<ActorRef> who(Block.Speaker speaker, Gazetteer gazetteer, NameResolver names) {
        if (speaker.journalist()) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>();
        for (String word : Fold.split(speaker.name())) {
            words.add(word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT));
        }
        String key = Fold.word(words.get(words.size() - 1));
        PersonName full = new PersonName(
                List.of(),
                Optional.of(key),
                String.join(" ", words.subList(Math.max(0, words.size() - 2), words.size())),
                Optional.empty(),
                words.size() > 1);
        return names.full(full, Optional.empty())
                .or(() -> names.surname(key, Integer.MAX_VALUE, Optional.empty(), Optional.empty()));
    }
}
