package org.demarche.rdf;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.demarche.model.CitedMention;
import org.demarche.model.EventMention;
import org.demarche.model.Evidence;
import org.demarche.model.Span;

/** Reads the mentions of an article's graph back into records: participants by name, evidence best first. */
public final class MentionReader {
    private MentionReader() {}

    /** All mentions of an article's graph, by the IRI of each. */
    public static Map<String, EventMention> all(Graph article) {
        Map<String, EventMention> mentions = new TreeMap<>();
        List<Node> nodes = article.find(Node.ANY, RDF.type.asNode(), Terms.EVENT_MENTION)
                .mapWith(Triple::getSubject)
                .toList();
        nodes.forEach(node -> mentions.put(node.getURI(), one(article, node)));
        return mentions;
    }

    public static EventMention one(Graph article, Node mention) {
        Subject s = new Subject(article, mention);
        EventFacts facts = EventFacts.read(article, mention, article);
        return new EventMention(
                Iris.local(Dip.ARTICLE, s.need(Terms.IN_ARTICLE)),
                facts.type(),
                facts.participants(),
                facts.place(),
                facts.date(),
                facts.basis(),
                facts.status(),
                s.links(Terms.ASSERTED_BY).findFirst().map(a -> EventFacts.actor(article, a)),
                facts.count(),
                facts.confidence(),
                s.links(Terms.HAS_REPORT)
                        .map(r -> new Subject(article, r))
                        .sorted(Comparator.comparingInt(r -> r.number(Terms.RANK)))
                        .map(MentionReader::evidence)
                        .toList(),
                s.text(Terms.LASTED).map(Duration::parse));
    }

    /** A mention with what its article's graph says of the article. */
    public static CitedMention cited(Graph article, Node mention) {
        EventMention found = one(article, mention);
        Node about = Iris.article(found.article());
        return new CitedMention(
                found, PublicationDay.of(article, about), new Subject(article, about).text(DCTerms.publisher.asNode()));
    }

    private static Evidence evidence(Subject report) {
        return new Evidence(
                new Span(report.number(Terms.QUOTE_BEGIN), report.number(Terms.QUOTE_END)),
                new Span(report.number(Terms.TRIGGER_BEGIN), report.number(Terms.TRIGGER_END)),
                report.need(Terms.QUOTE).getLiteralLexicalForm(),
                report.need(Terms.FOUND_BY).getLiteralLexicalForm());
    }
}
