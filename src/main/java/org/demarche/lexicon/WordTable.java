package org.demarche.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A table of words under {@code lexicon/}: fields apart by tabs, {@code #} begins a comment line. */
public record WordTable(String file, List<Row> rows) {
    /** One line of a table. */
    public record Row(String file, int line, List<String> fields) {
        public String key() {
            return fields.get(0);
        }

        public String at(int column) {
            return column < fields.size() ? fields.get(column) : "";
        }

        public IllegalStateException fault(String what) {
            return new IllegalStateException(file + ":" + line + ": " + what);
        }
    }

    public WordTable {
        rows = List.copyOf(rows);
    }

    /** The first fields of {@code /lexicon/<name>}: a plain list of words. */
    public static Set<String> keys(String name) {
        return load(name, 1).rows().stream().map(Row::key).collect(Collectors.toUnmodifiableSet());
    }

    /** Reads {@code /lexicon/<name>}; a row with fewer fields than {@code columns} stops the program. */
    public static WordTable load(String name, int columns) {
        String file = "/lexicon/" + name;
        List<Row> rows = new ArrayList<>();
        try (InputStream in = WordTable.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                Row row = new Row(file, number, List.of(line.split("\t", -1)));
                if (row.fields().size() < columns || row.key().isBlank()) {
                    throw row.fault("this line needs " + columns + " fields, apart by tabs");
                }
                rows.add(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WordTable(file, rows);
    }

    /** First column to second column, both as written; the first folded. */
    public Map<String, String> map() {
        Map<String, String> map = new HashMap<>();
        for (Row row : rows) {
            map.put(phrase(row.key()), row.at(1));
        }
        return map;
    }

    static String phrase(String written) {
        return String.join(" ", Fold.split(written).stream().map(Fold::word).toList());
    }
}
