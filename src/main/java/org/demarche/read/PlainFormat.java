package org.demarche.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells wire reports, blog posts and official statements apart by the words and the shape of their first and last lines. */
final class PlainFormat {
    static final String WIRE = "wire";
    static final String BLOG = "blog";
    static final String STATEMENT = "statement";

    private static final Table TABLE = Table.load("formats", 4);
    private static final int HEAD = 12;
    private static final int TAIL = 4;
    private static final int MOST_LINES = 300;
    private static final int LONGEST_CUE_LINE = 160;

    private final Map<String, Integer> scores = new HashMap<>();

    private PlainFormat() {}

    static String of(Source source) {
        List<int[]> all = Paragraphs.split(source.text(), 0, source.text().length());
        List<int[]> spans = new ArrayList<>(all.subList(0, Math.min(MOST_LINES, all.size())));
        spans.addAll(all.subList(Math.max(spans.size(), all.size() - TAIL), all.size()));
        List<String> lines = spans.stream()
                .map(s -> CleanText.clean(Strand.of(source.text(), s[0], Math.min(s[1], s[0] + 400)))
                        .toString())
                .filter(line -> !line.isEmpty())
                .toList();
        PlainFormat format = new PlainFormat();
        format.score(WIRE, 1);
        format.words(lines);
        format.shape(source.text(), spans, lines);
        return format.best();
    }

    private String best() {
        String best = WIRE;
        for (String other : List.of(BLOG, STATEMENT)) {
            best = scores.getOrDefault(other, 0) > scores.get(best) ? other : best;
        }
        return best;
    }

    private void score(String format, int weight) {
        scores.merge(format, weight, Integer::sum);
    }

    private void words(List<String> lines) {
        int bodyAt = 0;
        while (bodyAt < lines.size() && bodyAt < HEAD && lines.get(bodyAt).length() <= LONGEST_CUE_LINE) {
            bodyAt++;
        }
        for (Table.Row row : TABLE.rows()) {
            String cue = row.at(3);
            int from = row.at(1).equals("tail") ? Math.max(0, lines.size() - TAIL) : 0;
            int to = row.at(1).equals("head") ? bodyAt : lines.size();
            boolean starts = row.at(1).equals("any");
            for (String line : lines.subList(Math.min(from, to), to)) {
                if (line.length() <= LONGEST_CUE_LINE && has(Chars.lowerCase(line), cue, starts)) {
                    score(row.at(0), TABLE.number(row, 2, 10));
                    break;
                }
            }
        }
    }

    private static boolean has(String line, String cue, boolean starts) {
        if (starts) {
            return line.startsWith(cue);
        }
        for (int at = line.indexOf(cue); at >= 0; at = line.indexOf(cue, at + 1)) {
            int end = at + cue.length();
            boolean open = at == 0 || !Character.isLetterOrDigit(line.charAt(at - 1));
            boolean closed = end == line.length()
                    || !Character.isLetterOrDigit(line.charAt(end))
                    || !Character.isLetterOrDigit(cue.charAt(cue.length() - 1));
            if (open && closed) {
                return true;
            }
        }
        return false;
    }

    private void shape(String text, List<int[]> spans, List<String> lines) {
        int numbered = 0;
        int glued = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            numbered += line.matches("\\d{1,2}\\. .*") && line.length() > 60 ? 1 : 0;
            if (i < HEAD) {
                score(
                        WIRE,
                        Dateline.parse(line).filter(d -> d.place().isPresent()).isPresent() ? 4 : 0);
                score(STATEMENT, DateLine.parse(line).filter(d -> d.rank() == 3).isPresent() ? 1 : 0);
            }
        }
        for (int[] span : spans) {
            glued += glued < 10 ? GluedText.count(Strand.of(text, span[0], span[1])) : 0;
        }
        score(STATEMENT, numbered >= 3 ? 3 : 0);
        score(BLOG, glued >= 3 ? 4 : glued);
    }
}
