package org.demarche.extract;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.demarche.model.ActorRef;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.EntityMention;
import org.demarche.model.EventType;
import org.demarche.model.Participant;

/** Tells an event of public life from what private persons do: they may be among its participants, never all of them. */
final class PublicLife {
    private PublicLife() {}

    /** Whether somebody known or with a title acts in the event, or, in a speech act, is spoken to; and is sanctioned. */
    static boolean concerns(AnnotatedArticle article, Finding finding) {
        boolean known = finding.participants().stream().allMatch(p -> p.actor().linked());
        if (known) {
            return true;
        }
        Set<String> presented = people(article, rule -> !rule.equals(EntityMention.PRIVATE));
        List<Participant> open = finding.participants().stream()
                .filter(p -> p.actor().linked() || presented.contains(p.actor().id()))
                .toList();
        if (finding.type().symmetric()) {
            return open.size() > 1;
        }
        boolean sanction = finding.type().is(EventType.Trait.PENALTY)
                && !finding.ids(Participant.Role.TARGET).isEmpty()
                && open.stream().noneMatch(p -> p.role() == Participant.Role.TARGET);
        if (sanction) {
            return false;
        }
        boolean agent = open.stream().anyMatch(p -> p.role() == Participant.Role.AGENT);
        return agent || finding.type().speech() && !open.isEmpty();
    }

    /** Those whom no gazetteer knows and to whom the article gives an office of state or government. */
    static Set<String> governing(AnnotatedArticle article) {
        return people(article, EntityMention.GOVERNING::equals);
    }

    private static Set<String> people(AnnotatedArticle article, Predicate<String> rule) {
        return article.entities().stream()
                .filter(e -> e.kind() == EntityMention.Kind.PERSON && rule.test(e.foundBy()))
                .flatMap(e -> e.actors().stream())
                .map(ActorRef::id)
                .collect(Collectors.toSet());
    }
}
