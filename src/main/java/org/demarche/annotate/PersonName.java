package org.demarche.annotate;

import java.util.List;
import java.util.Optional;

/**
 * A person's name as a text writes it.
 *
 * @param ids people of the gazetteer who bear this full name
 * @param surname folded surname, where the name ends in one
 * @param written the name without title, as in the text
 * @param gender as the form of address tells it
 * @param full whether there is more than a surname
 */
record PersonName(List<String> ids, Optional<String> surname, String written, Optional<String> gender, boolean full) {
    PersonName {
        ids = List.copyOf(ids);
    }

    PersonName gender(Optional<String> told) {
        return told.isPresent() ? new PersonName(ids, surname, written, told, full) : this;
    }
}
