package org.demarche.extract;

import java.util.Optional;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.EntityMention;

/** "In the Chinese city of Wuhan", "on the island of Aitutaki": the place that another word only says the kind of. */
record CalledPlaces(WordClasses classes) {
    Optional<EntityMention> of(Unit unit) {
        return unit.attached.stream()
                .filter(p -> unit.entity.isEmpty() && classes.in("called-places", unit.form))
                .filter(p -> p.prep().equals("of"))
                .flatMap(p -> p.noun().entity.stream())
                .filter(e -> e.place().isPresent())
                .findFirst();
    }
}
