package org.demarche.serve.thing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.demarche.model.ActorRef;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.Block;
import org.demarche.model.EntityMention;
import org.demarche.model.PlaceRef;
import org.demarche.model.Reading;
import org.demarche.model.Span;
import org.demarche.model.Timex;
import org.demarche.rdf.Iris;
import org.demarche.serve.http.Json;
import org.demarche.serve.page.Html;

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
    static ArticleText of(AnnotatedArticle read) {
        Reading reading = read.article().reading();
        List<Paragraph> paragraphs = read.article().blocks().stream()
                .map((Block b) -> new Paragraph(b.span(), b.kind().name().toLowerCase(Locale.ROOT)))
                .toList();
        ArticleText text = new ArticleText(reading.text(), paragraphs, fromSource(reading));
        read.entities().forEach(text::entity);
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

    private void entity(EntityMention entity) {
        Optional<Node> name = entity.actors().size() == 1
                ? entity.actors().stream()
                        .filter(ActorRef::linked)
                        .map(Iris::actor)
                        .findFirst()
                : entity.place().filter(p -> entity.actors().isEmpty()).map(Iris::place);
        String whom =
                String.join(", ", entity.actors().stream().map(ActorRef::label).toList());
        marked.add(new Marked.Mark(
                entity.span(),
                entity.actors().isEmpty() ? "place" : "who",
                name.flatMap(Look::address).orElse(""),
                whom.isEmpty() ? entity.place().map(PlaceRef::label).orElse("") : whom));
    }

    private void time(Timex time) {
        String meant = time.interval().map(org.demarche.export.DateText::of).orElse(time.value());
        marked.add(new Marked.Mark(time.span(), "when", "", meant));
    }

    /** Marks an event by its sentence and trigger in the file. */
    void mark(Span quote, Span trigger, String label, String type, int number) {
        marked.add(new Marked.Mark(here.apply(quote), "quote", "", label, number));
        marked.add(new Marked.Mark(here.apply(trigger), "trigger", "", type));
    }

    Html html() {
        return Html.all(paragraphs.stream()
                .map(p -> Html.of("<p class=\"block-{}\">{}</p>\n", p.kind(), marked.html(p.span()))));
    }

    ArrayNode json() {
        ArrayNode all = Json.object().putArray("paragraphs");
        for (Paragraph paragraph : paragraphs) {
            ObjectNode json = all.addObject().put("kind", paragraph.kind());
            ArrayNode pieces = json.putArray("pieces");
            marked.pieces(paragraph.span()).forEach(piece -> piece(pieces.addObject(), piece));
        }
        return all;
    }

    private static void piece(ObjectNode json, Marked.Piece piece) {
        json.put("text", piece.text());
        ArrayNode marks = json.putArray("marks");
        piece.marks().forEach(mark -> marks.addObject()
                .put("kind", mark.kind())
                .put("title", mark.title())
                .put("address", mark.address()));
        ArrayNode numbers = json.putArray("numbers");
        piece.numbers().forEach(numbers::add);
    }
}
