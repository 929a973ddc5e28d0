package org.demarche.consolidate;

import java.util.List;
import org.demarche.model.CitedMention;

/**
 * How probable an event is by all its reports: what the surest of them leaves in doubt, halved by each further source.
 * Articles of one publisher are one source.
 */
final class Corroboration {
    private static final double MOST = 0.99;

    private Corroboration() {}

    /** The probability, rounded to two places; never certain. */
    static double of(List<CitedMention> reports) {
        double best = reports.stream()
                .mapToDouble(r -> r.mention().confidence())
                .max()
                .orElse(0);
        long sources = reports.stream()
                .map(r -> r.publisher().orElse(r.article()))
                .distinct()
                .count();
        double doubt = (1 - best) * Math.pow(0.5, sources - 1);
        return Math.max(best, Math.min(MOST, Math.round(100 * (1 - doubt)) / 100.0));
    }
}
