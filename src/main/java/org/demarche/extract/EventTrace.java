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
        /** The words mean something else here: "came under pressure", "a hunger strike". */
        OTHER_SENSE,
        /** What is done has an object that is nobody who can act: "met the standards", "banned onions". */
        DONE_TO_NO_ACTOR,
        /** What is named was ended, wished for or talked about, and not done. */
        ONLY_SPOKEN_OF,
        /** People were only asked for their opinion. */
        OPINION_POLL,
        /** The session of a body at which somebody else acts. */
        SESSION_OF_OTHERS,
        /** A name among those who take part that nothing tells more of. */
        NAME_NOT_KNOWN,
        /** Nobody in public life takes part, or is spoken to. */
        PRIVATE_PEOPLE,
        /** Words that nobody has said, or that might be said. */
        NOT_SAID,
        /** An act of state aimed at the agent's own country or people. */
        OWN_COUNTRY,
        /** More than ten years before the article. */
        LONG_BEFORE,
        /** Something else that its type requires. */
        REQUIREMENT;

        /** What a finding lacks that its type requires. */
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
            return finding.type().speech() || finding.type().is(EventType.Trait.PENALTY) ? OWN_COUNTRY : REQUIREMENT;
        }
    }
}
