package org.demarche.annotate;

/**
 * What some atoms may mean in a time expression: "March" a month, "twenty-five" a number.
 *
 * @param kind as in lexicon/time-words.tsv, or a kind of number
 * @param value as in lexicon/time-words.tsv, or the number
 * @param length how many atoms
 */
record TimeTag(String kind, String value, int length) {}
