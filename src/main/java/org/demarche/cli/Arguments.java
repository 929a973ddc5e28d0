package org.demarche.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parameters of a question as they stand on the command line: {@code --name value} or {@code --name=value}. */
final class Arguments {
    /** The values by their names; wrong usage throws {@link IllegalArgumentException} with a message for a person. */
    static Map<String, String> parse(List<String> words) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("--") || word.length() == 2) {
                throw new IllegalArgumentException("'" + word + "' is not wanted here; a parameter is --NAME VALUE");
            }
            int equals = word.indexOf('=');
            String name = equals > 0 ? word.substring(2, equals) : word.substring(2);
            if (equals < 0 && i + 1 == words.size()) {
                throw new IllegalArgumentException("--" + name + " needs a value");
            }
            String value = equals > 0 ? word.substring(equals + 1) : words.get(++i);
            if (values.put(name, value) != null) {
                throw new IllegalArgumentException("--" + name + " is given twice");
            }
        }
        return values;
    }

    private Arguments() {}
}
