package org.demarche.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.lexicon.Fold;
import org.demarche.lexicon.Gazetteer;
import org.demarche.lexicon.WordTable;
import org.demarche.model.Actor;
import org.demarche.model.ActorRef;

/** Common nouns that stand for a body or country the article has named: "the alliance", "the Council", "the House". */
final class CommonNames {
    /** Whom a noun means once {@code told} has been named. */
    private record Reading(String told, String meant) {
        static Reading of(String cell) {
            int equals = cell.indexOf('=');
            return equals < 0
                    ? new Reading(cell, cell)
                    : new Reading(cell.substring(0, equals), cell.substring(equals + 1));
        }
    }

    private record Entry(List<Reading> readings, Optional<String> alone, boolean capital) {}

    private final Map<String, Entry> entries = new HashMap<>();

    CommonNames() {
        for (WordTable.Row row : WordTable.load("common-names.tsv", 2).rows()) {
            List<Reading> readings = new ArrayList<>();
            for (String cell : row.at(1).split(",")) {
                readings.add(Reading.of(cell));
            }
            Optional<String> alone = Optional.of(row.at(2)).filter(id -> !id.isEmpty());
            entries.put(row.key(), new Entry(readings, alone, row.at(3).equals("capital")));
        }
    }

    boolean has(String folded) {
        return entries.containsKey(folded);
    }

    /** Whether the noun means a body or country only with a capital: "the South". */
    boolean capital(String folded) {
        return entries.containsKey(folded) && entries.get(folded).capital();
    }

    /** Whom a noun means where a country is spoken of: "the House" of the United States. */
    Optional<String> of(Word noun, String country) {
        return Optional.ofNullable(entries.get(noun.folded())).stream()
                .flatMap(e -> e.readings().stream())
                .filter(r -> r.told().equals(country) && !r.meant().equals(country))
                .map(Reading::meant)
                .findFirst();
    }

    /** Whom the words after "the" mean: of those named before, the last that the noun fits. */
    Optional<ActorRef> meant(List<Word> words, Discourse discourse, Gazetteer gazetteer) {
        Word noun = words.get(words.size() - 1);
        String phrase = String.join(" ", words.stream().map(Word::folded).toList());
        Optional<Entry> entry =
                Optional.ofNullable(entries.get(phrase)).or(() -> Optional.ofNullable(entries.get(noun.folded())));
        for (int s = discourse.now(); s >= 0; s--) {
            List<Antecedent> here = discourse.of(s);
            for (int i = here.size() - 1; i >= 0; i--) {
                boolean same = discourse.lastWord(here.get(i)).equals(noun.folded());
                for (ActorRef who : here.get(i).mention().actors()) {
                    boolean body = who.linked() && !discourse.person(who);
                    if (body && (same || noun.capital() && headed(gazetteer, who, noun.folded()))) {
                        return Optional.of(who);
                    }
                    Optional<ActorRef> meant = entry.stream()
                            .flatMap(e -> e.readings().stream())
                            .filter(r -> r.told().equals(who.id()))
                            .flatMap(r -> gazetteer.actor(r.meant()).stream())
                            .map(Actor::ref)
                            .findFirst();
                    if (meant.isPresent()) {
                        return meant;
                    }
                }
            }
        }
        return entry.flatMap(Entry::alone).flatMap(gazetteer::actor).map(Actor::ref);
    }

    private static boolean headed(Gazetteer gazetteer, ActorRef who, String head) {
        return gazetteer.actor(who.id()).stream()
                .flatMap(a -> a.names().stream())
                .anyMatch(n -> Fold.word(n.substring(n.lastIndexOf(' ') + 1)).equals(head));
    }
}
