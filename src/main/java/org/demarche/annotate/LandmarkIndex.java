package org.demarche.annotate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Landmarks by what a text may have in common with them, so that not each of thousands is asked for each sentence. */
final class LandmarkIndex {
    private final Map<String, List<String>> byTrace = new HashMap<>();

    void add(String trace, String landmark) {
        byTrace.computeIfAbsent(trace, k -> new ArrayList<>()).add(landmark);
    }

    /** The ids of the landmarks that have any of these. */
    Set<String> of(Collection<String> traces) {
        Set<String> ids = new HashSet<>();
        for (String trace : traces) {
            ids.addAll(byTrace.getOrDefault(trace, List.of()));
        }
        return ids;
    }
}
