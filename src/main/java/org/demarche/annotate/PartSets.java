package org.demarche.annotate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.lexicon.WordTable;
import org.demarche.model.ActorRef;

/** "The other two", "the latter two", "the first three ministers": some of those named together before. */
final class PartSets {
    private static final String RULE = "set-part-";
    private static final int BACK = 4;
    private static final Map<String, String> WORDS =
            WordTable.load("rest-words.tsv", 2).map();

    private PartSets() {}

    static Optional<Phrase> at(int k, Lexemes lex, CueWords cues) {
        int number = k + 2;
        String part = lex.word(k, "the") && number < lex.size() ? WORDS.getOrDefault(lex.folded(k + 1), "") : "";
        int size = part.isEmpty() || !lex.head(number).pos().equals("CD") ? 0 : cues.setSize(lex.folded(number));
        if (size == 0) {
            return Optional.empty();
        }
        boolean noun = number + 1 < lex.size()
                && cues.setNoun(lex.folded(number + 1))
                        .filter("persons"::equals)
                        .isPresent();
        boolean bare = number + 1 >= lex.size() || PointingWords.bare(lex.head(number + 1));
        int last = noun ? number + 1 : number;
        return noun || bare
                ? Optional.of(Phrase.of(Phrase.Kind.SET, lex.first(k), lex.last(last), RULE + part)
                        .set(new SetPhrase(size, noun ? "persons" : SetPhrase.BARE)))
                : Optional.empty();
    }

    static boolean is(Phrase p) {
        return p.rule().startsWith(RULE);
    }

    /**
     * Those of the latest larger group: all but whom this sentence names of it, or its first or last.
     */
    static List<ActorRef> of(Phrase p, Discourse discourse) {
        int size = p.set().orElseThrow().size();
        Set<ActorRef> here = new LinkedHashSet<>(discourse.all(discourse.now(), discourse::person));
        for (int s = discourse.now(); s >= Math.max(0, discourse.now() - BACK); s--) {
            for (List<ActorRef> group : groups(s, discourse)) {
                if (group.size() <= size) {
                    continue;
                }
                if (p.rule().endsWith("rest")) {
                    List<ActorRef> rest =
                            group.stream().filter(who -> !here.contains(who)).toList();
                    if (rest.size() == size && s < discourse.now()) {
                        return rest;
                    }
                } else {
                    return p.rule().endsWith("last")
                            ? group.subList(group.size() - size, group.size())
                            : group.subList(0, size);
                }
            }
        }
        return List.of();
    }

    /** Those named side by side, the latest first, then all people of the sentence. */
    private static List<List<ActorRef>> groups(int sentence, Discourse discourse) {
        List<List<ActorRef>> groups = new ArrayList<>(discourse.groups(sentence).stream()
                .filter(g -> g.stream().allMatch(discourse::person))
                .toList());
        Collections.reverse(groups);
        groups.add(discourse.all(sentence, discourse::person));
        return groups;
    }
}
