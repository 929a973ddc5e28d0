package org.demarche.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A table of text in aligned columns; numbers stand right, a cell too wide for its column goes on in the next line. */
public final class TextTable {
    private static final String GAP = "  ";
    private static final int NARROWEST = 12;

    private final List<String> header;
    private final List<List<String>> rows;

    public TextTable(List<String> header, List<List<String>> rows) {
        this.header = header;
        this.rows = rows.stream()
                .map(row -> row.stream().map(TextTable::oneLine).toList())
                .toList();
    }

    private static String oneLine(String cell) {
        return cell.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    /**
     * The table as lines.
     *
     * @param width columns of the terminal; longer cells go on below; 0: as wide as they are
     */
    public String text(int width) {
        int[] widths = widths(width);
        StringBuilder out = new StringBuilder();
        line(out, header, widths);
        List<String> rules = Arrays.stream(widths).mapToObj("─"::repeat).toList();
        line(out, rules, widths);
        rows.forEach(row -> line(out, row, widths));
        return out.toString();
    }

    private int[] widths(int limit) {
        int[] widths = IntStream.range(0, header.size())
                .map(c -> Math.max(
                        DisplayWidth.of(header.get(c)),
                        rows.stream()
                                .mapToInt(r -> DisplayWidth.of(r.get(c)))
                                .max()
                                .orElse(0)))
                .toArray();
        int gaps = GAP.length() * (widths.length - 1);
        while (limit > 0 && Arrays.stream(widths).sum() + gaps > limit) {
            int widest = IntStream.range(0, widths.length)
                    .boxed()
                    .max((a, b) -> widths[a] - widths[b])
                    .orElseThrow();
            if (widths[widest] <= NARROWEST) {
                break;
            }
            widths[widest]--;
        }
        return widths;
    }

    private void line(StringBuilder out, List<String> cells, int[] widths) {
        List<List<String>> wrapped = new ArrayList<>();
        for (int c = 0; c < widths.length; c++) {
            wrapped.add(DisplayWidth.wrap(cells.get(c), widths[c]));
        }
        int height = wrapped.stream().mapToInt(List::size).max().orElse(1);
        for (int i = 0; i < height; i++) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < widths.length; c++) {
                String part = i < wrapped.get(c).size() ? wrapped.get(c).get(i) : "";
                String pad = " ".repeat(Math.max(0, widths[c] - DisplayWidth.of(part)));
                line.append(c == 0 ? "" : GAP).append(isNumeric(c) ? pad + part : part + pad);
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
    }

    private boolean isNumeric(int column) {
        return !rows.isEmpty() && rows.stream().allMatch(r -> r.get(column).matches("-?\\d+(\\.\\d+)?"));
    }
}
