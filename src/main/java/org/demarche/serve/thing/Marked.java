package org.demarche.serve.thing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.demarche.model.Span;

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
     * @param end what stands behind its last character
     */
    record Mark(Span span, String kind, String address, String title, Html end) {}

    Marked(String text) {
        this.text = text;
    }

    /** Marks what lies in the text; anything else is passed over. */
    void add(Mark mark) {
        if (mark.span().begin() >= 0 && mark.span().end() <= text.length() && mark.span().length() > 0) {
            marks.add(mark);
        }
    }

    /** A part of the text. */
    Html html(Span part) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(part.begin(), part.end()));
        List<Mark> here = marks.stream()
                .filter(m -> m.span().begin() < part.end() && m.span().end() > part.begin())
                .sorted(Comparator.comparing((Mark m) -> -m.span().length()))
                .toList();
        here.forEach(m -> {
            cuts.add(Math.max(part.begin(), m.span().begin()));
            cuts.add(Math.min(part.end(), m.span().end()));
        });
        List<Integer> at = List.copyOf(cuts);
        List<Html> pieces = new ArrayList<>();
        for (int i = 0; i + 1 < at.size(); i++) {
            pieces.add(piece(new Span(at.get(i), at.get(i + 1)), here));
        }
        return Html.all(pieces.stream());
    }

    private Html piece(Span span, List<Mark> here) {
        List<Mark> covering = here.stream()
                .filter(m -> m.span().begin() <= span.begin() && m.span().end() >= span.end())
                .toList();
        Html piece = Html.text(span.of(text));
        boolean led = false;
        for (int i = covering.size() - 1; i >= 0; i--) {
            Mark mark = covering.get(i);
            boolean leads = !mark.address().isEmpty() && !led;
            led |= leads;
            piece = leads
                    ? Html.of(
                            "<a class=\"m-{}\" href=\"{}\" title=\"{}\">{}</a>",
                            mark.kind(),
                            mark.address(),
                            mark.title(),
                            piece)
                    : Html.of("<span class=\"m-{}\" title=\"{}\">{}</span>", mark.kind(), mark.title(), piece);
        }
        Html ends = Html.all(here.stream().filter(m -> m.span().end() == span.end()).map(Mark::end));
        return Html.all(piece, ends);
    }
}
