package org.demarche.annotate;

/**
 * "The two men", "both sides", "the trio": people or countries named before.
 *
 * @param members {@code persons}, {@code titles} (persons with the office named), {@code countries} or {@code any}
 */
record SetPhrase(int size, String members) {}
