package org.demarche.serve.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.demarche.rdf.Dip;
import org.demarche.serve.http.Json;

/** Rows as JSON objects: names of the ontology short, numbers as numbers, everything else as text. */
final class Items {
    private static final Set<String> HIDDEN = Set.of("key");

    private Items() {}

    static ObjectNode item(Template.Row row) {
        ObjectNode item = Json.object();
        row.values().forEach((name, value) -> {
            if (!HIDDEN.contains(name)) {
                put(item, name, value);
            }
        });
        return item;
    }

    static void put(ObjectNode item, String name, Node value) {
        if (value.isLiteral() && value.getLiteralValue() instanceof Integer number) {
            item.put(name, number);
        } else if (value.isLiteral() && value.getLiteralValue() instanceof Number number) {
            item.put(name, number.doubleValue());
        } else {
            item.put(name, text(value));
        }
    }

    static String text(Node value) {
        if (value.isLiteral()) {
            return value.getLiteralLexicalForm();
        }
        if (!value.isURI()) {
            return value.toString();
        }
        return value.getURI().startsWith(Dip.NS) ? value.getURI().substring(Dip.NS.length()) : value.getURI();
    }
}
