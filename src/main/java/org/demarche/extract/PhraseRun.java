package org.demarche.extract;

import java.util.List;

/** A run of prepositional phrases, times and adverbs: "in Geneva on Monday again". */
final class PhraseRun {
    private PhraseRun() {}

    /** The index behind the run that begins at {@code from}. */
    static int end(List<Unit> units, int from) {
        int i = from;
        while (i < units.size()) {
            boolean phrase = units.get(i).is(Unit.Kind.PREP)
                    && i + 1 < units.size()
                    && (units.get(i + 1).is(Unit.Kind.NOMINAL)
                            || units.get(i + 1).is(Unit.Kind.TIME));
            if (phrase) {
                i += 2;
            } else if (units.get(i).is(Unit.Kind.TIME) || units.get(i).is(Unit.Kind.ADVERB)) {
                i++;
            } else {
                break;
            }
        }
        return i;
    }
}
