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
        EntityMention mention, int sentence, int first, int last, boolean subject, boolean owner, boolean quoted) {}
