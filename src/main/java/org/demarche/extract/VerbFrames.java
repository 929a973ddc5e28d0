package org.demarche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.EventType;

/** Fills the frames of verbs from the arguments and phrases of a clause, in either voice. */
final class VerbFrames {
    private final World world;
    private final WordClasses classes;
    private final Moods moods;
    private final Around around;
    private final Spells spells;
    private final Topics topics;
    private final OtherTalks others;
    private final NounFrames nouns;

    VerbFrames(World world, WordClasses classes, Moods moods, Around around, OtherTalks others, NounFrames nouns) {
        this.world = world;
        this.classes = classes;
        this.moods = moods;
        this.around = around;
        this.spells = new Spells(classes);
        this.topics = new Topics(classes, world);
        this.others = others;
        this.nouns = nouns;
    }

    /** "Ban called the talks between the two useful": he did not hold them. */
    private boolean judged(Frame frame, Clause clause) {
        return frame.type().is(EventType.Trait.ENCOUNTER)
                && !frame.objectNouns().isEmpty()
                && Misread.judges(classes, clause);
    }

    /** The match of a frame whose verb is that of a clause, where its slots are filled. */
    Optional<Match> match(Frame frame, Parse parse, Clause clause) {
        VerbGroup group = clause.group();
        if (!frame.particle().isEmpty() && !particle(frame, clause)
                || frame.particle().isEmpty() && !frame.heads().contains(Frame.ANY_VERB) && changed(clause)
                || !moods.allow(frame.mood(), clause)
                || offhand(frame, clause)
                || driven(frame, clause)
                || frame.said() && frame.heads().contains(Frame.ANY_VERB) && !willed(frame, clause)
                || frame.timed() && !spells.in(clause)
                || suffers(frame) && !group.passive()
                || frame.closed() && !closed(frame, clause)
                || judged(frame, clause)) {
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
                    .filter(n -> n.names() || !classes.in("means-nouns", n.form))
                    .findFirst();
        }
        boolean owned =
                frame.object().filter(s -> s.wanted().kind().equals("event")).isPresent();
        if (owned && (!group.passive() || subject.isPresent())) {
            // "Washington's bans were announced": whose the measure is tells only where nobody is said to take it
            return Optional.empty();
        }
        Slots slots = new Slots(world, classes);
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
                || frame.heads().contains(Frame.ANY_VERB) && talkedAt(frame, slots)
                || !around.complement(frame, parse, clause, slots)
                || !around.condition(frame, parse, clause, slots)) {
            return Optional.empty();
        }
        int score = frame.weight() - (clause.shared ? 1 : 0);
        Optional<Clause> own = frame.said() ? around.speaker(frame, parse, clause, slots) : Optional.of(clause);
        return own.map(c ->
                new Match(frame, parse, slots.objectNoun.orElse(clause.verb), Optional.of(c), slots.fillers, score));
    }

    /** "Agreed to talks in Berlin", not "was in Berlin for talks": whether a place that is asked for first stands behind the noun. */
    private static boolean talkedAt(Frame frame, Slots slots) {
        return !frame.phrases().isEmpty()
                && frame.phrases()
                        .get(0)
                        .slot()
                        .filter(s -> s.role() == Frame.Role.PLACE)
                        .isPresent()
                && slots.in(Frame.Role.PLACE).stream().anyMatch(place -> slots.objectNoun
                        .filter(n -> n.to <= place.unit().from)
                        .isPresent());
    }

    /** "We cannot stop mobilising" refuses nothing. */
    private boolean driven(Frame frame, Clause clause) {
        return frame.mood() == Frame.Mood.WONT
                && classes.in("ability-modals", clause.group().modal())
                && classes.in("unceasing-verbs", clause.lemma());
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
            all.removeIf(p -> others.named(p, clause));
        }
        slots.objectNoun.ifPresent(noun -> {
            nouns.whither(frame, noun).forEach(all::add);
            noun.attached.stream()
                    .filter(p -> !all.contains(p) && (told.contains(p) || !clause.phrases.contains(p)))
                    .forEach(all::add);
            parse.clauses().stream()
                    .filter(c -> frame.type().symmetric())
                    .filter(c -> c.group().form() == VerbGroup.Form.GERUND && c.subject.equals(Optional.of(noun)))
                    .forEach(c -> all.addAll(c.phrases));
        });
        if (frame.type().symmetric()) {
            others.without(frame, clause, all);
            all.removeIf(p -> !frame.type().is(EventType.Trait.ACCORD) && others.rift(p));
        }
        all.removeIf(p -> aside(p, frame, clause));
        return all;
    }

    /** "Expelled them at the request of France", "against the advice of France": whether a phrase only tells of the ground. */
    private boolean aside(Unit.Attached phrase, Frame frame, Clause clause) {
        boolean asked = frame.phrases().stream()
                .anyMatch(q -> q.slot().isEmpty()
                        && (q.nouns().alone(phrase.noun())
                                || phrase.after().filter(q.nouns()::alone).isPresent()));
        boolean ground = phrase.prep().equals("against") || classes.in("circumstance-prepositions", phrase.prep());
        boolean advice = classes.in(ground ? "attitude-nouns" : "feeling-nouns", phrase.noun().form);
        return !asked
                && (advice
                        || phrase.prep().equals("of")
                                && phrase.after()
                                        .filter(n -> circumstance(n, clause))
                                        .isPresent());
    }

    private boolean circumstance(Unit noun, Clause clause) {
        return noun.entity.isEmpty()
                && clause.phrases.stream()
                        .filter(p -> p.noun() == noun)
                        .anyMatch(p -> classes.in("circumstance-prepositions", p.prep())
                                || classes.in("attitude-nouns", noun.form)
                                || p.prep().equals("of")
                                        && p.after()
                                                .filter(n -> n != noun && circumstance(n, clause))
                                                .isPresent());
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
            slots.add(role, NounFrames.modifiersOf(noun), nouns.where(noun));
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
}
