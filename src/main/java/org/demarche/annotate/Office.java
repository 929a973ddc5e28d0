package org.demarche.annotate;

import java.util.List;
import org.demarche.model.Post;

/**
 * An office as a phrase names it.
 *
 * @param titles posts that the title may mean
 * @param of ids of the countries or bodies named with it
 * @param plural several people ("foreign ministers")
 * @param definite whether "the", a country or an owner points at one holder; "a former president" does not
 */
record Office(List<Post> titles, List<String> of, Effect effect, boolean plural, boolean definite) {
    /** What a modifier says about the holding. */
    enum Effect {
        PLAIN,
        ACTING,
        FORMER,
        /** Another office than the title alone tells ("deputy"). */
        DEPUTY,
        ELECT
    }

    Office {
        titles = List.copyOf(titles);
        of = List.copyOf(of);
    }
}
