package org.demarche.annotate;

/**
 * "The two men", "both sides", "the trio": people or countries named before.
 *
 * @param members {@code persons}, {@code titles} (persons with the office named), {@code countries},
 *     {@code sides}, {@code any} or {@link #BARE}
 */
record SetPhrase(int size, String members) {
    /** The members where no noun tells who they are. */
    static final String BARE = "bare";

    /** Whether it means two countries or parties that the article sets over against each other. */
    boolean opposed() {
        return size == 2 && (members.equals("countries") || members.equals("sides"));
    }

    /** "The two", "the pair": without a noun that tells who they are. */
    boolean bare() {
        return members.equals(BARE);
    }
}
