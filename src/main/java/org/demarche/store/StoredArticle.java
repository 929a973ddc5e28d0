package org.demarche.store;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.demarche.model.Article;
import org.demarche.rdf.Dip;
import org.demarche.rdf.Iris;
import org.demarche.rdf.Subject;
import org.demarche.rdf.Terms;

/**
 * What the store knows of an article, its text apart.
 *
 * @param sha256 of the text's UTF-8 bytes
 * @param given which of its metadata are not from its text
 * @param version of the program that extracted its mentions
 */
public record StoredArticle(
        String id,
        String title,
        String format,
        Optional<String> source,
        Optional<String> publisher,
        Optional<LocalDate> published,
        Optional<String> dateline,
        String charset,
        String sha256,
        String version,
        Optional<String> provenance,
        Set<Article.Given> given) {

    static StoredArticle of(Graph graph, Node node) {
        Subject s = new Subject(graph, node);
        return new StoredArticle(
                Iris.local(Dip.ARTICLE, node),
                s.text(DCTerms.title.asNode()).orElse(""),
                s.text(Terms.FORMAT).orElse(""),
                s.links(DCTerms.source.asNode())
                        .findFirst()
                        .map(n -> n.isURI() ? n.getURI() : n.getLiteralLexicalForm()),
                s.text(DCTerms.publisher.asNode()),
                s.date(Terms.PUBLISHED),
                s.text(Terms.DATELINE),
                s.text(Terms.CHARSET).orElse(""),
                s.text(Terms.SHA256).orElse(""),
                s.text(Terms.EXTRACTOR_VERSION).orElse(""),
                s.text(Terms.PROVENANCE_NOTE),
                s.links(Terms.GIVEN)
                        .map(n ->
                                Article.Given.valueOf(n.getLiteralLexicalForm().toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toSet()));
    }
}
