package org.demarche.annotate;

import java.util.List;

/** Makes time expressions of a match, in the light of what was said before; none where the match is not one after all. */
@FunctionalInterface
interface TimexBuild {
    List<TimexPart> build(TimexMatch match, TimeScene scene);

    /** The whole match has one value. */
    static List<TimexPart> whole(TimexMatch match, TimexValue value) {
        return List.of(new TimexPart(match.begin(), match.end(), value));
    }
}
