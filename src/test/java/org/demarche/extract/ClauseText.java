package org.demarche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A clause in one short line, with the last word of each name or noun: "sign passive | S=accord | O=- | by=russia+ukraine". */
final class ClauseText {
    private ClauseText() {}

    static String of(Clause clause) {
        List<String> parts = new ArrayList<>();
        VerbGroup group = clause.group();
        parts.add((group.negated() ? "not " : "")
                + clause.lemma()
                + (group.particle().isEmpty() ? "" : "_" + group.particle())
                + (clause.predicate.isEmpty() ? "" : ":" + clause.predicate)
                + (group.passive() ? " passive" : ""));
        parts.add("S=" + clause.subject.map(ClauseText::words).orElse("-"));
        parts.add("O=" + clause.object.map(ClauseText::words).orElse("-"));
        clause.secondObject.ifPresent(o -> parts.add("O2=" + words(o)));
        clause.phrases.forEach(p -> parts.add(p.prep() + "=" + words(p.noun())));
        return String.join(" | ", parts);
    }

    private static String words(Unit unit) {
        return unit.members().stream().map(ClauseText::word).collect(Collectors.joining("+"));
    }

    private static String word(Unit unit) {
        return unit.form.isEmpty() ? unit.head : unit.form;
    }
}
