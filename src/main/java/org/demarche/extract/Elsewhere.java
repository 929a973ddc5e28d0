package org.demarche.extract;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.EventType;
import org.demarche.model.Participant;

/**
 * Acts that are done from elsewhere, so that the text around lends them no place: in a call, by letter, in an interview,
 * or before somebody came to where the story goes on.
 */
final class Elsewhere {
    private static final int REACH = 2;

    private final WordClasses classes;
    /** The call that was told last. */
    private Optional<Finding> call = Optional.empty();

    Elsewhere(WordClasses classes) {
        this.classes = classes;
    }

    /** Takes up an event. */
    void remember(Finding finding) {
        boolean encounter = finding.type().is(EventType.Trait.ENCOUNTER);
        if (finding.type().id().equals("PhoneCall")) {
            call = Optional.of(finding);
        } else if (encounter
                && call.filter(c -> c.ids().stream().anyMatch(finding.ids()::contains))
                        .isPresent()) {
            call = Optional.empty();
        }
    }

    boolean is(Match match, Finding finding) {
        return isLeft(match, classes)
                || isFarApart(match, finding)
                || isSettledInCall(finding)
                || finding.type().speech()
                        && (Remote.isNamed(match, classes)
                                || Remote.isWritten(match, classes)
                                || isSaidInCall(finding)
                                || isBeforeArrival(match));
    }

    /** "Agreed by telephone", "in a video conference": parties that did so from where each was. */
    private boolean isFarApart(Match match, Finding finding) {
        return finding.type().symmetric()
                && !finding.type().is(EventType.Trait.ENCOUNTER)
                && (Remote.line(match, classes)
                        || Remote.isOnLine(match, classes)
                        || match.clause().stream()
                                .flatMap(c -> c.phrases.stream())
                                .filter(p -> classes.in("session-prepositions", p.prep()))
                                .flatMap(p -> p.noun().words.stream())
                                .anyMatch(w -> classes.in("remote-words", w)));
    }

    /** "Putin rang Aliyev, and between them they struck a bargain": what those on the line agree on. */
    private boolean isSettledInCall(Finding finding) {
        return finding.type().symmetric()
                && !finding.type().is(EventType.Trait.ENCOUNTER)
                && call.filter(c -> finding.sentence() - c.sentence() <= 1)
                        .filter(c -> c.ids().containsAll(finding.ids()))
                        .isPresent();
    }

    /** "Putin rang Aliyev and asked him to …": one of those on the line speaks to the other. */
    private boolean isSaidInCall(Finding finding) {
        return call.filter(c -> finding.sentence() - c.sentence() <= REACH)
                .filter(c -> c.ids().containsAll(finding.ids(Participant.Role.AGENT)))
                .filter(c -> c.sentence() == finding.sentence()
                        || finding.participants().size() > 1 && c.ids().containsAll(finding.ids())
                        || finding.ids(Participant.Role.AGENT).size() > 1)
                .isPresent();
    }

    /** "Before leaving for Sochi, he threatened", "hours before his arrival she had warned". */
    private boolean isBeforeArrival(Match match) {
        int at = match.trigger().span.begin();
        Stream<Clause> before = match.parse().clauses().stream()
                .filter(c -> c.opener.equals("before") && !c.group().finite())
                .filter(c -> c.verb.span.begin() < at || isUnder(c, match));
        boolean leaves =
                before.anyMatch(c -> (classes.in("leaving-verbs", c.lemma()) || classes.in("motion-verbs", c.lemma()))
                        && c.phrases.stream().anyMatch(p -> Set.of("for", "to").contains(p.prep())));
        Set<Unit> arrivals = match.clause().stream()
                .flatMap(c -> c.phrases.stream())
                .filter(p -> p.prep().equals("before"))
                .map(Unit.Attached::noun)
                .collect(Collectors.toSet());
        return leaves || arrivals.stream().anyMatch(n -> classes.in("arrival-nouns", n.form));
    }

    /** "After talks with Sadat, Kissinger flew to Tel Aviv": what somebody leaves behind is not where the journey goes. */
    static boolean isLeft(Match match, WordClasses classes) {
        return match.clause().stream()
                .filter(c -> classes.in("motion-verbs", c.lemma()) || classes.in("leaving-verbs", c.lemma()))
                .flatMap(c -> c.phrases.stream())
                .filter(p -> p.prep().equals("after") || p.prep().equals("following"))
                .anyMatch(p -> p.noun() == match.trigger()
                        || match.frame().kind() != Frame.Kind.VERB
                                && p.noun().attached.stream().anyMatch(a -> a.noun() == match.trigger()));
    }

    private static boolean isUnder(Clause clause, Match match) {
        return clause.parent
                .filter(p -> match.clause().filter(p::equals).isPresent())
                .isPresent();
    }
}
