package org.demarche.annotate;

import org.demarche.model.EntityMention;

/**
 * A mention that later words may point back at.
 *
 * @param sentence index of its sentence
 * @param first index of its first word
 * @param last index after its last word
 * @param subject whether it stands before a verb of its own
 * @param owner whether {@code 's} follows
 * @param quoted whether it stands between quotation marks
 */
record Antecedent(
        EntityMention mention, int sentence, int first, int last, boolean subject, boolean owner, boolean quoted) {
    /** The same with the words of another mention of the same. */
    Antecedent over(Antecedent other) {
        return new Antecedent(
                mention,
                sentence,
                Math.min(first, other.first),
                Math.max(last, other.last),
                subject || other.subject,
                owner,
                quoted);
    }
}
