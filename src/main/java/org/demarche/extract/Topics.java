package org.demarche.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.lexicon.WordClasses;

/** The phrases of a clause without those that belong to what is talked about: "talked about its bases in Syria". */
final class Topics {
    private final WordClasses classes;
    private final World world;

    Topics(WordClasses classes, World world) {
        this.classes = classes;
        this.world = world;
    }

    /** The phrases that say something of the act itself. A city behind "about" may still be where it is talked about. */
    List<Unit.Attached> without(Clause clause) {
        int subject = clause.subject.map(s -> s.from).orElse(clause.verb.from);
        Set<Unit> topics = new HashSet<>();
        if (classes.in("topic-verbs", clause.lemma())) {
            clause.object.ifPresent(topics::add);
        }
        for (Unit.Attached phrase : clause.phrases) {
            boolean inside = phrase.after().filter(topics::contains).isPresent();
            if (inside || classes.in("topic-prepositions", phrase.prep())) {
                topics.add(phrase.noun());
            }
        }
        return clause.phrases.stream()
                .filter(p -> !isInside(p, topics, clause.object))
                .filter(p -> !classes.in("owning-prepositions", p.prep())
                        || p.noun().from > clause.verb.from
                        || p.noun().from < subject)
                .toList();
    }

    private boolean isInside(Unit.Attached phrase, Set<Unit> topics, Optional<Unit> object) {
        Optional<Unit> after = phrase.after().filter(topics::contains);
        boolean discussed = after.isPresent() && after.equals(object);
        return after.isPresent()
                && after.get().entity.isEmpty()
                && (phrase.prep().equals("in") || phrase.prep().equals("at"))
                && !classes.in("event-nouns", phrase.noun().form)
                && (discussed
                        || phrase.noun().entity.filter(world.lands()::isCity).isEmpty());
    }
}
