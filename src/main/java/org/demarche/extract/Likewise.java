package org.demarche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.Participant;
import org.demarche.model.Status;

/** A measure told only by pointing to the one before: "Norway followed suit", "the Americans did the same to Sberbank". */
final class Likewise {
    private final WordClasses classes;

    Likewise(WordClasses classes) {
        this.classes = classes;
    }

    /** Whether a match names no measure, only that somebody took the same one. */
    boolean is(Match match) {
        return classes.in("state-target-types", match.frame().type().id())
                && match.frame().kind() == Frame.Kind.VERB
                && match.frame().heads().stream().allMatch(h -> classes.in("following-verbs", h))
                && match.frame().phrases().stream().allMatch(p -> p.slot().isPresent());
    }

    /** Who took it and whom it hits, if a measure of others was told of just before. */
    Optional<List<Participant>> of(List<Participant> said, int sentence, Protagonists protagonists, Match match) {
        Optional<Finding> last = protagonists
                .lastTold(sentence)
                .filter(f -> f.type().equals(match.frame().type()) && f.status() != Status.DENIED);
        boolean actor = said.stream().anyMatch(p -> p.role() == Participant.Role.AGENT);
        boolean aimed = said.stream().anyMatch(p -> p.role() == Participant.Role.TARGET);
        boolean known = last.stream().flatMap(f -> f.participants().stream()).anyMatch(p -> said.stream()
                .anyMatch(q -> q.actor().id().equals(p.actor().id()) && q.role() == Participant.Role.AGENT));
        if (last.isEmpty() || !actor || known) {
            return Optional.empty();
        }
        List<Participant> all = new ArrayList<>(said);
        last.get().participants().stream()
                .filter(p -> !aimed && p.role() == Participant.Role.TARGET)
                .forEach(all::add);
        return Optional.of(List.copyOf(all));
    }
}
