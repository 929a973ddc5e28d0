package org.demarche.model;

import java.util.List;
import java.util.Optional;

/**
 * A title under which an office is known.
 *
 * @param post id of the office
 * @param titles lower-case words, "foreign minister", "secretary of state"
 * @param of id of the only actor for which these titles mean this post; empty: any
 * @param rank {@code state}, {@code government}, {@code minister}, {@code envoy}, {@code official}, {@code parliament},
 *     {@code institution}
 * @param loose whether the title only hints at the office ("leader")
 */
public record Post(String post, List<String> titles, Optional<String> of, String rank, boolean loose) {
    public Post {
        titles = List.copyOf(titles);
    }
}
