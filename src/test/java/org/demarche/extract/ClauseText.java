package org.demarche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.demarche.model.ActorRef;

/** A clause in one short line: "not sign passive | S=accord | O=- | by=Russia+Ukraine". */
final class ClauseText {
    private ClauseText() {}

    /** The parts of a clause: its verb first, then subject, object and phrases. */
    static List<String> parts(Clause clause) {
        List<String> parts = new ArrayList<>();
        VerbGroup group = clause.group();
        parts.add((group.negated() ? "not " : "")
                + clause.lemma()
                + (group.particle().isEmpty() ? "" : "_" + group.particle())
                + (clause.predicate.isEmpty() ? "" : ":" + clause.predicate)
                + (group.passive() ? " passive" : ""));
        parts.add("S=" + clause.subject.map(ClauseText::names).orElse("-"));
        parts.add("O=" + clause.object.map(ClauseText::names).orElse("-"));
        clause.secondObject.ifPresent(o -> parts.add("O2=" + names(o)));
        clause.phrases.forEach(p -> parts.add(p.prep() + "=" + names(p.noun())));
        return parts;
    }

    private static String names(Unit unit) {
        return unit.members().stream().map(ClauseText::name).collect(Collectors.joining("+"));
    }

    private static String name(Unit unit) {
        String owner = unit.possessor
                .map(p -> p.entity.isPresent() ? name(p) + "'s " : "")
                .orElse("");
        if (unit.entity.isEmpty()) {
            return owner + unit.form;
        }
        List<ActorRef> actors = unit.entity.get().actors();
        return actors.isEmpty()
                ? unit.entity.get().place().map(p -> p.label()).orElse(unit.form)
                : actors.stream().map(ActorRef::label).collect(Collectors.joining("+"));
    }
}
