package org.demarche.rdf;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.demarche.model.ActorRef;
import org.demarche.model.Article;
import org.demarche.model.EventMention;
import org.demarche.model.Evidence;
import org.demarche.model.InferredDate;
import org.demarche.model.Participant;

/**
 * The graph of one article: its text and metadata, the event mentions in it and a report for each place that says so. It
 * depends on nothing but the article, the lexicon and the gazetteer.
 */
public final class ArticleGraph {
    /** Offsets count UTF-16 units, as Java and JavaScript do. */
    public static final String OFFSET_UNIT = "utf-16";

    private final Graph graph = Graphs.empty();
    private final Article article;

    private ArticleGraph(Article article) {
        this.article = article;
    }

    /**
     * The triples of an article's named graph.
     *
     * @param version of the program that extracted the mentions
     * @param provenance a sentence on where the text comes from
     */
    public static Graph of(Article article, List<EventMention> mentions, String version, Optional<String> provenance) {
        return of(article, mentions, Optional.empty(), version, provenance);
    }

    /**
     * The triples of the named graph of an article that may state no day.
     *
     * @param inferred when it was published, as its text gives it away
     */
    public static Graph of(
            Article article,
            List<EventMention> mentions,
            Optional<InferredDate> inferred,
            String version,
            Optional<String> provenance) {
        ArticleGraph made = new ArticleGraph(article);
        made.article(version, provenance);
        inferred.ifPresent(date -> new DatingGraph(made.graph, article).write(date));
        mentions.forEach(made::mention);
        return made.graph;
    }

    private void article(String version, Optional<String> provenance) {
        Description out = new Description(graph, Iris.article(article.id()))
                .type(Terms.ARTICLE)
                .text(DCTerms.title.asNode(), article.title())
                .text(DCTerms.publisher.asNode(), article.publisher())
                .text(Terms.FORMAT, article.format())
                .text(Terms.DATELINE, article.dateline())
                .text(Terms.CHARSET, article.charset())
                .text(Terms.TEXT, article.text())
                .text(Terms.SHA256, Iris.sha256(article.text()))
                .text(Terms.OFFSET_UNIT, OFFSET_UNIT)
                .text(Terms.EXTRACTOR_VERSION, version)
                .text(Terms.PROVENANCE_NOTE, provenance);
        article.given().forEach(part -> out.text(Terms.GIVEN, part.name().toLowerCase(Locale.ROOT)));
        article.published().ifPresent(day -> out.date(Terms.PUBLISHED, day));
        article.source().ifPresent(source -> out.link(DCTerms.source.asNode(), source(source)));
    }

    /** An absolute URI becomes a resource, anything else stays a text. */
    private static Node source(URI source) {
        return source.isAbsolute()
                ? NodeFactory.createURI(source.toASCIIString())
                : NodeFactory.createLiteralString(source.toString());
    }

    private void mention(EventMention m) {
        Node node = Iris.mention(m);
        Description out = new Description(graph, node).type(Terms.EVENT_MENTION);
        if (graph.contains(node, Terms.IN_ARTICLE, Node.ANY)) {
            return;
        }
        out.link(Terms.IN_ARTICLE, Iris.article(m.article()));
        new EventFacts(
                        m.type(),
                        m.participants(),
                        m.place(),
                        m.date(),
                        m.basis(),
                        m.status(),
                        m.confidence(),
                        m.count())
                .write(out);
        m.lasted().ifPresent(lasted -> out.duration(Terms.LASTED, lasted));
        m.participants().stream().map(Participant::actor).forEach(this::name);
        m.place().ifPresent(p -> UnlinkedPlaces.write(graph, p));
        m.assertedBy().ifPresent(a -> {
            out.link(Terms.ASSERTED_BY, Iris.actor(a));
            name(a);
        });
        for (int i = 0; i < m.evidence().size(); i++) {
            report(out, i + 1, m.evidence().get(i));
        }
    }

    private void name(ActorRef actor) {
        Description out = new Description(graph, Iris.actor(actor)).label(actor.label());
        if (!actor.linked()) {
            out.type(Terms.UNLINKED_ACTOR);
        }
    }

    private void report(Description mention, int rank, Evidence evidence) {
        Node node = Iris.report(mention.subject(), rank);
        mention.link(Terms.HAS_REPORT, node);
        Description out = new Description(graph, node)
                .type(Terms.REPORT)
                .number(Terms.RANK, rank)
                .text(Terms.QUOTE, evidence.quote())
                .number(Terms.QUOTE_BEGIN, evidence.span().begin())
                .number(Terms.QUOTE_END, evidence.span().end())
                .number(Terms.TRIGGER_BEGIN, evidence.trigger().begin())
                .number(Terms.TRIGGER_END, evidence.trigger().end())
                .text(Terms.FOUND_BY, evidence.foundBy());
        article.published().ifPresent(day -> out.date(Terms.PUBLISHED, day));
    }
}
