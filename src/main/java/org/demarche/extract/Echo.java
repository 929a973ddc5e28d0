package org.demarche.extract;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.ActorRef;
import org.demarche.model.EventType;
import org.demarche.model.Participant;

/**
 * Talks that are told only by pointing to those before: "then it was Hollande's turn", "Cameron did the same", "so did
 * Merkel", "they held another on Monday".
 */
final class Echo {
    private final WordClasses classes;
    private final Roles roles;

    Echo(WordClasses classes, Roles roles) {
        this.classes = classes;
        this.roles = roles;
    }

    /** Whether a match names no event, only that another one took place or somebody else's turn came. */
    boolean is(Match match) {
        return turn(match) || same(match) || further(match) || follows(match);
    }

    /** Whether the talks told of last before a match are of its type: in its sentence, or before that. */
    boolean suits(Match match, List<Match> all, int sentence, Protagonists protagonists) {
        Optional<EventType> here = all.stream()
                .filter(m -> !is(m)
                        && m.frame().type().symmetric()
                        && m.trigger().span.begin() < match.trigger().span.begin())
                .filter(m -> roles.participants(m).size() > 1)
                .max(Comparator.comparing((Match m) -> m.trigger().span).thenComparing(Match::score))
                .map(m -> m.frame().type());
        return here.or(() -> protagonists.lastTold(sentence).map(Finding::type))
                .filter(match.frame().type()::equals)
                .isPresent();
    }

    private boolean turn(Match match) {
        return match.frame().kind() == Frame.Kind.NOUN && classes.in("turn-nouns", match.trigger().head);
    }

    private boolean same(Match match) {
        return match.frame().kind() == Frame.Kind.VERB
                && match.frame().heads().contains("do")
                && !match.frame().said()
                && !classes.in("text-types", match.frame().type().id());
    }

    /** "Cameron followed on Friday." */
    private boolean follows(Match match) {
        Frame frame = match.frame();
        return frame.kind() == Frame.Kind.VERB
                && frame.phrases().isEmpty()
                && frame.type().is(EventType.Trait.ENCOUNTER)
                && frame.heads().stream().allMatch(h -> classes.in("following-on-verbs", h));
    }

    /** "Hollande followed with a warning": more than that his turn came. */
    private static boolean qualified(Match match) {
        return match.clause().stream()
                .flatMap(c -> c.phrases.stream())
                .anyMatch(p -> p.noun().entity.flatMap(e -> e.place()).isEmpty());
    }

    /** Whether those who met had come to a place: who follows may follow there. */
    private static boolean travelled(Finding last, Protagonists protagonists) {
        return protagonists
                .upTo(last.sentence() + 1)
                .anyMatch(f -> f.sentence() == last.sentence() && f.type().is(EventType.Trait.JOURNEY));
    }

    private boolean further(Match match) {
        return classes.in("further-pronouns", match.trigger().head);
    }

    /** The parties, if talks of the type were told of just before. */
    Optional<Unsaid.Found> of(Match match, List<Participant> said, int sentence, Protagonists protagonists) {
        Optional<Finding> last = protagonists
                .lastTold(sentence)
                .filter(f -> f.type().equals(match.frame().type()))
                .filter(f -> f.participants().size() > 1);
        boolean governs = match.clause().stream()
                .flatMap(c -> c.children.stream())
                .anyMatch(c -> c.group().form() == VerbGroup.Form.INFINITIVE);
        if (last.isEmpty() || governs || follows(match) && (qualified(match) || travelled(last.get(), protagonists))) {
            return Optional.empty();
        }
        List<Participant> before = last.get().participants();
        boolean known = said.stream().anyMatch(p -> before.stream()
                .anyMatch(q -> q.actor().id().equals(p.actor().id())));
        if (further(match)) {
            boolean all = said.stream().allMatch(p -> before.stream()
                    .anyMatch(q -> q.actor().id().equals(p.actor().id())));
            return all && happens(match)
                    ? Optional.of(new Unsaid.Found(before, "those who met last"))
                    : Optional.empty();
        }
        if (said.isEmpty() || known) {
            return Optional.empty();
        }
        List<Participant> stay =
                same(match) ? before.subList(1, before.size()) : List.of(stays(last.get(), protagonists));
        return Optional.of(
                new Unsaid.Found(Stream.concat(said.stream(), stay.stream()).toList(), "whom the one before met"));
    }

    private boolean happens(Match match) {
        boolean object = match.frame().kind() == Frame.Kind.VERB;
        return object
                || match.clause()
                        .filter(c -> classes.in("happening-verbs", c.lemma()))
                        .flatMap(c -> c.subject)
                        .filter(s -> s.members().contains(match.trigger()))
                        .filter(s -> roles.of(s).isEmpty())
                        .isPresent();
    }

    /** Whom everybody comes to see: who took part in most talks so far; else the host, else the one who was called on. */
    private Participant stays(Finding last, Protagonists protagonists) {
        List<Participant> parties = last.participants();
        Participant first = parties.get(0);
        Participant other = parties.get(parties.size() - 1);
        int difference = times(first.actor(), protagonists) - times(other.actor(), protagonists);
        boolean host = classes.get("hosting-patterns").stream().anyMatch(last.rule()::contains);
        return difference > 0 || difference == 0 && host ? first : other;
    }

    private static int times(ActorRef actor, Protagonists protagonists) {
        return protagonists.timesTold(actor);
    }
}
