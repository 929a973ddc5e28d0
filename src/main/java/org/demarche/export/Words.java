package org.demarche.export;

import java.util.Locale;
import org.demarche.model.DateBasis;
import org.demarche.model.Status;

/** The words of the model's enumerations as they leave the program. */
final class Words {
    static String of(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    /** {@code explicit}, {@code relative}, {@code publication-day-assumed}, {@code inferred}, {@code reported}. */
    static String of(DateBasis basis) {
        return basis.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Words() {}
}
