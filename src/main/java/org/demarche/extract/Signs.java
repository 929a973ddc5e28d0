package org.demarche.extract;

import java.util.List;

/**
 * What speaks for or against an event, as names of signs in lexicon/confidence.tsv.
 *
 * @param reports the signs of each report of the event in its article
 * @param whole the signs of the event as all reports together tell it
 */
record Signs(List<List<String>> reports, List<String> whole) {
    Signs {
        reports = List.copyOf(reports);
        whole = List.copyOf(whole);
    }
}
