package org.demarche.extract;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.demarche.lexicon.Table;

/** What signs weigh, in log-odds; a sign without a weight says nothing. */
record Weights(Map<String, Double> each) {
    Weights {
        each = Map.copyOf(each);
    }

    /** The weights of a table of signs and numbers; what is no number stops the program. */
    static Weights load(String table) {
        Map<String, Double> weights = new HashMap<>();
        for (Table.Row row : Table.load(table, 2)) {
            try {
                weights.put(row.field(0), Double.valueOf(row.field(1)));
            } catch (NumberFormatException e) {
                throw row.fault("'" + row.field(1) + "' is no number");
            }
        }
        return new Weights(weights);
    }

    double of(String sign) {
        return each.getOrDefault(sign, 0.0);
    }

    double sum(Collection<String> signs) {
        return signs.stream().mapToDouble(this::of).sum();
    }
}
