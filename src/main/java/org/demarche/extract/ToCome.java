package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.ActorRef;
import org.demarche.model.EntityMention;

/** What a clause of time in the present tense tells beside a main clause of the future: "once they have met, he will call". */
final class ToCome {
    private final WordClasses classes;

    ToCome(WordClasses classes) {
        this.classes = classes;
    }

    /** Whether such a clause tells what is still to come. */
    boolean is(Clause clause) {
        VerbGroup group = clause.group();
        boolean time = clause.relation == Clause.Relation.ADVERBIAL
                && classes.in("sequence-openers", clause.opener)
                && group.finite()
                && group.modal().isEmpty();
        if (!time || clause.opener.equals("after") && (group.perfect() || reason(clause))) {
            return false;
        }
        return clause.children.stream().anyMatch(c -> main(c) && ahead(c, group.past()))
                || clause.parent.filter(p -> ahead(p, group.past())).isPresent();
    }

    /** "Said it would expel envoys after Russia bombed Aleppo": what somebody else, named, had done before. */
    private static boolean reason(Clause clause) {
        Optional<List<ActorRef>> who = clause.subject
                .flatMap(s -> s.entity)
                .filter(e -> e.kind() != EntityMention.Kind.PRONOUN)
                .map(EntityMention::actors);
        Optional<List<ActorRef>> main =
                clause.parent.flatMap(p -> p.subject).flatMap(s -> s.entity).map(EntityMention::actors);
        return clause.group().past() && who.isPresent() && main.isPresent() && !main.equals(who);
    }

    private static boolean main(Clause clause) {
        return clause.relation == Clause.Relation.ROOT || clause.relation == Clause.Relation.REPORTED;
    }

    /** Whether a clause tells the future, or the future as somebody saw it. */
    private boolean ahead(Clause clause, boolean seen) {
        String modal = clause.group().modal();
        if (!seen) {
            return classes.in("future-modals", modal);
        }
        return modal.equals("would")
                && clause.relation == Clause.Relation.REPORTED
                && !clause.group().perfect();
    }
}
