package org.demarche.lexicon;

import java.util.List;

/**
 * What a name in a table stands for.
 *
 * @param id local name of the actor, post title index or place
 * @param words the name's words as written in the table
 */
public record NameEntry(Sense sense, String id, List<String> words) {
    /** How a name stands for its bearer. */
    public enum Sense {
        PERSON,
        SURNAME,
        ACTOR,
        METONYM,
        DEMONYM,
        PEOPLE,
        PLACE,
        TITLE,
        TITLES,
        OUTLET,
        BODY,
        BODIES
    }

    public NameEntry {
        words = List.copyOf(words);
    }

    /** Whether the text's word may stand for the table's word: capitals must be capitals, initials must be initials. */
    public boolean allows(int index, String text) {
        String own = words.get(index);
        if (!Character.isUpperCase(own.codePointAt(0))) {
            return true;
        }
        if (!Character.isUpperCase(text.codePointAt(0))) {
            return false;
        }
        return own.length() > 5 || own.length() < 2 || !upper(own) || upper(text);
    }

    private static boolean upper(String word) {
        return word.codePoints().noneMatch(Character::isLowerCase);
    }
}
