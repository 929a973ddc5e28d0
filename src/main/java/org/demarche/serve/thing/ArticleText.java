package org.demarche.serve.thing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.Block;
import org.demarche.model.EntityMention;
import org.demarche.model.Reading;
import org.demarche.model.Span;
import org.demarche.model.Timex;
import org.demarche.rdf.Iris;

/** The text of an article in paragraphs: as it was read again, with names and times, or else as it is stored. */
final class ArticleText {
    private static final Pattern PARAGRAPH = Pattern.compile("[^\\n].*?(?=\\n\\s*\\n|\\z)", Pattern.DOTALL);

    private record Paragraph(Span span, String kind) {}

    private final Marked marked;
    private final List<Paragraph> paragraphs;
    private final UnaryOperator<Span> here;

    private ArticleText(String text, List<Paragraph> paragraphs, UnaryOperator<Span> here) {
        this.marked = new Marked(text);
        this.paragraphs = List.copyOf(paragraphs);
        this.here = here;
    }

    /** As it is stored. */
    static ArticleText of(String stored) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (Matcher m = PARAGRAPH.matcher(stored); m.find(); ) {
            paragraphs.add(new Paragraph(new Span(m.start(), m.end()), "body"));
        }
        return new ArticleText(stored, paragraphs, span -> span);
    }

    /** As a person reads it, with who, where and when. */
    static ArticleText of(AnnotatedArticle read, Look look) {
        Reading reading = read.article().reading();
        List<Paragraph> paragraphs = read.article().blocks().stream()
                .map((Block b) -> new Paragraph(b.span(), b.kind().name().toLowerCase(Locale.ROOT)))
                .toList();
        ArticleText text = new ArticleText(reading.text(), paragraphs, fromSource(reading));
        read.entities().forEach(e -> text.entity(e, look));
        read.timexes().forEach(text::time);
        return text;
    }

    /** The way from the file's characters to those of the reading. */
    private static UnaryOperator<Span> fromSource(Reading reading) {
        int[] begins = new int[reading.length()];
        for (int i = 0; i < begins.length; i++) {
            begins[i] = reading.toSource(new Span(i, i + 1)).begin();
        }
        return span -> {
            int begin = first(begins, span.begin());
            return new Span(begin, Math.max(begin, first(begins, span.end())));
        };
    }

    private static int first(int[] begins, int offset) {
        int at = Arrays.binarySearch(begins, offset);
        while (at > 0 && begins[at - 1] == offset) {
            at--;
        }
        return at < 0 ? -at - 1 : at;
    }

    private void entity(EntityMention entity, Look look) {
        Node name = entity.actors().size() == 1
                ? Iris.actor(entity.actors().get(0))
                : entity.place().map(Iris::place).orElse(Node.ANY);
        boolean known = name.isURI() && look.facts(name).text(org.apache.jena.vocabulary.RDFS.label.asNode()).isPresent();
        String whom = String.join(
                ", ", entity.actors().stream().map(a -> a.label()).toList());
        marked.add(new Marked.Mark(
                entity.span(),
                entity.actors().isEmpty() ? "place" : "who",
                known ? Look.address(name).orElse("") : "",
                whom.isEmpty() ? entity.place().map(p -> p.label()).orElse("") : whom,
                Html.NONE));
    }

    private void time(Timex time) {
        String meant = time.interval().map(org.demarche.export.DateText::of).orElse(time.value());
        marked.add(new Marked.Mark(time.span(), "when", "", meant, Html.NONE));
    }

    void mark(Reported reported, int number) {
        Html end = Html.of("<sup><a href=\"#e{}\">{}</a></sup>", number, number);
        marked.add(new Marked.Mark(
                here.apply(reported.quote()), "quote", "", reported.event().label(), end));
        marked.add(new Marked.Mark(
                here.apply(reported.trigger()), "trigger", "", reported.event().typeLabel(), Html.NONE));
    }

    Html html() {
        return Html.all(paragraphs.stream()
                .map(p -> Html.of("<p class=\"block-{}\">{}</p>\n", p.kind(), marked.html(p.span()))));
    }
}
