package org.demarche.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.ActorRef;
import org.demarche.model.Ontology;
import org.demarche.model.Tenure;
import org.demarche.model.TimeInterval;

/** Who holds which office on which day: who negotiates for a country, who sits for it at the United Nations. */
final class Postings {
    private final WordClasses classes;
    private final Map<String, List<Tenure>> tenures = new HashMap<>();

    Postings(Ontology ontology, WordClasses classes) {
        this.classes = classes;
        ontology.tenures().forEach(t -> tenures.computeIfAbsent(t.holder(), k -> new ArrayList<>())
                .add(t));
    }

    /**
     * Whether a person holds one of a class of offices.
     *
     * @param posts the class of words that lists their names
     * @param day on which; any day where it is unknown
     */
    boolean holds(ActorRef person, String posts, Optional<TimeInterval> day) {
        Optional<LocalDate> on = day.map(TimeInterval::begin);
        return tenures.getOrDefault(person.id(), List.of()).stream()
                .filter(t -> on.map(t::covers).orElse(true))
                .anyMatch(t -> classes.in(posts, t.post()));
    }
}
