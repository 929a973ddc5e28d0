package org.demarche.annotate;

/**
 * A kind of word or number that a pattern met.
 *
 * @param begin its first atom
 * @param end the atom after it
 */
record TimeCapture(String kind, String value, int begin, int end) {}
