package org.demarche.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A word table of src/main/resources/lexicon: fields apart by tabs, one row a line, comments after {@code #} at the
 * beginning of a line.
 */
public final class Table {
    private Table() {}

    /** One line of a table, which knows where it stands. */
    public record Row(String file, int line, List<String> fields) {
        public String field(int i) {
            return fields.get(i);
        }

        /** A fault of this line, to be thrown at start-up. */
        public IllegalStateException fault(String message) {
            return new IllegalStateException("lexicon/" + file + ":" + line + ": " + message);
        }
    }

    /** Reads a table whose rows have at least {@code fields} fields. */
    public static List<Row> load(String file, int fields) {
        List<Row> rows = new ArrayList<>();
        try (InputStream in = Table.class.getResourceAsStream("/lexicon/" + file)) {
            if (in == null) {
                throw new IllegalStateException("lexicon/" + file + " is missing");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                Row row = new Row(file, number, List.of(line.split("\t", -1)));
                if (row.fields().size() < fields) {
                    throw row.fault("needs " + fields + " fields apart by tabs, has "
                            + row.fields().size());
                }
                rows.add(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
