package org.demarche.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.EntityMention;

/** Finds the frames that a parsed sentence fills. */
final class FrameMatcher {
    private static final String ANY_VERB = "*";

    private final Map<String, List<Frame>> verbs = new HashMap<>();
    private final Map<String, List<Frame>> nouns = new HashMap<>();

    private final WordClasses classes;
    private final Saying saying;

    FrameMatcher(List<Frame> frames, WordClasses classes) {
        this.classes = classes;
        this.saying = new Saying(classes);
        for (Frame frame : frames) {
            Map<String, List<Frame>> index = frame.kind() == Frame.Kind.VERB ? verbs : nouns;
            frame.heads().forEach(h -> index.computeIfAbsent(h, k -> new ArrayList<>())
                    .add(frame));
        }
    }

    List<Match> match(Parse parse) {
        List<Match> found = new ArrayList<>();
        for (Clause clause : parse.clauses()) {
            for (String lemma : List.of(clause.lemma(), ANY_VERB)) {
                for (Frame frame : verbs.getOrDefault(lemma, List.of())) {
                    verb(frame, parse, clause).ifPresent(found::add);
                }
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
            boolean fits = slots.fill(frame.subject(), unit.possessor, "")
                    && modifier(frame, unit, slots)
                    && phrases(frame.phrases(), around(unit), slots);
            if (fits) {
                found.add(new Match(frame, parse, unit, clauseOf(parse, unit), slots.fillers, frame.weight()));
            }
        }
    }

    /** A noun's phrases, and those that hang on its "of": "promise of arms to Syria". */
    private static List<Unit.Attached> around(Unit noun) {
        return noun.attached.stream()
                .flatMap(p -> p.prep().equals("of")
                        ? Stream.concat(Stream.of(p), p.noun().attached.stream().filter(q -> !q.prep().equals("of")))
                        : Stream.of(p))
                .toList();
    }

    private static boolean modifier(Frame frame, Unit unit, Slots slots) {
        if (frame.modifier().isEmpty()) {
            return true;
        }
        if (unit.modifiers.isEmpty()) {
            return frame.modifier().get().optional();
        }
        slots.add(frame.modifier().get().role(), modifiersOf(unit), "");
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
                || !mood(frame.mood(), clause)
                || frame.heads().contains(ANY_VERB) && classes.in("stative-verbs", clause.lemma())
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
        if (!frame.subjectNouns().isEmpty()) {
            if (subject.isEmpty() || !has(frame.subjectNouns(), subject.get())) {
                return Optional.empty();
            }
            subject.get().possessor.ifPresent(p -> slots.add(Frame.Role.TARGET, p, ""));
        }
        boolean named = subject.isPresent() || !group.passive();
        boolean agentless = subject.isEmpty() && frame.object().isPresent();
        if (!slots.fill(frame.subject(), subject, "") && !(agentless && group.passive() && !named)) {
            return Optional.empty();
        }
        if (object.isPresent()
                && frame.object().isPresent()
                && frame.objectNouns().contains(clause.predicate)) {
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
        if (!phrases(frame.phrases(), clause.phrases, slots)
                || !complement(frame, clause, slots)
                || !condition(frame, parse, slots)) {
            return Optional.empty();
        }
        int score = frame.weight() - (clause.shared ? 1 : 0);
        Optional<Clause> own = Optional.of(clause);
        if (frame.said()) {
            own = speaker(frame, parse, clause, slots);
            if (own.isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.of(
                new Match(frame, parse, slots.objectNoun.orElse(clause.verb), own, slots.fillers, score));
    }

    /** The object with one of the nouns asked for; "gave him an audience" has it as second object. */
    private static Optional<Unit> objectNoun(Frame frame, Optional<Unit> object, Clause clause) {
        List<Unit> candidates = new ArrayList<>();
        object.ifPresent(o -> candidates.addAll(o.members()));
        clause.secondObject.ifPresent(o -> candidates.addAll(o.members()));
        return candidates.stream().filter(u -> has(frame.objectNouns(), u)).findFirst();
    }

    /** Fills the object slot beside an object noun: "gave Obama an audience", "froze Russian assets", "Kiev's offer". */
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

    private boolean complement(Frame frame, Clause clause, Slots slots) {
        if (frame.complement().isEmpty()) {
            return true;
        }
        Frame.Complement wanted = frame.complement().get();
        boolean aimed = wanted.subject().filter(s -> s.role() == Frame.Role.TARGET).isPresent();
        if (aimed && frame.object().isEmpty() && clause.object.filter(Unit::names).isPresent()) {
            return false;
        }
        return clause.children.stream()
                .filter(c -> {
                    boolean kind = wanted.opener().equals("to")
                            ? c.relation == Clause.Relation.COMPLEMENT && c.group().form() == VerbGroup.Form.INFINITIVE
                            : c.relation == Clause.Relation.REPORTED || c.opener.equals("that");
                    return kind
                            && mood(wanted.mood(), c)
                            && (wanted.verbs().isEmpty() || wanted.verbs().contains(c.lemma()));
                })
                .anyMatch(c -> slots.fill(wanted.subject(), c.group().passive() ? Optional.empty() : c.subject, "")
                        && slots.fill(wanted.object(), c.group().passive() ? c.subject : c.object, "")
                        && phrases(wanted.phrases(), c.phrases, slots));
    }

    /** "If Russia does not change course": whoever a condition in the sentence speaks of. */
    private boolean condition(Frame frame, Parse parse, Slots slots) {
        if (frame.condition().isEmpty()) {
            return true;
        }
        Optional<Unit> subject = parse.clauses().stream()
                .filter(c -> classes.in("if-words", c.opener))
                .flatMap(c -> c.subject.stream())
                .findFirst();
        boolean known = slots.fillers.getOrDefault(Frame.Role.TARGET, List.of()).stream()
                .anyMatch(f -> !pronoun(f.unit()));
        return known || slots.fill(frame.condition(), subject, "");
    }

    private boolean mood(Frame.Mood mood, Clause clause) {
        VerbGroup group = clause.group();
        return switch (mood) {
            case ANY -> true;
            case NOT -> group.negated();
            case MUST -> (classes.in("must-modals", group.modal()) || obliged(clause)) && !group.perfect();
            case WILL -> classes.in("will-modals", group.modal()) && !group.perfect();
            case BARE -> bare(clause);
        };
    }

    /** "Has to withdraw", "needs to withdraw". */
    private boolean obliged(Clause clause) {
        return clause.relation == Clause.Relation.COMPLEMENT
                && clause.group().form() == VerbGroup.Form.INFINITIVE
                && clause.parent
                        .filter(p -> classes.in("obliging-verbs", p.lemma()) && p.object.isEmpty())
                        .isPresent();
    }

    /** "Pull back", "that Russia pull back": the bare form, which is no past and no third person. */
    private static boolean bare(Clause clause) {
        VerbGroup group = clause.group();
        boolean to = clause.relation == Clause.Relation.COMPLEMENT && clause.opener.isEmpty() && clause.parent.isPresent();
        boolean infinitive = group.form() == VerbGroup.Form.INFINITIVE && !to;
        boolean present = group.finite()
                && !group.past()
                && !group.perfect()
                && group.modal().isEmpty()
                && !group.progressive()
                && clause.verb.form.equals(group.lemma());
        return infinitive || present;
    }

    /** The clause of saying; its subject becomes the agent, and its hearer stands in for a pronoun in what is said. */
    private Optional<Clause> speaker(Frame frame, Parse parse, Clause clause, Slots slots) {
        Optional<Clause> report = saying.of(parse, clause).filter(r -> r.subject.isPresent());
        if (report.isEmpty()) {
            return Optional.empty();
        }
        Unit agent = report.get().subject.get();
        if (clause.group().negated() && classes.in("affirmed-moods", frame.mood().name())) {
            return Optional.empty();
        }
        if (slots.fillers.getOrDefault(Frame.Role.AGENT, List.of()).isEmpty()) {
            slots.add(Frame.Role.AGENT, agent, "");
        }
        if (frame.mood() == Frame.Mood.BARE && clause.subject.filter(u -> u != agent).isPresent()) {
            return Optional.empty();
        }
        Optional<Unit> hearer = report.get().object.filter(Unit::names);
        List<Match.Filler> targets = slots.fillers.getOrDefault(Frame.Role.TARGET, List.of());
        boolean duty = frame.mood() == Frame.Mood.MUST;
        boolean told = targets.stream()
                .allMatch(f -> pronoun(f.unit()) && (!duty || f.unit().entity.isPresent() || personal(f.unit())));
        if (hearer.isPresent() && told) {
            slots.fillers.remove(Frame.Role.TARGET);
            slots.add(Frame.Role.TARGET, hearer.get(), "");
        }
        boolean direct = frame.mood() != Frame.Mood.MUST && frame.mood() != Frame.Mood.BARE
                || slots.fillers.getOrDefault(Frame.Role.TARGET, List.of()).stream()
                        .anyMatch(f -> f.unit().names() && !classes.in("own-pronouns", f.unit().head));
        return direct ? report : Optional.empty();
    }

    private boolean personal(Unit unit) {
        return classes.in("personal-pronouns", unit.head);
    }

    private static boolean pronoun(Unit unit) {
        return unit.entity
                .map(e -> e.kind() == EntityMention.Kind.PRONOUN)
                .orElse(unit.possessor.isEmpty() && unit.modifiers.isEmpty());
    }
    private static boolean phrases(List<Frame.Phrase> asked, List<Unit.Attached> attached, Slots slots) {
        for (Frame.Phrase wanted : asked) {
            boolean any = false;
            for (Unit.Attached phrase : attached) {
                if (!wanted.prepositions().contains(phrase.prep())) {
                    continue;
                }
                if (wanted.slot().isPresent()) {
                    slots.add(wanted.slot().get().role(), phrase.noun(), phrase.prep());
                    any = true;
                } else if (has(wanted.nouns(), phrase.noun())) {
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

    private static boolean has(Set<String> nouns, Unit unit) {
        return nouns.contains(unit.form) || nouns.contains(unit.head);
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
