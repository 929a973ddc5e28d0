package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import org.demarche.model.DateBasis;
import org.demarche.model.EventType;
import org.demarche.model.Participant;
import org.demarche.model.PlaceRef;
import org.demarche.model.Span;
import org.demarche.model.Status;
import org.demarche.model.TimeInterval;

/**
 * Why a trigger of a sentence gave an event, or why it was refused.
 *
 * @param trigger characters of the article's reading
 * @param pattern the trigger pattern as ontology/events/ has it
 * @param cue the word or tense that decided the status
 * @param placeRule the rule that gave the place; empty without one
 * @param dateRule the rule that gave the date; empty without one
 * @param event where the event stands among those of the article, from 1; empty where it was refused
 * @param refusal why it is no event
 */
public record EventTrace(
        String type,
        Span trigger,
        String pattern,
        List<Participant> participants,
        Status status,
        String cue,
        Optional<PlaceRef> place,
        String placeRule,
        Optional<TimeInterval> date,
        DateBasis basis,
        String dateRule,
        double confidence,
        Optional<Integer> event,
        Optional<Refusal> refusal) {

    /** Why a match is not believed to be an event. */
    public enum Refusal {
        /** No actor stands where the pattern wants one. */
        NOBODY_ACTS,
        /** A two-way event with one known participant. */
        SINGLE_PARTICIPANT,
        /** A visit that does not say where. */
        NO_DESTINATION,
        /** A visit of one's own country. */
        AT_HOME,
        /** Its confidence is below what an event needs to be told. */
        TOO_UNSURE,
        /** Only takes up what the article tells elsewhere: the call before, the vote of a body. */
        TOLD_ELSEWHERE,
        /** Something else that its type requires. */
        REQUIREMENT;

        static Refusal of(Finding finding) {
            if (finding.ids(Participant.Role.AGENT).isEmpty()) {
                return NOBODY_ACTS;
            }
            if (finding.type().symmetric() && finding.participants().size() < 2) {
                return SINGLE_PARTICIPANT;
            }
            if (finding.type().is(EventType.Trait.JOURNEY)) {
                return finding.place().isEmpty() ? NO_DESTINATION : AT_HOME;
            }
            return REQUIREMENT;
        }
    }
}
