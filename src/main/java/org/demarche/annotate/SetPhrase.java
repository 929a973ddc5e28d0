package org.demarche.annotate;

/**
 * "The two men", "both sides", "the trio": people or countries named before.
 *
 * @param members {@code persons}, {@code titles} (persons with the office named), {@code countries},
 *     {@code sides} or {@code any}
 */
record SetPhrase(int size, String members) {
    /** Whether it means two countries or parties that the article sets over against each other. */
    boolean opposed() {
        return size == 2 && (members.equals("countries") || members.equals("sides"));
    }
}
