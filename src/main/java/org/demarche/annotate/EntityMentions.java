package org.demarche.annotate;

import java.util.List;
import java.util.Optional;
import org.demarche.model.ActorRef;
import org.demarche.model.EntityMention;
import org.demarche.model.Span;

/** Makes mentions of actors. */
final class EntityMentions {
    private EntityMentions() {}

    /** A mention, unless it is of nobody. */
    static Optional<EntityMention> of(
            EntityMention.Kind kind, Span span, List<ActorRef> who, double certainty, String rule) {
        return who.isEmpty()
                ? Optional.empty()
                : Optional.of(new EntityMention(span, kind, who, Optional.empty(), certainty, rule));
    }
}
