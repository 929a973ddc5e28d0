package org.demarche.read;

import java.net.URI;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.demarche.model.Article;
import org.demarche.model.Block;
import org.demarche.model.Outcome;
import org.demarche.model.Problem;
import org.demarche.model.Reading;
import org.demarche.model.Span;

/** An article while it is being read: its paragraphs in text order and what is known of it so far. */
final class Draft {
    private static final int LONG_TITLE = 90;

    private final Source source;
    private final String format;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Problem> problems;
    private int bodies;
    private Optional<String> title = Optional.empty();
    private Optional<String> publisher = Optional.empty();
    private Optional<URI> url = Optional.empty();
    private Optional<LocalDate> published = Optional.empty();
    private Optional<MonthDay> day = Optional.empty();
    private Optional<String> dateline = Optional.empty();

    /** A paragraph to be: cleaned characters and what they are. */
    record Piece(Block.Kind kind, Strand text, Optional<Block.Speaker> speaker) {}

    Draft(Source source, String format) {
        this.source = source;
        this.format = format;
        this.problems = new ArrayList<>(source.warnings());
    }

    /** Adds a cleaned paragraph; closing boilerplate becomes a paragraph of its own. */
    void add(Block.Kind kind, Strand text, Optional<Block.Speaker> speaker) {
        OptionalInt tail = kind == Block.Kind.OTHER ? OptionalInt.empty() : Boilerplate.tail(text.toString());
        if (tail.isPresent()) {
            put(kind, text.slice(0, tail.getAsInt()), speaker);
            put(Block.Kind.OTHER, text.slice(tail.getAsInt(), text.length()), Optional.empty());
        } else {
            put(kind, text, speaker);
        }
    }

    void add(Block.Kind kind, Strand text) {
        add(kind, text, Optional.empty());
    }

    private void put(Block.Kind kind, Strand text, Optional<Block.Speaker> speaker) {
        Strand trimmed = text.trim();
        if (trimmed.length() > 0) {
            pieces.add(new Piece(kind, trimmed, speaker));
        }
    }

    /** Adds a paragraph of the article proper, after the dateline that it may begin with. */
    void addBody(Strand text) {
        int before = bodies++;
        Optional<Dateline> found =
                dateline.isPresent() || before > 2 ? Optional.empty() : Dateline.parse(text.toString());
        if (found.isEmpty() && dateline.isEmpty() && before == 0) {
            found = Dateline.city(text.toString());
        }
        if (found.isEmpty()) {
            add(Block.Kind.BODY, text);
            return;
        }
        Dateline line = found.get();
        add(Block.Kind.DATELINE, text.slice(0, line.end()));
        add(Block.Kind.BODY, text.slice(line.end(), text.length()));
        dateline(line.place());
        publisher(line.publisher());
        published(line.date());
        day = day.or(line::day);
    }

    void title(Optional<String> value) {
        title = title.or(() -> value.map(
                        t -> CleanText.clean(Strand.of(t, 0, t.length())).toString())
                .filter(t -> !t.isEmpty()));
    }

    void publisher(Optional<String> value) {
        publisher = publisher.or(() -> value.map(String::strip).filter(t -> !t.isEmpty()));
    }

    void url(Optional<URI> value) {
        url = url.or(() -> value);
    }

    /** The first date given holds. */
    void published(Optional<LocalDate> value) {
        published = published.or(() -> value);
    }

    void dateline(Optional<String> value) {
        dateline = dateline.or(() -> value);
    }

    boolean isDated() {
        return published.isPresent();
    }

    /** The dateline's day without a year, where nothing else dates the article. */
    Optional<MonthDay> openDay() {
        return published.isPresent() ? Optional.empty() : day;
    }

    void warn(Problem problem) {
        problems.add(problem);
    }

    Outcome<Article> build(String id) {
        Reading.Builder reading = new Reading.Builder();
        List<Block> blocks = new ArrayList<>();
        int last = 0;
        for (Piece piece : pieces) {
            if (piece.text().begin(0) < last) {
                continue; // the parser moved it: it was read where it stands
            }
            if (!blocks.isEmpty()) {
                reading.insert('\n');
            }
            int begin = reading.length();
            for (int i = 0; i < piece.text().length(); i++) {
                reading.append(
                        piece.text().charAt(i),
                        piece.text().begin(i),
                        piece.text().end(i));
            }
            last = piece.text().end(piece.text().length() - 1);
            blocks.add(new Block(piece.kind(), new Span(begin, reading.length()), piece.speaker()));
        }
        Reading text = reading.build();
        if (text.text().chars().noneMatch(Character::isLetter)) {
            return new Outcome.Refused<>(source.refusal(0, "no words were found: give an article with text"));
        }
        Optional<String> language = English.otherLanguage(words(blocks, text.text()));
        if (language.isPresent()) {
            return new Outcome.Refused<>(source.refusal(
                    0,
                    "the text is not English (it looks like '" + language.get() + "'): give an English translation"));
        }
        return new Outcome.Done<>(article(id, text, blocks), problems);
    }

    private static String words(List<Block> blocks, String text) {
        StringBuilder words = new StringBuilder();
        blocks.stream()
                .filter(Block::reports)
                .forEach(b -> words.append(b.span().of(text)).append('\n'));
        return words.length() == 0 ? text : words.toString();
    }

    private Article article(String id, Reading reading, List<Block> blocks) {
        Metadata given = source.options().given();
        if (given.published().isPresent()
                && published.isPresent()
                && !given.published().equals(published)) {
            problems.add(new Problem(
                    Problem.Severity.WARNING,
                    source.name(),
                    "",
                    "the text says it was published on " + published.get() + ", the metadata given say "
                            + given.published().get() + ": the latter holds"));
        }
        return new Article(
                id,
                format,
                given.source().or(() -> url),
                given.publisher().or(() -> publisher),
                given.published().or(() -> published),
                dateline,
                given.title().or(() -> title).orElseGet(() -> opening(reading, blocks)),
                source.charset(),
                source.text(),
                reading,
                blocks,
                stated(given));
    }

    private static Set<Article.Given> stated(Metadata given) {
        Set<Article.Given> stated = EnumSet.noneOf(Article.Given.class);
        given.title().ifPresent(t -> stated.add(Article.Given.TITLE));
        given.publisher().ifPresent(p -> stated.add(Article.Given.PUBLISHER));
        given.source().ifPresent(s -> stated.add(Article.Given.SOURCE));
        given.published().ifPresent(d -> stated.add(Article.Given.PUBLISHED));
        return stated;
    }

    /** A text without a title is called by its first words. */
    private static String opening(Reading reading, List<Block> blocks) {
        String text = blocks.stream()
                .filter(Block::reports)
                .findFirst()
                .orElse(blocks.get(0))
                .span()
                .of(reading.text());
        if (text.length() <= LONG_TITLE) {
            return text;
        }
        int space = text.lastIndexOf(' ', LONG_TITLE);
        return text.substring(0, space < LONG_TITLE / 2 ? LONG_TITLE : space) + "...";
    }
}
