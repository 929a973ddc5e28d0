package org.demarche.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.model.Article;
import org.demarche.model.Block;
import org.demarche.model.Outcome;

/**
 * Reads plain text: wire reports, blog posts and official statements. The lines before the first paragraph of prose are
 * the head (headline, byline, date line, office); what follows is body, subheads and closing notes.
 */
final class PlainReader implements ArticleReader {
    private static final Set<String> OFFICES = Table.load("publishers", 2).words("office");
    private static final int LONGEST_HEAD = 12;
    private static final int PROSE = 130;
    private static final int SHORT_PROSE = 60;
    private static final int SUBHEAD = 70;
    private static final int LONGEST_STANDFIRST = 2;
    private static final int LONG_STANDFIRST = 260;
    /** Words of the name of a section above a headline, at most: "World", "Ukraine crisis". */
    private static final int SECTION = 3;

    private static final int TAIL = 4;

    private final String format;

    /** @param format {@code wire}, {@code blog} or {@code statement} */
    PlainReader(String format) {
        this.format = format;
    }

    @Override
    public String format() {
        return format;
    }

    @Override
    public boolean accepts(Source source) {
        return PlainFormat.of(source).equals(format);
    }

    @Override
    public Stream<Outcome<Article>> read(Source source) {
        List<Strand> paragraphs = Paragraphs.split(
                        source.text(), 0, source.text().length())
                .stream()
                .map(s -> CleanText.clean(Strand.of(source.text(), s[0], s[1])))
                .filter(p -> p.length() > 0)
                .toList();
        Draft draft = new Draft(source, format);
        int body = headEnd(paragraphs);
        Optional<DateLine> date = head(draft, paragraphs.subList(0, body));
        draft.published(date.filter(d -> d.rank() <= 2).map(DateLine::date));
        for (int i = body; i < paragraphs.size(); i++) {
            Optional<DateLine> timed = i <= body + LONGEST_STANDFIRST
                    ? DateLine.toTheMinute(paragraphs.get(i).toString())
                    : Optional.empty();
            if (timed.isPresent()) {
                // the day and time of publication as pages have them under their first paragraph
                draft.published(timed.map(DateLine::date));
                draft.add(Block.Kind.OTHER, paragraphs.get(i));
            } else {
                body(draft, paragraphs.get(i), i >= paragraphs.size() - TAIL);
            }
        }
        draft.published(date.map(DateLine::date));
        complete(draft, paragraphs);
        return Stream.of(draft.build(source.id()));
    }

    private static int headEnd(List<Strand> paragraphs) {
        int i = 0;
        while (i < paragraphs.size()
                && i < LONGEST_HEAD
                && !prose(paragraphs.get(i).toString())) {
            i++;
        }
        boolean noProse = i == LONGEST_HEAD || i == paragraphs.size();
        return noProse ? Math.min(1, Math.max(0, paragraphs.size() - 1)) : behindStandfirst(paragraphs, i);
    }

    /** The sentences under a headline belong to the head where the day and time of publication follow. */
    private static int behindStandfirst(List<Strand> paragraphs, int prose) {
        for (int i = prose; i < Math.min(paragraphs.size() - 1, prose + LONGEST_STANDFIRST + 1); i++) {
            String line = paragraphs.get(i).toString();
            Optional<DateLine> date = DateLine.parse(line).filter(d -> d.rank() != DateLine.PLAIN_RANK);
            if (date.or(() -> DateLine.toTheMinute(line)).isPresent()) {
                return i + 1;
            }
            if (line.length() > LONG_STANDFIRST || Dateline.parse(line).isPresent()) {
                break;
            }
        }
        return prose;
    }

    private static boolean prose(String line) {
        if (aside(line) || line.startsWith("* ") || Boilerplate.kind(line).isPresent()) {
            return false;
        }
        return line.length() >= PROSE
                || line.length() >= SHORT_PROSE && Chars.endsSentence(line)
                || Dateline.parse(line).isPresent();
    }

    /** A paragraph that is all in brackets. */
    private static boolean aside(String line) {
        return line.startsWith("(") && line.endsWith(")") && line.indexOf(')') == line.length() - 1
                || line.startsWith("[") && line.endsWith("]");
    }

    private Optional<DateLine> head(Draft draft, List<Strand> lines) {
        Optional<Strand> title = title(lines);
        Optional<DateLine> date = Optional.empty();
        String above = "";
        for (Strand line : lines) {
            String text = line.toString();
            Optional<DateLine> dated = DateLine.parse(text);
            Optional<String> place = DateLine.placeAbove(above);
            above = text;
            if (title.isPresent() && title.get() == line) {
                draft.title(Optional.of(text));
                draft.add(Block.Kind.HEADLINE, line);
            } else if (dated.isPresent()) {
                date = date.filter(d -> d.rank() <= dated.get().rank()).or(() -> dated);
                draft.dateline(dated.get().place().or(() -> place));
                draft.add(dated.get().place().isPresent() ? Block.Kind.DATELINE : Block.Kind.OTHER, line);
            } else {
                draft.add(headKind(text), line);
                draft.publisher(Publishers.inHeader(text).or(() -> office(text)));
            }
        }
        return date;
    }

    private Block.Kind headKind(String line) {
        Optional<Block.Kind> boilerplate = Boilerplate.kind(line);
        if (boilerplate.isPresent()) {
            return boilerplate.get();
        }
        if (line.startsWith("* ") && !format.equals(PlainFormat.BLOG) || prose(line)) {
            return Block.Kind.ABSTRACT;
        }
        return Block.Kind.OTHER;
    }

    private Optional<Strand> title(List<Strand> lines) {
        List<Strand> candidates = new ArrayList<>();
        for (Strand line : lines) {
            String text = line.toString();
            if (Boilerplate.kind(text).isEmpty()
                    && !aside(text)
                    && !text.startsWith("* ")
                    && DateLine.parse(text).isEmpty()
                    && Copyright.parse(text).isEmpty()) {
                candidates.add(line);
            }
        }
        if (format.equals(PlainFormat.STATEMENT)) {
            Comparator<Strand> length = Comparator.comparingInt(Strand::length);
            return candidates.stream()
                    .filter(c -> Publishers.inHeader(c.toString()).isEmpty()
                            && office(c.toString()).isEmpty())
                    .max(length)
                    .or(() -> candidates.stream().max(length));
        }
        List<Strand> headings = candidates.stream()
                .filter(c -> Publishers.inHeader(c.toString()).isEmpty())
                .toList();
        return headings.stream()
                .filter(c -> c.toString().split(" ", -1).length > SECTION
                        && !c.toString().endsWith("."))
                .findFirst()
                .or(() -> headings.stream().findFirst())
                .or(() -> candidates.stream().findFirst());
    }

    private Optional<String> office(String line) {
        String lower = Chars.lowerCase(line);
        boolean office = format.equals(PlainFormat.STATEMENT)
                && line.length() < SUBHEAD
                && line.indexOf(':') < 0
                && line.indexOf(';') < 0
                && OFFICES.stream().anyMatch(lower::startsWith);
        return office ? Optional.of(line) : Optional.empty();
    }

    private static void body(Draft draft, Strand paragraph, boolean last) {
        String text = paragraph.toString();
        Optional<Block.Kind> boilerplate = Boilerplate.kind(text);
        if (boilerplate.isPresent() || aside(text)) {
            draft.add(boilerplate.orElse(Block.Kind.OTHER), paragraph);
            if (last) {
                draft.published(DateLine.parse(text).filter(d -> d.rank() != 3).map(DateLine::date));
            }
        } else if (subhead(text)) {
            draft.add(Block.Kind.OTHER, paragraph);
        } else {
            draft.addBody(paragraph);
        }
    }

    /** A short line without an end: it divides the text and reports nothing. */
    static boolean subhead(String line) {
        return line.length() <= SUBHEAD
                && (!Chars.endsSentence(line) || line.endsWith("?") && line.length() <= SUBHEAD / 2)
                && !Character.isLowerCase(line.charAt(0))
                && Character.isLetterOrDigit(line.charAt(line.length() - 1)) | line.endsWith("'") | line.endsWith("?")
                && line.split(" ", -1).length <= 9;
    }

    private static void complete(Draft draft, List<Strand> paragraphs) {
        for (Strand paragraph : paragraphs.subList(Math.max(0, paragraphs.size() - TAIL), paragraphs.size())) {
            Optional<Copyright> notice = Copyright.parse(paragraph.toString());
            if (notice.isPresent()) {
                draft.publisher(notice.get().holder());
                int year = notice.get().year();
                draft.published(draft.openDay().filter(d -> d.isValidYear(year)).map(d -> d.atYear(year)));
            }
        }
    }
}
