package org.demarche.extract;

import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.TimeInterval;

/**
 * Journeys in the present tense that are made for something still to come: "is flying to Kyiv to attend the ceremony on
 * Saturday", "travels to Seoul, where the leaders meet on Monday".
 */
final class Errands {
    private static final String RULE = "errand";

    private final WordClasses classes;

    Errands(WordClasses classes) {
        this.classes = classes;
    }

    /** The day that such a journey is made for. */
    Optional<Dating.Dated> of(Match match, Optional<TimeInterval> published) {
        boolean journey = classes.in("journey-types", match.frame().type().id())
                && match.frame().kind() == Frame.Kind.VERB;
        return match.clause()
                .filter(c -> journey && isPresent(c.group()) && c.times.isEmpty())
                .flatMap(c -> aims(c).flatMap(aim ->
                                Dating.first(
                                        aim.times.stream()
                                                .flatMap(u -> u.timex.stream())
                                                .toList(),
                                        RULE)
                                        .stream())
                        .filter(d -> published
                                .filter(p -> d.interval().begin().isAfter(p.end()))
                                .isPresent())
                        .findFirst());
    }

    /** "Is in Kyiv to attend", "where he is to see" go nowhere any more, or tell of no journey. */
    private static boolean isPresent(VerbGroup group) {
        return group.finite()
                && !group.lemma().equals("be")
                && !group.past()
                && !group.perfect()
                && !group.negated()
                && group.modal().isEmpty();
    }

    /** What the journey is for, and what awaits the traveller there. */
    private static Stream<Clause> aims(Clause journey) {
        return journey.children.stream()
                .filter(c -> c.group().form() == VerbGroup.Form.INFINITIVE
                        || c.relation == Clause.Relation.RELATIVE && c.opener.equals("where"));
    }
}
