package org.demarche.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.ActorRef;
import org.demarche.model.EventType;
import org.demarche.model.Participant;

/** Whether what is done together with several counterparts is one event or one with each. */
record Counterparts(Roles roles, WordClasses classes) {
    /** The event told, or one for each counterpart where it was with one after the other. */
    List<Finding> of(Match match, Finding finding) {
        boolean turns = inTurn(match);
        boolean row = turns && match.trigger().is(Unit.Kind.VERB) || oneByOne(match);
        return turns || row || separate(match) ? distribute(match, finding, row) : List.of(finding);
    }

    /** "Saw A and B one after the other", "received A and B, each on his own". */
    private boolean oneByOne(Match match) {
        return match.parse().units().stream()
                .anyMatch(u -> u.is(Unit.Kind.ADVERB)
                        && u.from > match.trigger().from
                        && classes.in("one-by-one-words", u.head));
    }

    /** Whether several counterparts mean several events: calls do unless shared, meetings where the text says so. */
    private boolean separate(Match match) {
        // "spoke by conference call with Putin and Merkel", "by video link"
        boolean shared = Stream.concat(
                        Stream.of(match.trigger()),
                        match.clause().stream().flatMap(c -> c.phrases.stream()).map(Unit.Attached::noun))
                .flatMap(u -> match.parse().sentence().tokens().subList(u.from, u.to).stream())
                .anyMatch(t -> classes.in("joint-words", t.text().toLowerCase(Locale.ROOT)));
        boolean call =
                match.frame().type().is(EventType.Trait.CALL) && match.frame().kind() == Frame.Kind.VERB;
        return told(match) || call && !shared || texts(match);
    }

    private boolean told(Match match) {
        return match.trigger().words.stream().anyMatch(w -> classes.in("separate-words", w))
                || match.in(Frame.Role.AGENT).stream().skip(1).anyMatch(f -> each(match, f.unit()))
                || match.parse().units().stream()
                        .anyMatch(u -> u.is(Unit.Kind.ADVERB) && classes.in("separate-words", u.head));
    }

    /** "Met each of the three". */
    private static boolean each(Match match, Unit counterpart) {
        return match.parse().sentence().tokens().subList(Math.max(0, counterpart.from - 2), counterpart.to).stream()
                .anyMatch(t -> t.text().equals("each"));
    }

    /** "A and B signed treaties with C": one each. */
    private static boolean texts(Match match) {
        Unit noun = match.trigger();
        return match.frame().type().is(EventType.Trait.ACCORD)
                && match.in(Frame.Role.AGENT).size() == 2
                && match.in(Frame.Role.AGENT).get(1).unit().members().size() == 1
                && noun.form.equals(noun.head + "s");
    }

    /** "Phoned A and B" is two calls, "called on A and, later, on B" two meetings. */
    private List<Finding> distribute(Match match, Finding finding, boolean row) {
        List<Match.Filler> fillers = new ArrayList<>(match.in(Frame.Role.AGENT));
        boolean many = match.frame().type().is(EventType.Trait.ACCORD)
                && fillers.size() == 2
                && fillers.get(0).unit().members().size() > 1
                && fillers.get(1).unit().members().size() == 1;
        // "A and B each met C"
        boolean each = fillers.size() == 2
                && fillers.get(0).unit().members().size() > 1
                && fillers.get(1).unit().members().size() == 1
                && (row || told(match));
        if (texts(match) || many || each) {
            Collections.reverse(fillers);
        }
        if (fillers.isEmpty() || !row && fillers.get(0).unit().members().size() > 1) {
            return List.of(finding);
        }
        // "phoned both": a call with each of them
        List<ActorRef> others = fillers.stream()
                .skip(1)
                .flatMap(f -> f.unit().members().stream())
                .flatMap(m -> roles.of(m.alone()).stream())
                .distinct()
                .toList();
        if (others.size() < 2) {
            return List.of(finding);
        }
        List<ActorRef> callers = roles.of(fillers.get(0).unit());
        if (callers.isEmpty()) {
            return List.of(finding);
        }
        List<Finding> apart = new ArrayList<>();
        for (ActorRef other : others) {
            Set<String> known = new HashSet<>();
            List<Participant> pair = Stream.concat(callers.stream(), Stream.of(other))
                    .filter(a -> known.add(a.id()))
                    .map(a -> new Participant(a, Participant.Role.AGENT))
                    .toList();
            if (pair.size() > callers.size()) {
                apart.add(finding.with(pair));
            }
        }
        return apart.isEmpty() ? List.of(finding) : apart;
    }

    /** "The guest of Lavrov at lunch and afterwards of Putin": one counterpart after the other. */
    private boolean inTurn(Match match) {
        List<Match.Filler> fillers = match.in(Frame.Role.AGENT);
        if (fillers.size() == 2 && fillers.get(1).unit().members().size() > 1) {
            List<Unit> row = fillers.get(1).unit().members();
            return oneByOne(match, row.get(row.size() - 2).to, row.get(row.size() - 1).from);
        }
        if (fillers.size() < 3
                || !fillers.get(1).preposition().equals(fillers.get(2).preposition())) {
            return false;
        }
        return oneByOne(match, fillers.get(1).unit().to, fillers.get(2).unit().from);
    }

    private boolean oneByOne(Match match, int from, int to) {
        return match.parse().sentence().tokens().subList(Math.min(from, to), to).stream()
                .anyMatch(t -> classes.in("sequence-words", t.text().toLowerCase(Locale.ROOT)));
    }
}
