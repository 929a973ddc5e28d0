package org.demarche.serve.thing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.demarche.model.Span;
import org.demarche.serve.page.Html;

/** A text with marks on it, which may overlap: it is cut wherever a mark begins or ends. */
final class Marked {
    private final String text;
    private final List<Mark> marks = new ArrayList<>();

    /**
     * Something to be seen in the text.
     *
     * @param kind how it looks
     * @param address where it leads; empty: nowhere
     * @param title what is told of it
     * @param number stands behind its last character and leads to what has that number; 0: none does
     */
    record Mark(Span span, String kind, String address, String title, int number) {
        Mark(Span span, String kind, String address, String title) {
            this(span, kind, address, title, 0);
        }
    }

    /**
     * A stretch of text on which the same marks lie.
     *
     * @param marks the widest first
     * @param numbers of the marks that end here
     */
    record Piece(String text, List<Mark> marks, List<Integer> numbers) {}

    Marked(String text) {
        this.text = text;
    }

    /** Marks what lies in the text; anything else is passed over. */
    void add(Mark mark) {
        if (mark.span().begin() >= 0
                && mark.span().end() <= text.length()
                && mark.span().length() > 0) {
            marks.add(mark);
        }
    }

    /** A part of the text. */
    List<Piece> pieces(Span part) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(part.begin(), part.end()));
        List<Mark> here = marks.stream()
                .filter(m -> m.span().overlaps(part))
                .sorted(Comparator.comparing((Mark m) -> -m.span().length()))
                .toList();
        here.forEach(m -> {
            cuts.add(Math.max(part.begin(), m.span().begin()));
            cuts.add(Math.min(part.end(), m.span().end()));
        });
        List<Integer> at = List.copyOf(cuts);
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i + 1 < at.size(); i++) {
            Span span = new Span(at.get(i), at.get(i + 1));
            pieces.add(new Piece(
                    span.of(text),
                    here.stream().filter(m -> m.span().contains(span)).toList(),
                    here.stream()
                            .filter(m -> m.number() > 0 && m.span().end() == span.end())
                            .map(Mark::number)
                            .toList()));
        }
        return pieces;
    }

    Html html(Span part) {
        return Html.all(pieces(part).stream().map(Marked::html));
    }

    /** The innermost mark that leads somewhere is the link: one cannot lie in another. */
    private static Html html(Piece piece) {
        Html text = Html.text(piece.text());
        boolean linked = false;
        for (int i = piece.marks().size() - 1; i >= 0; i--) {
            Mark mark = piece.marks().get(i);
            boolean links = !mark.address().isEmpty() && !linked;
            linked |= links;
            text = links
                    ? Html.of(
                            "<a class=\"m-{}\" href=\"{}\" title=\"{}\">{}</a>",
                            mark.kind(),
                            mark.address(),
                            mark.title(),
                            text)
                    : Html.of("<span class=\"m-{}\" title=\"{}\">{}</span>", mark.kind(), mark.title(), text);
        }
        return Html.all(Stream.concat(
                Stream.of(text),
                piece.numbers().stream().map(n -> Html.of("<sup><a href=\"#e{}\">{}</a></sup>", n, n))));
    }
}
