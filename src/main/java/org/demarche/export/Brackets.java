package org.demarche.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.model.Chronology;
import org.demarche.model.Event;

/** Marks before the lines of events that stand side by side, because the evidence leaves their order open. */
final class Brackets {
    /** What the marks mean, for the foot of a page. */
    static final String MEANING = "\u250c\u2502\u2514 side by side: the evidence leaves their order open.";

    private static final String NONE = "  ";
    private final Map<String, String> marks = new HashMap<>();
    private final boolean any;

    Brackets(Chronology chronology) {
        any = chronology.groups().stream().anyMatch(group -> group.size() > 1);
        for (List<Event> group : chronology.groups()) {
            for (int i = 0; i < group.size(); i++) {
                marks.put(group.get(i).id(), group.size() == 1 ? NONE : mark(i, group.size() - 1));
            }
        }
    }

    private static String mark(int i, int last) {
        return i == 0 ? "\u250c " : i == last ? "\u2514 " : "\u2502 ";
    }

    /** The mark of an event; empty where no events of the timeline stand side by side. */
    String of(Event event) {
        return any ? marks.getOrDefault(event.id(), NONE) : "";
    }
}
