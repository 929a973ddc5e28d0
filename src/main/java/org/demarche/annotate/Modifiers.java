package org.demarche.annotate;

import java.util.List;

/**
 * What stands before the head of a noun phrase.
 *
 * @param head index of the lexeme after the modifiers
 * @param nations ids of the countries or bodies named as owners
 * @param definite "the", "this", "his"
 * @param owner "his", "her", "their", "its"
 * @param side "pro-Russian"
 */
record Modifiers(int head, List<String> nations, Office.Effect effect, boolean definite, boolean owner, boolean side) {
    Modifiers {
        nations = List.copyOf(nations);
    }
}
