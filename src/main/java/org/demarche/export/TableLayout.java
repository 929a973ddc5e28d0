package org.demarche.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows of text set in columns no wider than a page; cells wrap, the last column is numbers and stands to the right. */
final class TableLayout {
    private static final String GAP = "  ";
    private final int[] widths;

    /**
     * Finds widths for the columns, shrinking the widest ones first.
     *
     * @param least how narrow each column may become
     */
    TableLayout(List<List<String>> rows, int[] least, int page) {
        widths = least.clone();
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], DisplayWidth.of(row.get(i)));
            }
        }
        while (total() > page && widest(least) >= 0) {
            widths[widest(least)]--;
        }
    }

    int total() {
        return Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1);
    }

    void row(List<String> cells, Appendable out) throws IOException {
        List<List<String>> wrapped = new ArrayList<>();
        int height = 0;
        for (int i = 0; i < widths.length; i++) {
            wrapped.add(DisplayWidth.wrap(cells.get(i), widths[i]));
            height = Math.max(height, wrapped.get(i).size());
        }
        for (int line = 0; line < height; line++) {
            out.append(line(wrapped, line).stripTrailing()).append('\n');
        }
    }

    void rule(Appendable out) throws IOException {
        out.append("\u2500".repeat(total())).append('\n');
    }

    private String line(List<List<String>> cells, int line) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String part = line < cells.get(i).size() ? cells.get(i).get(line) : "";
            boolean last = i == widths.length - 1;
            text.append(last ? DisplayWidth.padLeft(part, widths[i]) : DisplayWidth.padRight(part, widths[i]) + GAP);
        }
        return text.toString();
    }

    private int widest(int[] least) {
        int widest = -1;
        for (int i = 0; i < widths.length; i++) {
            if (widths[i] > least[i] && (widest < 0 || widths[i] > widths[widest])) {
                widest = i;
            }
        }
        return widest;
    }
}
