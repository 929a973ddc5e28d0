package org.demarche.annotate;

import java.util.List;

/**
 * A line of lexicon/time-rules.tsv.
 *
 * @param order its place in the file; of two matches of one length the earlier counts
 * @param build what the normaliser makes of a match
 * @param conditions what must stand around a match
 */
record TimexRule(int order, String name, TimePattern pattern, String build, List<TimeCondition> conditions) {
    TimexRule {
        conditions = List.copyOf(conditions);
    }

    boolean allows(TimeRun run, int begin, int end) {
        for (TimeCondition condition : conditions) {
            if (!condition.holds(run, begin, end)) {
                return false;
            }
        }
        return true;
    }
}
