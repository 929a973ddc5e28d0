package org.demarche.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A word table of this package: {@code lexicon/reader-NAME.tsv} on the class path, columns separated by tabs, lines that
 * begin with {@code "# "} are comments. A line with another number of columns stops the program and names file and line.
 */
record Table(String file, List<Row> rows) {
    /** One line of the table and its number, the first being 1. */
    record Row(int line, List<String> cells) {
        String at(int column) {
            return cells.get(column);
        }
    }

    Table {
        rows = List.copyOf(rows);
    }

    static Table load(String name, int columns) {
        String file = "lexicon/reader-" + name + ".tsv";
        try (InputStream in = Table.class.getResourceAsStream("/" + file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not on the class path");
            }
            return parse(file, new String(in.readAllBytes(), StandardCharsets.UTF_8), columns);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    static Table parse(String file, String text, int columns) {
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("# ")) {
                continue;
            }
            List<String> cells = List.of(line.split("\t", -1));
            if (cells.size() != columns) {
                throw new IllegalStateException(
                        file + ", line " + number + ": " + columns + " columns expected, found " + cells.size());
            }
            rows.add(new Row(number, cells));
        }
        return new Table(file, rows);
    }

    /** The first column. */
    Set<String> words() {
        Set<String> words = new LinkedHashSet<>();
        rows.forEach(row -> words.add(row.at(0)));
        return words;
    }

    /** The second column of the rows whose first is {@code kind}, in the table's order. */
    Set<String> words(String kind) {
        Set<String> words = new LinkedHashSet<>();
        rows.stream().filter(row -> row.at(0).equals(kind)).forEach(row -> words.add(row.at(1)));
        return words;
    }

    /** From the second column to the first. */
    Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        rows.forEach(row -> kinds.put(row.at(1), row.at(0)));
        return kinds;
    }

    /** The table's number in this cell; what is no number stops the program. */
    int number(Row row, int column, int radix) {
        try {
            return Integer.parseInt(row.at(column), radix);
        } catch (NumberFormatException e) {
            throw new IllegalStateException(file + ", line " + row.line() + ": not a number: " + row.at(column), e);
        }
    }
}
