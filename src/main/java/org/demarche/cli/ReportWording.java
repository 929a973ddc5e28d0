package org.demarche.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.demarche.consolidate.Wording;
import org.demarche.lexicon.Table;
import org.demarche.model.Lifecycle;
import org.demarche.model.Precedence.Relation;

/** The tables of words that consolidation needs. */
final class ReportWording {
    static Wording load() {
        Map<Lifecycle, List<String>> states = new EnumMap<>(Lifecycle.class);
        for (Table.Row row : Table.load("lifecycle-words.tsv", 2)) {
            states.computeIfAbsent(constant(Lifecycle.class, row), s -> new ArrayList<>())
                    .add(row.field(1));
        }
        Map<String, Wording.Order> orders = new HashMap<>();
        for (Table.Row row : Table.load("order-words.tsv", 3)) {
            orders.put(
                    row.field(1),
                    new Wording.Order(
                            constant(Relation.class, row), row.field(2).equals("later")));
        }
        Map<String, String> nouns = new HashMap<>();
        Table.load("order-nouns.tsv", 2).forEach(row -> nouns.put(row.field(0), row.field(1)));
        return new Wording(states, orders, nouns);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, Table.Row row) {
        String name = row.field(0).toUpperCase(Locale.ROOT);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw row.fault("no " + type.getSimpleName() + ": " + row.field(0));
    }

    private ReportWording() {}
}
