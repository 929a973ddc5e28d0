package org.demarche.extract;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.EntityMention;
import org.demarche.model.Participant;
import org.demarche.model.Span;
import org.demarche.model.TimeInterval;

/**
 * The day that a sentence of a paragraph spoke of.
 *
 * @param actors who is named in the sentence
 * @param tellers who is quoted as telling it: "was handed over on Sunday, he said"
 */
record ToldDay(TimeInterval day, Span block, int sentence, boolean flashback, Set<String> actors, Set<String> tellers) {

    /** Who is named in a sentence. */
    static Set<String> actors(Parse parse) {
        return ids(parse.units().stream()
                .flatMap(u -> u.members().stream())
                .flatMap(u -> Stream.concat(u.entity.stream(), u.possessor.flatMap(p -> p.entity).stream())));
    }

    /** Who says what a clause tells, in a clause behind it. */
    static Set<String> tellers(Clause told, WordClasses classes) {
        return ids(told.children.stream()
                .filter(c -> c.relation == Clause.Relation.ROOT)
                .filter(c -> classes.in("reporting-verbs", c.lemma()) && c.times.isEmpty())
                .flatMap(c -> c.subject.stream())
                .flatMap(s -> s.entity.stream()));
    }

    private static Set<String> ids(Stream<EntityMention> mentions) {
        return mentions.flatMap(e -> e.actors().stream()).map(a -> a.id()).collect(Collectors.toSet());
    }

    /** Whether somebody only told of the day, so that what else is said need not have been said on it. */
    boolean isToldBy(Finding finding) {
        return finding.type().speech()
                && finding.ids(Participant.Role.AGENT).stream().anyMatch(tellers::contains);
    }
}
