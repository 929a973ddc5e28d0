package org.demarche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.EventType;

/** Fills the frames of nouns: "Kerry's talks with Lavrov", "the Geneva accord", "a call between the two". */
record NounFrames(World world, WordClasses classes, Around around, OtherTalks others) {
    /** Adds the frames that a noun fills. */
    void match(Parse parse, Unit unit, List<Frame> frames, List<Match> found) {
        for (Frame frame : frames) {
            Slots slots = new Slots(world, classes);
            boolean fits = (frame.heads().contains(Frame.DURATION)
                            || new Wanted(frame.heads(), frame.before(), "").alone(unit))
                    && slots.fill(frame.subject(), unit.possessor, "")
                    && !(frame.subject().isEmpty() && owned(frame, unit))
                    && modifier(frame, unit, slots)
                    && slots.phrases(frame.phrases(), attached(frame, parse, unit))
                    && around.content(frame, parse, unit, slots);
            if (fits) {
                found.add(new Match(frame, parse, unit, parse.clauseOf(unit), slots.fillers, frame.weight()));
            }
        }
    }

    /** "Canada's ban on travel by Russian officials": whose the ban is stands before it, and "by" tells of the travel. */
    private static boolean owned(Frame frame, Unit unit) {
        boolean by = frame.phrases().stream()
                .anyMatch(p -> p.prepositions().contains("by")
                        && p.slot().filter(s -> s.role() == Frame.Role.AGENT).isPresent());
        return by
                && !frame.type().symmetric()
                && unit.possessor.flatMap(p -> p.entity).isPresent();
    }

    /** A noun's phrases, those that hang on its "of", and its asides: "promise of arms to Syria", "a deal, between A and B, sets". */
    private List<Unit.Attached> attached(Frame frame, Parse parse, Unit noun) {
        Optional<Clause> clause = parse.clauseOf(noun);
        Stream<Unit.Attached> asides = clause.stream()
                .filter(c -> c.subject.filter(s -> s == noun).isPresent())
                .flatMap(c -> c.phrases.stream()
                        .filter(p ->
                                p.prep().equals("between") && p.noun().from > noun.to && p.noun().to <= c.verb.from));
        List<Unit.Attached> all =
                new ArrayList<>(Stream.concat(behind(noun), asides).distinct().toList());
        whither(frame, noun).forEach(all::add);
        if (frame.type().symmetric() && !classes.in("talks", noun.form)) {
            clause.ifPresent(c -> others.without(frame, c, all));
        }
        return all;
    }

    private static Stream<Unit.Attached> behind(Unit noun) {
        return noun.attached.stream()
                .flatMap(p -> p.prep().equals("of")
                        ? Stream.concat(Stream.of(p), behind(p.noun()).filter(q -> !q.prep()
                                .equals("of")))
                        : Stream.of(p));
    }

    /** "His Tbilisi visit", "the Moscow leg": where a journey leads whose place stands before it. */
    Stream<Unit.Attached> whither(Frame frame, Unit noun) {
        boolean journey = frame.type().is(EventType.Trait.JOURNEY)
                && (classes.in("trip", noun.form)
                        || classes.in("trip", noun.head)
                        || classes.in("stop-noun", noun.form));
        return journey && noun.modifiers.stream().allMatch(m -> m.place().isPresent())
                ? Stream.ofNullable(modifiersOf(noun)).map(m -> new Unit.Attached("to", m))
                : Stream.empty();
    }

    private boolean modifier(Frame frame, Unit unit, Slots slots) {
        if (frame.modifier().isEmpty()) {
            return true;
        }
        if (unit.modifiers.isEmpty()) {
            return frame.modifier().get().optional();
        }
        return slots.fill(frame.modifier().get(), modifiersOf(unit), where(unit));
    }

    /** One city alone is where ("the Geneva talks", "the Singapore summit"), two are who ("a Kyiv-Moscow deal"). */
    String where(Unit noun) {
        boolean talks = classes.in("talks", noun.form) || classes.in("talks", noun.head);
        return noun.modifiers.size() > 1 ? "" : talks ? Match.HELD : "in";
    }

    /** A unit's modifiers as a unit of their own. */
    static Unit modifiersOf(Unit unit) {
        Unit first = null;
        for (var mention : unit.modifiers) {
            Unit each = new Unit(Unit.Kind.NOMINAL, unit.from, unit.to, mention.span(), "");
            each.entity = Optional.of(mention);
            if (first == null) {
                first = each;
            } else {
                first.conjuncts.add(each);
            }
        }
        return first;
    }
}
