package org.demarche.extract;

import java.util.Optional;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.EntityMention;
import org.demarche.model.EventType;

/** Verbs of meeting and being somewhere that say something else: "met with criticism", "see Syria differently". */
final class Misread {
    private final Roles roles;
    private final WordClasses classes;

    Misread(Roles roles, WordClasses classes) {
        this.roles = roles;
        this.classes = classes;
    }

    boolean is(Match match) {
        return notSince(match) || perceived(match) || answered(match) || elsewhere(match);
    }

    /** "Had not met since Geneva" denies no meeting. */
    private static boolean notSince(Match match) {
        return match.clause()
                .filter(c -> c.group().negated() && c.group().perfect())
                .filter(c -> c.phrases.stream().anyMatch(p -> p.prep().equals("since"))
                        || c.children.stream().anyMatch(k -> k.opener.equals("since")))
                .isPresent();
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
