package org.demarche.annotate;

/**
 * "The two men", "both sides", "the trio": people or countries named before.
 *
 * @param members {@code persons}, {@code countries} or {@code any}
 */
record SetPhrase(int size, String members) {}
