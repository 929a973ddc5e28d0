package org.demarche.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.lexicon.WordClasses;

/** Finds the frames that a parsed sentence fills. */
final class FrameMatcher {
    private final Map<String, List<Frame>> verbs = new HashMap<>();
    private final Map<String, List<Frame>> nouns = new HashMap<>();

    private final Spells spells;
    private final VerbFrames verbFrames;
    private final NounFrames nounFrames;

    FrameMatcher(List<Frame> frames, World world, WordClasses classes) {
        Moods moods = new Moods(classes);
        Around around = new Around(world, classes, moods);
        OtherTalks others = new OtherTalks(classes);
        this.spells = new Spells(classes);
        this.nounFrames = new NounFrames(world, classes, around, others);
        this.verbFrames = new VerbFrames(world, classes, moods, around, others, nounFrames);
        for (Frame frame : frames) {
            Map<String, List<Frame>> index = frame.kind() == Frame.Kind.VERB ? verbs : nouns;
            frame.heads().forEach(h -> index.computeIfAbsent(h, k -> new ArrayList<>())
                    .add(frame));
        }
    }

    List<Match> match(Parse parse) {
        List<Match> found = new ArrayList<>();
        for (Clause clause : parse.clauses()) {
            for (Frame frame : verbs.getOrDefault(clause.lemma(), List.of())) {
                verbFrames.match(frame, parse, clause).ifPresent(found::add);
            }
            for (Frame frame : verbs.getOrDefault(Frame.ANY_VERB, List.of())) {
                verbFrames.match(frame, parse, clause).ifPresent(found::add);
            }
        }
        for (Unit unit : parse.units()) {
            if (unit.is(Unit.Kind.NOMINAL)) {
                unit.members().forEach(u -> nounFrames.match(parse, u, framesOf(u), found));
            }
            if (spells.is(unit)) {
                nounFrames.match(parse, unit, nouns.getOrDefault(Frame.DURATION, List.of()), found);
            }
        }
        return found;
    }

    /** The words of a sentence that head a frame and may tell of an event, whether or not it is filled. */
    List<SentenceTrace.Trigger> triggers(Parse parse) {
        List<SentenceTrace.Trigger> found = new ArrayList<>();
        for (Clause clause : parse.clauses()) {
            List<Frame> own = verbs.getOrDefault(clause.lemma(), List.of()).stream()
                    .filter(FrameMatcher::telling)
                    .toList();
            trigger(clause.lemma(), own, found);
        }
        for (Unit unit : parse.units()) {
            if (unit.is(Unit.Kind.NOMINAL)) {
                unit.members().stream()
                        .filter(u -> u.entity.isEmpty())
                        .forEach(u -> trigger(u.form, framesOf(u), found));
            }
        }
        return found.stream().distinct().toList();
    }

    /** Whether a frame's verb tells of the event by itself; "be" and "have" do so only with a noun or predicate. */
    private static boolean telling(Frame frame) {
        return frame.objectNouns().isEmpty()
                && frame.predicate().isEmpty()
                && frame.phrases().stream().allMatch(p -> p.nouns().isEmpty());
    }

    private static void trigger(String word, List<Frame> frames, List<SentenceTrace.Trigger> found) {
        if (!frames.isEmpty()) {
            List<String> types =
                    frames.stream().map(f -> f.type().id()).distinct().sorted().toList();
            found.add(new SentenceTrace.Trigger(word, types));
        }
    }

    private List<Frame> framesOf(Unit unit) {
        return unit.entity.isPresent()
                ? List.of()
                : nouns.getOrDefault(unit.form, nouns.getOrDefault(unit.head, List.of()));
    }
}
