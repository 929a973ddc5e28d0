package org.demarche.model;

import java.util.List;
import java.util.Optional;

/**
 * A stretch of text that names or describes actors or a place.
 *
 * @param span characters of the article's reading: the whole phrase, title included ("Russian Foreign Minister Sergey
 *     Lavrov")
 * @param actors whom it stands for when it acts: one for a name, several for "the two men" or "the German, French and
 *     Polish foreign ministers", none for what can only be a place
 * @param place where it is when it is a location ("Moscow": actor Russia, place Moscow)
 * @param foundBy the rule that found it
 */
public record EntityMention(
        Span span, Kind kind, List<ActorRef> actors, Optional<PlaceRef> place, double certainty, String foundBy) {
    /** The rule that finds a name which no gazetteer knows and to which the text gives no title. */
    public static final String PRIVATE = "private-name";

    /** The rule that finds a name which no gazetteer knows and to which the text gives an office of state or government. */
    public static final String GOVERNING = "governing-name";

    public enum Kind {
        PERSON,
        /** An office or description resolved to its holder ("the Russian foreign minister"). */
        DESCRIPTION,
        PRONOUN,
        COUNTRY,
        ORGANISATION,
        GROUP,
        /** "Russian", "Moscow's": a nationality as a modifier. */
        DEMONYM,
        PLACE
    }

    public EntityMention {
        actors = List.copyOf(actors);
        if (foundBy.isBlank()) {
            throw new IllegalArgumentException("a mention names the rule that found it");
        }
    }
}
