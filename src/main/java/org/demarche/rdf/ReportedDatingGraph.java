package org.demarche.rdf;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.demarche.model.CitedMention;
import org.demarche.model.DateBasis;
import org.demarche.model.EventMention;
import org.demarche.model.Evidence;
import org.demarche.model.ReportedDating;
import org.demarche.model.TimeInterval;

/**
 * What other articles give away of the day of an article, as statements of the consolidation graph: the article's
 * inferred date with its reasons, and the dates that its mentions take from it.
 */
public final class ReportedDatingGraph {
    private static final Node DATES = Terms.term("dates");
    private static final Node MENTION_DATE = Terms.term("MentionDate");
    /** Leads from a date to the mention that it is of. */
    public static final Node OF_MENTION = Terms.term("ofMention");

    private ReportedDatingGraph() {}

    /** @param stored the article's mentions as its graph has them, by their nodes */
    public static Graph of(ReportedDating dating, Map<Node, EventMention> stored) {
        Graph graph = Graphs.empty();
        String id = dating.article();
        Node node = Iris.iri(Dip.DATING, id);
        new Description(graph, Iris.article(id)).link(Terms.INFERRED_DATE, node);
        Description out = interval(new Description(graph, node).type(Terms.DATING), dating.published())
                .link(Terms.DATE_BASIS, Terms.basis(DateBasis.INFERRED));
        for (int i = 0; i < dating.reasons().size(); i++) {
            ReportedDating.Reason reason = dating.reasons().get(i);
            Node why = Iris.iri(Dip.DATING, id + "-" + (i + 1));
            Evidence words = reason.mention().evidence().get(0);
            out.link(Terms.DATE_EVIDENCE, why);
            new Description(graph, why)
                    .type(Terms.DATE_REASON)
                    .number(Terms.RANK, i + 1)
                    .text(Terms.QUOTE, words.quote())
                    .number(Terms.QUOTE_BEGIN, words.span().begin())
                    .number(Terms.QUOTE_END, words.span().end())
                    .link(Terms.FALLS_ON, Iris.mention(reason.other()));
        }
        stored.forEach((mention, as) -> dating.read().stream()
                .filter(read -> as.date().isEmpty() && read.date().isPresent() && same(as, read))
                .findFirst()
                .ifPresent(read -> {
                    Node date = Iris.iri(Dip.DATING, Iris.local(Dip.MENTION, mention));
                    out.link(DATES, date);
                    interval(
                                    new Description(graph, date).type(MENTION_DATE),
                                    read.date().get())
                            .link(OF_MENTION, mention);
                }));
        return graph;
    }

    private static Description interval(Description out, TimeInterval days) {
        return out.date(Terms.BEGIN, days.begin())
                .date(Terms.END, days.end())
                .text(Terms.PRECISION, days.precision().name().toLowerCase(Locale.ROOT));
    }

    /** Whether two mentions of one text, read with and without its day, tell of one event. */
    private static boolean same(EventMention a, EventMention b) {
        return a.type().equals(b.type())
                && a.status() == b.status()
                && a.evidence().get(0).trigger().equals(b.evidence().get(0).trigger());
    }

    /** The triples of a consolidation graph that date an article. */
    public static Stream<Triple> find(Graph standard, Node article) {
        Subject about = new Subject(standard, article);
        List<Node> datings = about.links(Terms.INFERRED_DATE).toList();
        Stream<Node> parts = datings.stream()
                .flatMap(d -> Stream.concat(
                        new Subject(standard, d).links(Terms.DATE_EVIDENCE), new Subject(standard, d).links(DATES)));
        return Stream.concat(
                standard.find(article, Terms.INFERRED_DATE, Node.ANY).toList().stream(),
                Stream.concat(datings.stream(), parts)
                        .flatMap(n -> standard.find(n, Node.ANY, Node.ANY).toList().stream()));
    }

    /**
     * What a consolidation graph says of an article's day.
     *
     * @param reasons words of the article, each with the article that reports the same on a day
     */
    public record Told(TimeInterval published, List<String> reasons) {
        public Told {
            reasons = List.copyOf(reasons);
        }
    }

    /** The day of an article as others give it away; empty where none does. */
    public static Optional<Told> read(Graph standard, String article) {
        return new Subject(standard, Iris.article(article))
                .links(Terms.INFERRED_DATE)
                .map(dating -> new Subject(standard, dating))
                .map(dating -> new Told(
                        interval(dating),
                        dating.links(Terms.DATE_EVIDENCE)
                                .map(reason -> new Subject(standard, reason))
                                .sorted(Comparator.comparingInt(reason -> reason.number(Terms.RANK)))
                                .map(ReportedDatingGraph::reason)
                                .toList()))
                .findFirst();
    }

    private static String reason(Subject reason) {
        String other = Iris.local(Dip.MENTION, reason.need(Terms.FALLS_ON));
        return "\"" + reason.text(Terms.QUOTE).orElse("").replaceAll("\\s+", " ") + "\", told by "
                + other.replaceFirst("-[^-]*-[^-]*$", "");
    }

    /** A mention of an undated article with the dates that a consolidation graph gives them both; others as they are. */
    public static CitedMention dated(Graph standard, Node mention, CitedMention cited) {
        if (cited.published().isPresent()) {
            return cited;
        }
        Optional<LocalDate> published = PublicationDay.of(standard, Iris.article(cited.article()));
        return standard
                .find(Node.ANY, OF_MENTION, mention)
                .mapWith(t -> new Subject(standard, t.getSubject()))
                .toList()
                .stream()
                .findFirst()
                .map(d -> new CitedMention(dated(cited.mention(), d), published, cited.publisher()))
                .orElseGet(() -> new CitedMention(cited.mention(), published, cited.publisher()));
    }

    private static EventMention dated(EventMention m, Subject date) {
        return m.on(interval(date), DateBasis.REPORTED);
    }

    private static TimeInterval interval(Subject about) {
        return new TimeInterval(
                about.date(Terms.BEGIN).orElseThrow(),
                about.date(Terms.END).orElseThrow(),
                TimeInterval.Precision.valueOf(
                        about.text(Terms.PRECISION).orElseThrow().toUpperCase(Locale.ROOT)));
    }
}
