package org.demarche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.EventType;
import org.demarche.model.Status;

/**
 * A conversation that is the telephone call told before: "Putin rang Obama on Friday. In Friday's conversation Obama
 * asked …" tells of no second talk.
 */
final class OnTheLine {
    /** Sentences over which a call is still spoken of. */
    private static final int REACH = 8;

    private final WordClasses classes;

    OnTheLine(WordClasses classes) {
        this.classes = classes;
    }

    /** The findings without the conversations that only take up a call. */
    List<Finding> without(List<Finding> findings) {
        List<Finding> kept = new ArrayList<>();
        for (Finding finding : findings) {
            if (!isTakenUp(finding, kept)) {
                kept.add(finding);
            }
        }
        return kept;
    }

    /** Whether the last talk of the same people that was told is a call, of no other day. */
    private boolean isTakenUp(Finding finding, List<Finding> told) {
        if (finding.status() != Status.OCCURRED
                || !finding.type().is(EventType.Trait.ENCOUNTER)
                || finding.place().isPresent() && finding.placeOwn()
                || !isConversation(finding)) {
            return false;
        }
        Optional<Finding> last = told.stream()
                .filter(f -> f.type().symmetric() && !f.type().is(EventType.Trait.ACCORD))
                .filter(f -> f.status() == Status.OCCURRED && f.ids().equals(finding.ids()))
                .filter(f -> finding.sentence() - f.sentence() <= REACH)
                .reduce((a, b) -> b);
        return last.filter(f -> !f.type().is(EventType.Trait.ENCOUNTER))
                .filter(f -> !finding.sure()
                        || !f.sure()
                        || f.date().get().overlaps(finding.date().get()))
                .isPresent();
    }

    private boolean isConversation(Finding finding) {
        Unit trigger = finding.grounds().match().trigger();
        return trigger.is(Unit.Kind.NOMINAL)
                && (classes.in("spoken-exchanges", trigger.form) || classes.in("spoken-exchanges", trigger.head));
    }
}
