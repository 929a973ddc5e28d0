package org.demarche.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.model.ActorRef;
import org.demarche.model.EventType;
import org.demarche.model.Participant;

/** Whom the text last told of: the people whose deeds the sentences just before report, and who met last. */
final class Protagonists {
    private static final int REACH = 2;

    private List<ActorRef> people = List.of();
    private int toldIn = -REACH;
    private Optional<Finding> meeting = Optional.empty();
    private Optional<Finding> last = Optional.empty();
    private final Deque<Finding> recent = new ArrayDeque<>();
    private Optional<Finding> parties = Optional.empty();
    private Optional<Participant> signer = Optional.empty();
    private int signedIn;
    private final Map<String, Integer> told = new HashMap<>();

    /** Remembers whom a sentence is about. */
    void tell(List<ActorRef> subject, int sentence) {
        people = subject;
        toldIn = sentence;
    }

    /** Remembers talks that took place, are planned or may be. */
    void met(Finding finding) {
        meeting = Optional.of(finding);
    }

    /** Remembers who alone signed a text. */
    void signed(Participant party, int sentence) {
        signer = Optional.of(party);
        signedIn = sentence;
    }

    /** Who alone signed a text shortly before a sentence or in it. */
    Optional<Participant> signer(int sentence) {
        return signer.filter(s -> sentence - signedIn <= REACH);
    }

    /** The events told of shortly before a sentence, the last first. */
    Stream<Finding> recent(int sentence) {
        return recent.stream().filter(f -> f.sentence() < sentence && sentence - f.sentence() <= REACH + 1);
    }

    /** The events told of shortly before a sentence or in it, the last first. */
    Stream<Finding> upTo(int sentence) {
        return Stream.concat(lastTold(sentence).stream(), recent(sentence)).distinct();
    }

    /** Remembers any event, and how often each of its participants was told of. */
    void told(Finding finding) {
        last = Optional.of(finding);
        recent.addFirst(finding);
        recent.removeIf(f -> finding.sentence() - f.sentence() > REACH + 1);
        if (finding.type().symmetric() && !finding.type().is(EventType.Trait.CALL)) {
            parties = last;
        }
        finding.ids().forEach(id -> told.merge(id, 1, Integer::sum));
    }

    /** The event told of last, if that was shortly before a sentence or in it. */
    Optional<Finding> lastTold(int sentence) {
        return last.filter(f -> sentence - f.sentence() <= REACH);
    }

    /** The talks or accord told of last, if that was before a sentence and not long ago. */
    Optional<Finding> partiesBefore(int sentence) {
        return parties.filter(f -> f.sentence() < sentence && sentence - f.sentence() <= 2 * REACH);
    }

    /** In how many events so far an actor took part. */
    int timesTold(ActorRef actor) {
        return told.getOrDefault(actor.id(), 0);
    }

    /** Who acted last, if that was told shortly before a sentence. */
    List<ActorRef> before(int sentence) {
        return sentence - toldIn <= REACH ? people : List.of();
    }

    /** The talks told of last, if that was shortly before a sentence. */
    Optional<Finding> meetingBefore(int sentence) {
        return meeting.filter(m -> sentence - m.sentence() <= 2 * REACH);
    }
}
