package org.demarche.annotate;

import java.util.LinkedHashMap;
import java.util.Map;

/** Names behind a title in the plural, to each of whom it belongs: "Ministers A and B". */
final class TitledList {
    private TitledList() {}

    /** The names with the title of phrase {@code i}, if it is such a title. */
    static Map<Phrase, Office> of(PhraseScanner.Scan scan, int i) {
        Map<Phrase, Office> titled = new LinkedHashMap<>();
        Phrase title = scan.phrases().get(i);
        if (title.office().filter(Office::plural).isEmpty()) {
            return titled;
        }
        Office plural = title.office().get();
        Office one = new Office(plural.titles(), plural.of(), plural.effect(), false, plural.definite());
        int end = title.last();
        for (Phrase p : scan.phrases().subList(i + 1, scan.phrases().size())) {
            boolean joined = scan.words().subList(end, Math.max(end, p.first())).stream()
                    .allMatch(w -> w.is(",") || w.is("and") || w.is("&"));
            if (p.name().isEmpty() || !joined) {
                break;
            }
            titled.put(p, one);
            end = p.last();
        }
        return titled;
    }
}
