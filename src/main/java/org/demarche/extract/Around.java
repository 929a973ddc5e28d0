package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.ActorRef;
import org.demarche.model.EntityMention;

/** What a frame asks of the clauses around its own: what its verb governs, a condition, and who says it. */
final class Around {
    private final WordClasses classes;
    private final Moods moods;
    private final Saying saying;
    private final World world;

    Around(World world, WordClasses classes, Moods moods) {
        this.world = world;
        this.classes = classes;
        this.moods = moods;
        this.saying = new Saying(classes);
    }

    /** Whether a clause governs what the frame asks for; fills the slots there. */
    boolean complement(Frame frame, Parse parse, Clause clause, Slots slots) {
        if (frame.complement().isEmpty()) {
            return true;
        }
        Frame.Complement wanted = frame.complement().get();
        boolean aimed =
                wanted.subject().filter(s -> s.role() == Frame.Role.TARGET).isPresent();
        if (aimed
                && frame.object().isEmpty()
                && (clause.group().passive() ? clause.subject : clause.object)
                        .filter(this::addressed)
                        .isPresent()) {
            return false;
        }
        boolean nouns = frame.object().isEmpty()
                && frame.objectNouns().isEmpty()
                && frame.type().speech()
                && wanted.opener().equals("to")
                && !clause.group().passive()
                && clause.object
                        .filter(o -> !o.names() && !classes.in("adverbial-nouns", o.form))
                        .isPresent();
        boolean second = frame.object().isPresent()
                && frame.secondObject().isEmpty()
                && frame.objectNouns().isEmpty()
                && wanted.opener().equals("to")
                && clause.object.filter(Unit::names).isPresent()
                && clause.secondObject
                        .filter(o -> !classes.in("adverbial-nouns", o.form))
                        .isPresent();
        if (nouns || second) {
            // "refused requests to go", "gave Iraq a chance to comply": the infinitive says what the object is about
            return false;
        }
        boolean statement = wanted.opener().equals("that");
        return Stream.concat(
                        clause.children.stream().filter(c -> opened(wanted.opener(), c)),
                        statement ? saying.said(parse, clause) : Stream.empty())
                .filter(c -> moods.allow(wanted.mood(), c)
                        && !forsworn(wanted, c)
                        && (wanted.allows(c.lemma())
                                || wanted.verbs().contains(c.group().modal())))
                .anyMatch(c -> fill(wanted, c, slots));
    }

    /** "Promised not to strike": the contrary of what is asked for. */
    private static boolean forsworn(Frame.Complement wanted, Clause child) {
        return child.group().negated()
                && wanted.opener().equals("to")
                && wanted.mood() == Frame.Mood.ANY
                && !wanted.verbs().isEmpty()
                && !wanted.except();
    }

    /** Whether words are spoken to somebody: who they are about is not who is threatened then. */
    private boolean addressed(Unit object) {
        return object.names() || classes.in("person-nouns", object.form) && !classes.in("hearer-nouns", object.form);
    }

    /** Whether an infinitive or clause says what a noun is about, as the frame asks: "his refusal to talk". */
    boolean content(Frame frame, Parse parse, Unit noun, Slots slots) {
        if (frame.complement().isEmpty()) {
            return true;
        }
        Frame.Complement wanted = frame.complement().get();
        return NounContent.of(parse, noun)
                .filter(c -> NounContent.opener(c).equals(wanted.opener()))
                .filter(c -> moods.allow(wanted.mood(), c) && wanted.allows(c.lemma()))
                .filter(c -> fill(wanted, c, slots))
                .isPresent();
    }

    private static boolean fill(Frame.Complement wanted, Clause child, Slots slots) {
        boolean passive = child.group().passive();
        return slots.fill(wanted.subject(), passive ? Optional.empty() : child.subject, "")
                && slots.fill(wanted.object(), passive ? child.subject : child.object, "")
                && slots.phrases(wanted.phrases(), child.phrases);
    }

    private static boolean opened(String opener, Clause child) {
        return switch (opener) {
            case "to" ->
                child.relation == Clause.Relation.COMPLEMENT && child.group().form() == VerbGroup.Form.INFINITIVE;
            case "doing" ->
                child.relation == Clause.Relation.COMPLEMENT && child.group().form() == VerbGroup.Form.GERUND;
            case "until" -> child.opener.equals("until") && child.group().form() == VerbGroup.Form.INFINITIVE;
            case "of" -> child.opener.equals("of") && child.group().form() == VerbGroup.Form.GERUND;
            case "from" -> child.opener.equals("from") && child.group().form() == VerbGroup.Form.GERUND;
            default -> child.relation == Clause.Relation.REPORTED || child.opener.equals("that");
        };
    }

    /** "If Russia does not change course": fills the slot with whoever a condition in the sentence speaks of. */
    boolean condition(Frame frame, Parse parse, Clause clause, Slots slots) {
        if (frame.condition().isEmpty() || slots.in(Frame.Role.TARGET).stream().anyMatch(f -> !pronoun(f.unit()))) {
            return true;
        }
        if (otherwise(parse)) {
            return true;
        }
        if (Alternatives.isBehindOr(parse.units(), clause)) {
            // "Kiev must pay, or the tap will be closed"
            parse.clauses().stream()
                    .filter(c -> c.first < clause.first && moods.allow(Frame.Mood.MUST, c))
                    .flatMap(c -> c.subject.stream())
                    .filter(Unit::names)
                    .findFirst()
                    .ifPresent(u -> slots.fill(frame.condition(), Optional.of(u), ""));
            return true;
        }
        Optional<Unit> subject = parse.clauses().stream()
                .filter(c -> classes.in("if-words", c.opener))
                .flatMap(c -> c.subject.stream())
                .findFirst();
        return slots.fill(frame.condition(), subject, "");
    }

    /** "Otherwise, he said, Pakistan would close the border": the condition stands in a sentence before. */
    private boolean otherwise(Parse parse) {
        return parse.units().stream()
                .filter(u -> !u.is(Unit.Kind.QUOTE) && !u.is(Unit.Kind.AND))
                .findFirst()
                .filter(u -> classes.in("otherwise-words", u.head))
                .isPresent();
    }

    /**
     * The clause of saying around what is said, if it suits the frame: its subject becomes the agent, and its hearer
     * stands in for a pronoun in what is said.
     */
    Optional<Clause> speaker(Frame frame, Parse parse, Clause clause, Slots slots) {
        Optional<Clause> report = saying.of(parse, clause)
                .or(() -> parse.voice().filter(v -> heard(v, frame, clause)).map(Parse.Voice::clause))
                .filter(r -> r.subject.isPresent())
                .filter(r -> !classes.in("denying-verbs", r.lemma()));
        boolean none = frame.mood() == Frame.Mood.WILL
                && frame.objectNouns().before().isEmpty()
                && !classes.in("holding-words", clause.lemma())
                && moods.none(clause);
        boolean denied =
                none || clause.group().negated() && (frame.mood() == Frame.Mood.ANY || frame.mood() == Frame.Mood.WILL);
        boolean nobody = frame.mood() == Frame.Mood.ANY
                && frame.object().isPresent()
                && clause.object.filter(o -> classes.in("none-words", o.head)).isPresent();
        if (report.isEmpty() || denied || nobody) {
            return Optional.empty();
        }
        Unit agent = report.get().subject.get();
        if (slots.in(Frame.Role.AGENT).isEmpty()) {
            slots.add(Frame.Role.AGENT, agent, "");
        }
        hearer(frame, report.get(), slots);
        if (frame.type().speech() && toOneself(agent, slots)) {
            return Optional.empty();
        }
        boolean command = frame.mood() == Frame.Mood.BARE;
        if (command && clause.subject.filter(u -> u != agent).isPresent()) {
            return Optional.empty();
        }
        boolean addressed = slots.in(Frame.Role.TARGET).stream()
                .anyMatch(f -> f.unit().names() && !classes.in("own-pronouns", f.unit().head));
        boolean duty = frame.mood() == Frame.Mood.MUST;
        boolean strife =
                duty && frame.subject().filter(x -> x.role() == Frame.Role.ANY).isPresent();
        return command || duty && !strife ? report.filter(r -> addressed) : report;
    }

    /** "He said he owed her an answer", "that his country had failed": nobody demands anything of themselves or their own. */
    private boolean toOneself(Unit agent, Slots slots) {
        List<ActorRef> own = agent.entity.map(EntityMention::actors).orElse(List.of());
        List<Match.Filler> aims = slots.in(Frame.Role.TARGET);
        return !own.isEmpty()
                && !aims.isEmpty()
                && aims.stream().allMatch(f -> f.unit()
                        .entity
                        .filter(e -> e.actors().equals(own) || !pronoun(f.unit()) && ruled(own, e.actors()))
                        .isPresent());
    }

    /** Whether who speaks governs, or has governed, all of whom the words are about. */
    private boolean ruled(List<ActorRef> own, List<ActorRef> aims) {
        return !aims.isEmpty() && own.stream().allMatch(o -> aims.stream().allMatch(a -> world.governs(o, a)));
    }

    /** Whether a sentence goes on with what its neighbour reports: in quotation marks, or with "would" and the like. */
    private boolean heard(Parse.Voice voice, Frame frame, Clause clause) {
        boolean backshifted = classes.in("backshifted-modals", clause.group().modal())
                && (frame.mood() == Frame.Mood.WILL || frame.mood() == Frame.Mood.WONT);
        return voice.quoted() || backshifted;
    }

    private void hearer(Frame frame, Clause report, Slots slots) {
        Optional<Unit> hearer = report.object.filter(Unit::names).or(() -> about(report));
        boolean duty = frame.mood() == Frame.Mood.MUST;
        boolean told = slots.in(Frame.Role.TARGET).stream()
                .map(Match.Filler::unit)
                .allMatch(u -> pronoun(u) && (!duty || u.entity.isPresent() || personal(u)));
        boolean aimed = !classes.in("answering-types", frame.type().id());
        if (hearer.isPresent() && told && aimed) {
            slots.fillers.remove(Frame.Role.TARGET);
            slots.add(Frame.Role.TARGET, hearer.get(), "");
        } else if (hearer.filter(u -> !classes.in("hearer-nouns", u.form)).isPresent()
                && classes.in("addressed-types", frame.type().id())) {
            // "promised him that Canada would stand by Ukraine": the promise is made to both
            slots.add(Frame.Role.TARGET, hearer.get(), "");
        }
    }

    /** "It is unacceptable, Merkel said of Russia": whom the words are about. */
    private static Optional<Unit> about(Clause report) {
        return report.object.isPresent()
                ? Optional.empty()
                : report.phrases.stream()
                        .filter(p -> p.prep().equals("of") && p.noun().names() && p.noun().from > report.verb.from)
                        .map(Unit.Attached::noun)
                        .findFirst();
    }

    private boolean personal(Unit unit) {
        return classes.in("personal-pronouns", unit.head);
    }

    private static boolean pronoun(Unit unit) {
        return unit.entity
                .map(e -> e.kind() == EntityMention.Kind.PRONOUN)
                .orElse(unit.possessor.isEmpty() && unit.modifiers.isEmpty());
    }
}
