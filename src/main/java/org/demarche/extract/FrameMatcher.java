package org.demarche.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.EventType;

/** Finds the frames that a parsed sentence fills. */
final class FrameMatcher {
    private final Map<String, List<Frame>> verbs = new HashMap<>();
    private final Map<String, List<Frame>> nouns = new HashMap<>();

    private final World world;
    private final WordClasses classes;
    private final Moods moods;
    private final Around around;
    private final Spells spells;
    private final Topics topics;

    FrameMatcher(List<Frame> frames, World world, WordClasses classes) {
        this.world = world;
        this.classes = classes;
        this.moods = new Moods(classes);
        this.around = new Around(classes, moods);
        this.spells = new Spells(classes);
        this.topics = new Topics(classes, world);
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
                unit.members().forEach(u -> noun(parse, u, nounFrames(u), found));
            }
            if (spells.is(unit)) {
                noun(parse, unit, nouns.getOrDefault(Frame.DURATION, List.of()), found);
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
                        .forEach(u -> trigger(u.form, nounFrames(u), found));
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

    private List<Frame> nounFrames(Unit unit) {
        return unit.entity.isPresent()
                ? List.of()
                : nouns.getOrDefault(unit.form, nouns.getOrDefault(unit.head, List.of()));
    }

    private void noun(Parse parse, Unit unit, List<Frame> frames, List<Match> found) {
        for (Frame frame : frames) {
            Slots slots = new Slots(world);
            boolean fits = (frame.heads().contains(Frame.DURATION)
                            || new Wanted(frame.heads(), frame.before(), "").alone(unit))
                    && slots.fill(frame.subject(), unit.possessor, "")
                    && !(frame.subject().isEmpty() && owned(frame, unit))
                    && modifier(frame, unit, slots)
                    && slots.phrases(frame.phrases(), attached(frame, parse, unit))
                    && around.content(frame, parse, unit, slots);
            if (fits) {
                found.add(new Match(frame, parse, unit, clauseOf(parse, unit), slots.fillers, frame.weight()));
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
        Optional<Clause> clause = clauseOf(parse, noun);
        Stream<Unit.Attached> asides = clause.stream()
                .filter(c -> c.subject.filter(s -> s == noun).isPresent())
                .flatMap(c -> c.phrases.stream()
                        .filter(p ->
                                p.prep().equals("between") && p.noun().from > noun.to && p.noun().to <= c.verb.from));
        List<Unit.Attached> all =
                new ArrayList<>(Stream.concat(behind(noun), asides).distinct().toList());
        if (frame.type().symmetric() && !classes.in("talks", noun.form)) {
            clause.ifPresent(c -> counterparts(frame, c, all));
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
    private String where(Unit noun) {
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

    private Optional<Match> verb(Frame frame, Parse parse, Clause clause) {
        VerbGroup group = clause.group();
        if (!frame.particle().isEmpty() && !particle(frame, clause)
                || frame.particle().isEmpty() && !frame.heads().contains(Frame.ANY_VERB) && changed(clause)
                || !moods.allow(frame.mood(), clause)
                || offhand(frame, clause)
                || frame.said() && frame.heads().contains(Frame.ANY_VERB) && !willed(frame, clause)
                || frame.timed() && !spells.in(clause)
                || suffers(frame) && !group.passive()
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
                    .filter(n -> n.from > clause.verb.from)
                    .findFirst();
        }
        boolean owned =
                frame.object().filter(s -> s.wanted().kind().equals("event")).isPresent();
        if (owned && (!group.passive() || subject.isPresent())) {
            // "Washington's bans were announced": whose the measure is tells only where nobody is said to take it
            return Optional.empty();
        }
        Slots slots = new Slots(world);
        boolean named = subject.isPresent() || !group.passive();
        boolean anyone = frame.subject().filter(s -> s.wanted().isEmpty()).isPresent();
        boolean agentless = subject.isEmpty()
                && anyone
                && (frame.object().isPresent()
                        || !frame.objectNouns().isEmpty()
                                && classes.in("announced-types", frame.type().id()));
        if (!slots.fill(frame.subject(), subject, "") && !(agentless && group.passive() && !named)) {
            return Optional.empty();
        }
        if (frame.telling()) {
            slots.objectNoun = subject;
        }
        if (object.isPresent()
                && frame.object().isPresent()
                && frame.objectNouns().heads().contains(clause.predicate)) {
            if (!slots.fill(frame.object(), object, "")) {
                return Optional.empty();
            }
        } else if (retained(frame, clause)) {
            // "was granted an audience": the object of the active verb is the subject
            slots.fill(frame.object(), object, "");
            slots.objectNoun = clause.object;
        } else if (!frame.objectNouns().isEmpty()) {
            Optional<Unit> noun = objectNoun(frame, object, clause);
            if (noun.isEmpty()) {
                return Optional.empty();
            }
            int before = slots.size();
            beside(frame, clause, noun.get(), slots);
            if (slots.size() == before && frame.type().symmetric() && asks(frame.object())
                    || wantsTarget(frame) && slots.in(Frame.Role.TARGET).isEmpty()) {
                // "who was the host": whose?
                return Optional.empty();
            }
            slots.objectNoun = noun;
        } else if (!slots.fill(frame.object(), object, "")) {
            return Optional.empty();
        } else if (owned) {
            slots.objectNoun = object;
        }
        // "was offered gas": the passive keeps the second object
        Optional<Unit> second = group.passive() && clause.secondObject.isEmpty() ? clause.object : clause.secondObject;
        if (!slots.fill(frame.secondObject(), second, "")) {
            return Optional.empty();
        }
        if (!slots.phrases(frame.phrases(), phrasesOf(frame, parse, clause, slots))
                || !around.complement(frame, parse, clause, slots)
                || !around.condition(frame, parse, slots)) {
            return Optional.empty();
        }
        int score = frame.weight() - (clause.shared ? 1 : 0);
        Optional<Clause> own = frame.said() ? around.speaker(frame, parse, clause, slots) : Optional.of(clause);
        return own.map(c ->
                new Match(frame, parse, slots.objectNoun.orElse(clause.verb), Optional.of(c), slots.fillers, score));
    }

    /** "The Union could lift its sanctions, he said": what may be is no promise. */
    private boolean offhand(Frame frame, Clause clause) {
        return frame.type().is(EventType.Trait.PROMISE)
                && frame.mood() == Frame.Mood.WILL
                && classes.in("maybe-modals", clause.group().modal());
    }

    /** "Egypt will not be intimidated": whether who speaks is who would suffer it. */
    private static boolean suffers(Frame frame) {
        return frame.said()
                && !frame.type().symmetric()
                && frame.object().filter(s -> s.role() == Frame.Role.AGENT).isPresent();
    }

    /** Whether a verb tells what somebody does or leaves of their own will, so that they can be asked to, or refuse. */
    private boolean willed(Frame frame, Clause clause) {
        boolean refused = frame.mood() == Frame.Mood.WONT;
        return !classes.in("stative-verbs", clause.lemma())
                && !(refused
                        && (classes.in("unrefused-verbs", clause.lemma())
                                || classes.in("reticence", clause.lemma())
                                || classes.in("aggress", clause.lemma())));
    }

    /** Whether the object's place asks for somebody to whom it is done. */
    private static boolean wantsTarget(Frame frame) {
        return frame.object()
                .filter(s -> s.role() == Frame.Role.TARGET && !s.optional())
                .isPresent();
    }

    /** The phrases of a clause, and those that its object has elsewhere: "a deal with Japan, signed by", "a deal easing trade with". */
    private List<Unit.Attached> phrasesOf(Frame frame, Parse parse, Clause clause, Slots slots) {
        List<Unit.Attached> told = topics.without(clause);
        List<Unit.Attached> all = new ArrayList<>(told);
        if (frame.type().symmetric()) {
            all.removeIf(p -> (p.prep().equals("for") || p.prep().equals("of"))
                    && p.after()
                            .filter(n -> classes.in("plan-nouns", n.form) || classes.in("prospect-nouns", n.form))
                            .isPresent());
        }
        if (frame.type().symmetric()
                && frame.phrases().stream().allMatch(p -> p.slot().isPresent())) {
            all.removeIf(p -> aside(p, clause));
        }
        slots.objectNoun.ifPresent(noun -> {
            noun.attached.stream()
                    .filter(p -> !all.contains(p) && (told.contains(p) || !clause.phrases.contains(p)))
                    .forEach(all::add);
            parse.clauses().stream()
                    .filter(c -> frame.type().symmetric())
                    .filter(c -> c.group().form() == VerbGroup.Form.GERUND && c.subject.equals(Optional.of(noun)))
                    .forEach(c -> all.addAll(c.phrases));
        });
        if (frame.type().symmetric()) {
            counterparts(frame, clause, all);
        }
        return all;
    }

    /** "Signed a truce with Russia after talks with Rice": Russia signed, and Rice was at the talks. */
    private void counterparts(Frame frame, Clause clause, List<Unit.Attached> all) {
        boolean own = all.stream()
                .anyMatch(p -> classes.in("counterpart-prepositions", p.prep())
                        && p.noun().names()
                        && !aside(p, clause));
        boolean talks = all.stream().anyMatch(p -> aside(p, clause));
        if (own && talks) {
            boolean asked = frame.phrases().stream()
                    .flatMap(p -> p.nouns().heads().stream())
                    .anyMatch(n -> classes.in("talks", n) || classes.in("call", n));
            all.removeIf(p -> classes.in("counterpart-prepositions", p.prep()) && asked != aside(p, clause));
        }
    }

    /** "Conferred with Putin after talks with Zarif": Zarif was at the talks before. */
    private boolean aside(Unit.Attached phrase, Clause clause) {
        return classes.in("counterpart-prepositions", phrase.prep())
                && phrase.after()
                        .filter(n -> classes.in("talks", n.form) || classes.in("call", n.form))
                        .filter(n -> clause.phrases.stream()
                                .filter(p -> p.prep().equals("for") || classes.in("anchoring-prepositions", p.prep()))
                                .anyMatch(p -> p.noun().members().contains(n)))
                        .isPresent();
    }

    private static boolean asks(Optional<Frame.Slot> slot) {
        return slot.filter(s -> !s.optional() && s.role() == Frame.Role.AGENT).isPresent();
    }

    private static boolean retained(Frame frame, Clause clause) {
        return clause.group().passive()
                && frame.object().isPresent()
                && !frame.objectNouns().isEmpty()
                && clause.object.filter(frame.objectNouns()::alone).isPresent();
    }

    /** The object with one of the nouns asked for; "gave him an audience" has it as second object. */
    private static Optional<Unit> objectNoun(Frame frame, Optional<Unit> object, Clause clause) {
        List<Unit> candidates = new ArrayList<>();
        // "called the coup a disgrace": the one that is said of the other
        clause.secondObject.ifPresent(o -> candidates.addAll(o.members()));
        object.ifPresent(o -> candidates.addAll(o.members()));
        return candidates.stream().filter(frame.objectNouns()::alone).findFirst();
    }

    /** Fills the object slot beside an object noun: "gave Obama an audience", "froze Russian assets", "expelled diplomats". */
    private void beside(Frame frame, Clause clause, Unit noun, Slots slots) {
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
            noun.possessor.ifPresent(p -> slots.add(role, p, ""));
            return;
        }
        noun.possessor.ifPresent(p -> slots.add(role, p, ""));
        if (!noun.modifiers.isEmpty()) {
            slots.add(role, modifiersOf(noun), where(noun));
        }
    }

    /** Whether a particle makes another verb of it: "shelled out" is not "shelled". */
    private boolean changed(Clause clause) {
        return classes.in("changing-particles", clause.group().particle())
                && !classes.in("motion-verbs", clause.lemma());
    }

    private boolean closed(Frame frame, Clause clause) {
        boolean object = clause.object.isEmpty()
                || frame.object().isPresent()
                || !frame.objectNouns().isEmpty()
                || clause.group().passive();
        boolean governed = clause.children.stream()
                .anyMatch(c -> c.relation == Clause.Relation.REPORTED
                        || c.relation == Clause.Relation.RELATIVE
                                && !frame.objectNouns().isEmpty()
                        || c.relation == Clause.Relation.COMPLEMENT
                                && c.group().form() == VerbGroup.Form.INFINITIVE
                                && !(classes.in("aimless-verbs", clause.lemma()) && c.verb.to > c.verb.from + 1));
        boolean elsewhere = clause.phrases.stream()
                .anyMatch(p -> p.prep().equals("as") || classes.in("listed-nouns", p.noun().form));
        boolean second = clause.secondObject
                        .filter(o -> !classes.in("adverbial-nouns", o.form))
                        .isPresent()
                && frame.secondObject().isEmpty();
        return object && !governed && !elsewhere && !second && clause.predicate.isEmpty();
    }

    private boolean particle(Frame frame, Clause clause) {
        if (frame.particle().equals(clause.group().particle())) {
            return true;
        }
        boolean guest = classes.in("guest-particles", frame.particle()) && classes.in("calling-verbs", clause.lemma());
        return !guest
                && clause.group().particle().isEmpty()
                && clause.phrases.stream().anyMatch(p -> p.prep().equals(frame.particle()));
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
}
