package org.demarche.extract;

import java.util.List;
import java.util.Optional;

/** Watches the reading of sentences, for people who want to know why. */
@FunctionalInterface
interface Trace {
    /** Watches nothing. */
    Trace NONE = step -> {};

    void step(Step step);

    /** A finding got its place when the whole article was read. */
    default void placed(Finding before, Discourse.Settled after) {}

    /** These reports together are an event that is likelier not to be one. */
    default void unsure(List<Finding> reports) {}

    /** A finding is about to get the likeliest of the places that its article offers, if it has none. */
    default void weighed(Moment moment, PlaceOffers offers) {}

    /**
     * What became of one match.
     *
     * @param read the finding as its own sentence tells it
     * @param settled the events that came of it, with what the discourse lends them; none where it was refused
     * @param refusal why nothing came of it; empty where something did
     */
    record Step(
            Match match,
            Factuality.Verdict verdict,
            Optional<Placing.Placed> placed,
            Optional<Dating.Dated> dated,
            Finding read,
            List<Discourse.Settled> settled,
            Optional<EventTrace.Refusal> refusal) {}
}
