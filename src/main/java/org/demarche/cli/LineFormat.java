package org.demarche.cli;

import java.util.Locale;

/** Formats of what is found in a text. */
enum LineFormat {
    /** A JSON object a line. */
    JSONL;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
