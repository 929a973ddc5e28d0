package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.EntityMention;
import org.demarche.model.EventType;
import org.demarche.model.Token;

/** Verbs of meeting and being somewhere that say something else: "met with criticism", "see Syria differently". */
final class Misread {
    private static final String YET = "yet";

    private final Roles roles;
    private final WordClasses classes;

    Misread(Roles roles, WordClasses classes) {
        this.roles = roles;
        this.classes = classes;
    }

    boolean is(Match match) {
        return ratified(match)
                || bargain(match)
                || notSince(match)
                || notYet(match)
                || perceived(match)
                || answered(match)
                || lawsuit(match)
                || elsewhere(match)
                || hosting(match)
                || rung(match)
                || charged(match);
    }

    /** Whether a clause says what something is: "called the talks useful", "called the visit a mistake". */
    static boolean judges(WordClasses classes, Clause clause) {
        return classes.in("naming-verbs", ClauseFactuality.verb(clause))
                && clause.object.isPresent()
                && (!clause.predicate.isEmpty() || clause.secondObject.isPresent());
    }

    /** "Has not yet accepted the text": no refusal. */
    private static boolean notYet(Match match) {
        return match.frame().negated()
                && match.clause()
                        .filter(match.parse().clauses()::contains)
                        .filter(c -> c.predicate.equals(YET)
                                || match.parse().sentence().tokens().subList(c.verb.from, c.verb.to).stream()
                                        .anyMatch(t -> t.text().equals(YET)))
                        .isPresent();
    }

    /** "Had not met since Geneva" denies no meeting. */
    private static boolean notSince(Match match) {
        return match.clause()
                .filter(c -> c.group().negated() && c.group().perfect())
                .filter(c -> c.phrases.stream().anyMatch(p -> p.prep().equals("since"))
                        || c.times.stream().anyMatch(t -> isSince(match, t))
                        || c.children.stream().anyMatch(k -> k.opener.equals("since")))
                .isPresent();
    }

    private static boolean isSince(Match match, Unit time) {
        List<Token> tokens = match.parse().sentence().tokens();
        return tokens.get(time.from).text().equalsIgnoreCase("since")
                || time.from > 0 && tokens.get(time.from - 1).text().equalsIgnoreCase("since");
    }

    /** "Whom the Union has charged with mediating between them": a task, not yet done. */
    private boolean charged(Match match) {
        return match.clause()
                .filter(c -> c.opener.equals("with") && c.group().form() == VerbGroup.Form.GERUND)
                .flatMap(c -> c.parent)
                .filter(p -> classes.in("tasking-verbs", p.lemma()))
                .isPresent();
    }

    /** "They appealed to the Supreme Court": a step of a lawsuit. */
    private boolean lawsuit(Match match) {
        return match.frame().heads().contains("appeal")
                && match.members(Frame.Role.TARGET).stream()
                        .anyMatch(u -> classes.in("courts", u.head)
                                || u.words.stream().anyMatch(w -> classes.in("courts", w)));
    }

    /** "Does not want to see Kenya punished": what is seen is an act, nobody is met. */
    private static boolean perceived(Match match) {
        return beheld(match)
                || match.frame().type().symmetric()
                        && match.frame().kind() == Frame.Kind.VERB
                        && match.trigger().is(Unit.Kind.VERB)
                        && match.clause()
                                .filter(c -> c.object.isPresent())
                                .filter(c -> c.children.stream()
                                        .anyMatch(d -> d.relation == Clause.Relation.PARTICIPIAL
                                                && d.opener.isEmpty()
                                                && d.group().passive()
                                                && d.subject.equals(c.object)))
                                .isPresent();
    }

    /** "See Syria differently": a land is looked at, not met. */
    private static boolean beheld(Match match) {
        return match.frame().type().is(EventType.Trait.ENCOUNTER)
                && match.frame().heads().contains("see")
                && match.clause()
                        .flatMap(c -> c.object)
                        .flatMap(o -> o.entity)
                        .filter(e -> e.kind() == EntityMention.Kind.COUNTRY)
                        .isPresent();
    }

    /** "The Rada and the European Parliament are to ratify the treaty": chambers vote, others agreed. */
    private boolean ratified(Match match) {
        return classes.in("text-types", match.frame().type().id())
                && match.frame().kind() == Frame.Kind.VERB
                && match.clause()
                        .filter(c -> classes.in("ratifying-verbs", c.lemma()))
                        .filter(c -> !c.group().passive())
                        .flatMap(c -> c.subject)
                        .filter(s -> s.members().stream().allMatch(this::chamber))
                        .isPresent();
    }

    private boolean chamber(Unit unit) {
        return classes.in("chamber-names", unit.form) || classes.in("chamber-names", unit.head);
    }

    /** "Shook hands on coal deliveries": a bargain. */
    private boolean bargain(Match match) {
        return match.frame().type().is(EventType.Trait.ENCOUNTER)
                && match.frame().heads().contains("shake")
                && match.clause().stream()
                        .flatMap(c -> c.phrases.stream())
                        .filter(p -> classes.in("bargain-prepositions", p.prep()))
                        .anyMatch(p -> classes.in("bargained", p.noun().form)
                                || classes.in("bargained", p.noun().head)
                                || classes.in("accord-text", p.noun().form));
    }

    /** "Met with criticism": nobody is met. */
    private boolean answered(Match match) {
        return match.frame().type().is(EventType.Trait.ENCOUNTER)
                && match.trigger().is(Unit.Kind.VERB)
                && match.clause()
                        .filter(c -> c.lemma().equals("meet"))
                        .filter(c -> c.phrases.stream()
                                .filter(p -> p.prep().equals("with"))
                                .anyMatch(p -> classes.in("answer-nouns", p.noun().form)
                                        && roles.of(p.noun()).isEmpty()))
                        .isPresent();
    }

    /** "Was host to the summit at Newport": no journey. */
    private boolean hosting(Match match) {
        return match.frame().type().is(EventType.Trait.JOURNEY)
                && match.clause()
                        .filter(c -> c.lemma().equals("be"))
                        .flatMap(c -> c.object)
                        .filter(o -> o.entity.isEmpty() && classes.in("hosting-nouns", o.form))
                        .isPresent();
    }

    /** "It took a phone call from Merkel to persuade him": a call by telephone is no demand. */
    private boolean rung(Match match) {
        Unit noun = match.trigger();
        return match.frame().type().is(EventType.Trait.REQUEST)
                && noun.is(Unit.Kind.NOMINAL)
                && (classes.in("call", noun.form) || classes.in("call", noun.head))
                && noun.words.stream().anyMatch(w -> classes.in("phone-word", w));
    }

    /** "Was in contact with families in Syria": where they are, not who tells of it. */
    private boolean elsewhere(Match match) {
        Optional<Unit> place = match.members(Frame.Role.PLACE).stream()
                .filter(u -> u.entity.isPresent())
                .findFirst();
        return match.frame().type().is(EventType.Trait.JOURNEY)
                && place.isPresent()
                && match.clause()
                        .filter(c -> c.lemma().equals("be"))
                        .filter(c -> c.phrases.stream()
                                .map(Unit.Attached::noun)
                                .anyMatch(n -> classes.in("plight-nouns", n.form)
                                        && n.from > c.verb.from
                                        && n.from < place.get().from))
                        .isPresent();
    }
}
