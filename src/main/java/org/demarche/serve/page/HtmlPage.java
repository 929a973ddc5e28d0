package org.demarche.serve.page;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.demarche.rdf.Dip;
import org.demarche.rdf.Terms;

/** What the store says of one name, as a page without scripts. */
record HtmlPage(Node name, Graph about, Graph standard) {
    void write(OutputStream out) throws IOException {
        StringBuilder page = new StringBuilder();
        String title = label(name);
        page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(HtmlTemplate.escape(title))
                .append("</title>\n<link rel=\"stylesheet\" href=\"/style.css\">\n")
                .append("<link rel=\"alternate\" type=\"text/turtle\" href=\"?format=ttl\">\n")
                .append("<link rel=\"alternate\" type=\"application/ld+json\" href=\"?format=jsonld\">\n")
                .append("</head>\n<body>\n<main>\n<p><a href=\"/\">Demarche</a></p>\n<h1>")
                .append(HtmlTemplate.escape(title))
                .append("</h1>\n<p><code>")
                .append(HtmlTemplate.escape(name.getURI()))
                .append("</code></p>\n");
        table(page, name);
        quotes(page);
        page.append("<p>The same as <a href=\"?format=ttl\">Turtle</a>, <a href=\"?format=jsonld\">JSON-LD</a>.</p>\n")
                .append("</main>\n</body>\n</html>\n");
        out.write(page.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void table(StringBuilder page, Node subject) {
        TreeMap<String, List<Node>> rows = about.find(subject, Node.ANY, Node.ANY).toList().stream()
                .filter(t -> !t.getObject().isTripleTerm())
                .collect(Collectors.groupingBy(
                        t -> property(t.getPredicate()),
                        TreeMap::new,
                        Collectors.mapping(Triple::getObject, Collectors.toList())));
        page.append("<table>\n");
        rows.forEach((property, values) -> page.append("<tr><th scope=\"row\">")
                .append(HtmlTemplate.escape(property))
                .append("</th><td>")
                .append(values.stream()
                        .sorted(Comparator.comparing(Node::toString))
                        .map(this::value)
                        .collect(Collectors.joining("<br>")))
                .append("</td></tr>\n"));
        page.append("</table>\n");
    }

    /** The sentences behind it, with their articles. */
    private void quotes(StringBuilder page) {
        List<Triple> quotes = about.find(Node.ANY, Terms.QUOTE, Node.ANY).toList().stream()
                .filter(t -> !t.getSubject().equals(name))
                .sorted(Comparator.comparing(t -> t.getSubject().getURI()))
                .toList();
        if (quotes.isEmpty()) {
            return;
        }
        page.append("<h2>Reports</h2>\n");
        for (Triple quote : quotes) {
            page.append("<blockquote><p>")
                    .append(HtmlTemplate.escape(quote.getObject().getLiteralLexicalForm()))
                    .append("</p><footer>")
                    .append(value(quote.getSubject()));
            article(quote.getSubject()).ifPresent(article -> page.append(", ").append(value(article)));
            page.append("</footer></blockquote>\n");
        }
    }

    private Optional<Node> article(Node report) {
        return about.find(Node.ANY, Terms.HAS_REPORT, report)
                .nextOptional()
                .map(Triple::getSubject)
                .flatMap(mention -> about.find(mention, Terms.IN_ARTICLE, Node.ANY)
                        .nextOptional()
                        .map(Triple::getObject));
    }

    private String property(Node property) {
        return standard.find(property, RDFS.label.asNode(), Node.ANY)
                .nextOptional()
                .map(t -> t.getObject().getLiteralLexicalForm())
                .orElse(property.getLocalName());
    }

    private String value(Node value) {
        if (value.isLiteral()) {
            return HtmlTemplate.escape(value.getLiteralLexicalForm());
        }
        if (!value.isURI()) {
            return "";
        }
        String iri = value.getURI();
        if (iri.startsWith(Dip.BASE) && !iri.startsWith(Dip.NS) && isServed(iri)) {
            return link("/" + iri.substring(Dip.BASE.length()), label(value));
        }
        boolean web = iri.startsWith("http://") || iri.startsWith("https://");
        return web && !iri.startsWith(Dip.BASE) ? link(iri, iri) : HtmlTemplate.escape(label(value));
    }

    private static boolean isServed(String iri) {
        return List.of(Dip.EVENT, Dip.ACTOR, Dip.PLACE, Dip.ARTICLE, Dip.REPORT, Dip.MENTION).stream()
                .anyMatch(iri::startsWith);
    }

    private static String link(String address, String text) {
        return "<a href=\"" + HtmlTemplate.escape(address) + "\">" + HtmlTemplate.escape(text) + "</a>";
    }

    private String label(Node node) {
        return List.of(RDFS.label.asNode(), DCTerms.title.asNode()).stream()
                .flatMap(property -> about.find(node, property, Node.ANY).toList().stream())
                .map(t -> t.getObject().getLiteralLexicalForm())
                .findFirst()
                .orElseGet(() -> node.getURI().replaceFirst(".*[/#]", ""));
    }
}
