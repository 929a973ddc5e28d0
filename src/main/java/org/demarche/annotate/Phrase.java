package org.demarche.annotate;

import java.util.List;
import java.util.Optional;

/**
 * A noun phrase that may stand for somebody, before it is known for whom.
 *
 * @param first index of its first word
 * @param last index after its last word
 * @param actors ids of countries and bodies that it names
 * @param rule the rule that found it
 */
record Phrase(
        Kind kind,
        int first,
        int last,
        Optional<PersonName> name,
        Optional<Office> office,
        List<String> actors,
        Optional<String> place,
        Optional<SetPhrase> set,
        String rule) {
    enum Kind {
        NAME,
        OFFICE,
        ACTOR,
        BODY,
        PEOPLE,
        DEMONYM,
        PLACE,
        /** Unknown words in capitals, perhaps a name introduced elsewhere. */
        CAPITALS,
        PRONOUN,
        SET,
        /** "His Russian counterpart". */
        COUNTERPART,
        /** "The Russian", "the Russian diplomat": somebody named before. */
        FELLOW,
        /** "The Russian leader". */
        LEADER,
        /** "Government" in "Assad's government", "the Assad government". */
        OWNED,
        /** "The veteran negotiator", "the former boxer". */
        FIGURE,
        /** "His host", "the guest". */
        HOST,
        /** "The minister", "the ministers". */
        SHORT,
        /** "The rebels", "Colombian guerrillas". */
        REBELS,
        /** "The alliance", "the Council". */
        COMMON,
        /** Recognised and nobody: an outlet, a group that is not the state. */
        NOBODY
    }

    Phrase {
        actors = List.copyOf(actors);
    }

    static Phrase of(Kind kind, int first, int last, String rule) {
        return new Phrase(
                kind,
                first,
                last,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                rule);
    }

    Phrase name(PersonName who) {
        return new Phrase(kind, first, last, Optional.of(who), office, actors, place, set, rule);
    }

    Phrase office(Office what) {
        return new Phrase(kind, first, last, name, Optional.of(what), actors, place, set, rule);
    }

    Phrase actors(List<String> ids) {
        return new Phrase(kind, first, last, name, office, ids, place, set, rule);
    }

    Phrase place(Optional<String> id) {
        return new Phrase(kind, first, last, name, office, actors, id, set, rule);
    }

    Phrase set(SetPhrase what) {
        return new Phrase(kind, first, last, name, office, actors, place, Optional.of(what), rule);
    }
}
