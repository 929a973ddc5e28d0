package org.demarche.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.lexicon.WordClasses;

/** Finds the frames that a parsed sentence fills. */
final class FrameMatcher {
    private final Map<String, List<Frame>> verbs = new HashMap<>();
    private final Map<String, List<Frame>> nouns = new HashMap<>();

    private final WordClasses classes;

    FrameMatcher(List<Frame> frames, WordClasses classes) {
        this.classes = classes;
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
                verb(frame, parse, clause).ifPresent(found::add);
            }
            for (Frame frame : verbs.getOrDefault(Frame.ANY_VERB, List.of())) {
                verb(frame, parse, clause).ifPresent(found::add);
            }
        }
        for (Unit unit : parse.units()) {
            if (unit.is(Unit.Kind.NOMINAL)) {
                unit.members().forEach(u -> noun(parse, u, found));
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
                        .forEach(u -> trigger(
                                u.form, nouns.getOrDefault(u.form, nouns.getOrDefault(u.head, List.of())), found));
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

    private void noun(Parse parse, Unit unit, List<Match> found) {
        if (unit.entity.isPresent()) {
            return;
        }
        List<Frame> frames = nouns.getOrDefault(unit.form, nouns.getOrDefault(unit.head, List.of()));
        for (Frame frame : frames) {
            Slots slots = new Slots();
            boolean fits = new Wanted(frame.heads(), frame.before(), "").alone(unit)
                    && slots.fill(frame.subject(), unit.possessor, "")
                    && modifier(frame, unit, slots)
                    && phrases(frame, unit.attached, slots);
            if (fits) {
                found.add(new Match(frame, parse, unit, clauseOf(parse, unit), slots.fillers, frame.weight()));
            }
        }
    }

    private static boolean modifier(Frame frame, Unit unit, Slots slots) {
        if (frame.modifier().isEmpty()) {
            return true;
        }
        if (unit.modifiers.isEmpty()) {
            return frame.modifier().get().optional();
        }
        // one city alone is where ("the Geneva talks"), two are who ("a Kyiv-Moscow deal")
        slots.add(frame.modifier().get().role(), modifiersOf(unit), unit.modifiers.size() == 1 ? "in" : "");
        return true;
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

    private Optional<Match> verb(Frame frame, Parse parse, Clause clause) {
        VerbGroup group = clause.group();
        if (!frame.particle().isEmpty() && !particle(frame, clause)
                || frame.particle().isEmpty() && changed(clause)
                || frame.negated() && !group.negated()
                || frame.closed() && !closed(frame, clause)) {
            return Optional.empty();
        }
        if (!frame.predicate().isEmpty() && !frame.predicate().contains(clause.predicate)) {
            return Optional.empty();
        }
        Optional<Unit> subject = clause.subject;
        Optional<Unit> object = clause.object;
        if (group.passive()) {
            object = clause.subject;
            subject = clause.phrases.stream()
                    .filter(p -> p.prep().equals("by"))
                    .map(Unit.Attached::noun)
                    .findFirst();
        }
        Slots slots = new Slots();
        boolean named = subject.isPresent() || !group.passive();
        boolean anyone = frame.subject().filter(s -> s.wanted().isEmpty()).isPresent();
        boolean agentless = subject.isEmpty() && anyone && frame.object().isPresent();
        if (!slots.fill(frame.subject(), subject, "") && !(agentless && group.passive() && !named)) {
            return Optional.empty();
        }
        if (frame.telling()) {
            slots.objectNoun = subject;
        }
        if (object.isPresent()
                && frame.object().isPresent()
                && frame.objectNouns().heads().contains(clause.predicate)) {
            slots.fill(frame.object(), object, "");
        } else if (!frame.objectNouns().isEmpty()) {
            Optional<Unit> noun = objectNoun(frame, object, clause);
            if (noun.isEmpty()) {
                return Optional.empty();
            }
            beside(frame, clause, noun.get(), slots);
            slots.objectNoun = noun;
        } else if (!slots.fill(frame.object(), object, "")) {
            return Optional.empty();
        }
        if (!slots.fill(frame.secondObject(), clause.secondObject, "")) {
            return Optional.empty();
        }
        if (!phrases(frame, clause.phrases, slots) || !complement(frame, clause)) {
            return Optional.empty();
        }
        int score = frame.weight() - (clause.shared ? 1 : 0);
        return Optional.of(new Match(
                frame, parse, slots.objectNoun.orElse(clause.verb), Optional.of(clause), slots.fillers, score));
    }

    /** The object with one of the nouns asked for; "gave him an audience" has it as second object. */
    private static Optional<Unit> objectNoun(Frame frame, Optional<Unit> object, Clause clause) {
        List<Unit> candidates = new ArrayList<>();
        object.ifPresent(o -> candidates.addAll(o.members()));
        clause.secondObject.ifPresent(o -> candidates.addAll(o.members()));
        return candidates.stream().filter(frame.objectNouns()::alone).findFirst();
    }

    /** Fills the object slot beside an object noun: "gave Obama an audience", "froze Russian assets", "expelled diplomats". */
    private static void beside(Frame frame, Clause clause, Unit noun, Slots slots) {
        if (frame.object().isEmpty()) {
            return;
        }
        Frame.Role role = frame.object().get().role();
        Optional<Unit> other = clause.object.filter(o -> o != noun && clause.secondObject.isPresent());
        if (other.isPresent()) {
            slots.add(role, other.get(), "");
            return;
        }
        if (noun.entity.isPresent()) {
            slots.add(role, noun, "");
            return;
        }
        noun.possessor.ifPresent(p -> slots.add(role, p, ""));
        if (!noun.modifiers.isEmpty()) {
            slots.add(role, modifiersOf(noun), "");
        }
    }

    /** Whether a particle makes another verb of it: "shelled out" is not "shelled". */
    private boolean changed(Clause clause) {
        return classes.in("changing-particles", clause.group().particle())
                && !classes.in("motion-verbs", clause.lemma());
    }

    private static boolean closed(Frame frame, Clause clause) {
        boolean object = clause.object.isEmpty()
                || frame.object().isPresent()
                || !frame.objectNouns().isEmpty()
                || clause.group().passive();
        boolean governed = clause.children.stream()
                .anyMatch(c -> c.relation == Clause.Relation.REPORTED
                        || c.relation == Clause.Relation.COMPLEMENT && c.group().form() == VerbGroup.Form.INFINITIVE);
        boolean as = clause.phrases.stream().anyMatch(p -> p.prep().equals("as"));
        boolean second = clause.secondObject.isPresent() && frame.secondObject().isEmpty();
        return object && !governed && !as && !second && clause.predicate.isEmpty();
    }

    private static boolean particle(Frame frame, Clause clause) {
        if (frame.particle().equals(clause.group().particle())) {
            return true;
        }
        return clause.group().particle().isEmpty()
                && clause.phrases.stream().anyMatch(p -> p.prep().equals(frame.particle()));
    }

    private static boolean complement(Frame frame, Clause clause) {
        if (frame.complement().isEmpty()) {
            return true;
        }
        Frame.Complement wanted = frame.complement().get();
        return clause.children.stream().anyMatch(c -> {
            boolean kind =
                    switch (wanted.opener()) {
                        case "to" ->
                            c.relation == Clause.Relation.COMPLEMENT
                                    && c.group().form() == VerbGroup.Form.INFINITIVE;
                        case "from" -> c.opener.equals("from") && c.group().form() == VerbGroup.Form.GERUND;
                        default -> c.relation == Clause.Relation.REPORTED || c.opener.equals("that");
                    };
            return kind
                    && (wanted.allows(c.lemma())
                            || wanted.verbs().contains(c.group().modal()));
        });
    }

    private static boolean phrases(Frame frame, List<Unit.Attached> attached, Slots slots) {
        for (Frame.Phrase wanted : frame.phrases()) {
            boolean any = false;
            for (Unit.Attached phrase : attached) {
                if (!wanted.prepositions().contains(phrase.prep())) {
                    continue;
                }
                if (wanted.slot().isPresent() && !wanted.slot().get().wanted().fits(phrase.noun())) {
                    continue;
                }
                if (wanted.slot().isPresent()) {
                    slots.fill(wanted.slot(), Optional.of(phrase.noun()), phrase.prep());
                    any = true;
                } else if (phrase.noun().members().stream().anyMatch(wanted.nouns()::alone)) {
                    any = true;
                    slots.objectNoun = Optional.of(phrase.noun());
                }
            }
            if (!any && !wanted.optional()) {
                return false;
            }
        }
        return true;
    }

    /** The clause in which a noun stands: the last one that begins before it and has not ended. */
    static Optional<Clause> clauseOf(Parse parse, Unit unit) {
        int at = -1;
        for (int i = 0; i < parse.units().size(); i++) {
            if (parse.units().get(i).members().contains(unit)) {
                at = i;
            }
        }
        Clause found = null;
        for (Clause clause : parse.clauses()) {
            if (clause.subject
                    .filter(s -> !clause.shared && s.members().contains(unit))
                    .isPresent()) {
                return Optional.of(clause);
            }
            if (clause.first <= at) {
                found = clause;
            } else if (found == null) {
                return Optional.of(clause);
            }
        }
        return Optional.ofNullable(found);
    }

    /** Fillers collected for one frame. */
    private static final class Slots {
        final Map<Frame.Role, List<Match.Filler>> fillers = new EnumMap<>(Frame.Role.class);
        Optional<Unit> objectNoun = Optional.empty();

        void add(Frame.Role role, Unit unit, String preposition) {
            add(role, unit, preposition, false);
        }

        private void add(Frame.Role role, Unit unit, String preposition, boolean owned) {
            fillers.computeIfAbsent(role, r -> new ArrayList<>()).add(new Match.Filler(unit, preposition, owned));
        }

        boolean fill(Optional<Frame.Slot> slot, Optional<Unit> unit, String preposition) {
            if (slot.isEmpty()) {
                return true;
            }
            if (unit.isEmpty() || !slot.get().wanted().fits(unit.get())) {
                return slot.get().optional();
            }
            add(slot.get().role(), unit.get(), preposition, slot.get().wanted().owned());
            return true;
        }
    }
}
