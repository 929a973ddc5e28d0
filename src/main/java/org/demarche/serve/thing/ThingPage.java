package org.demarche.serve.thing;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.demarche.serve.page.Html;

/** Any other thing: what the graph says of it, property by property. */
record ThingPage(Facts thing, Graph about, Look look) {
    Page page() {
        String kind = thing.one(RDF.type.asNode()).map(t -> thing.of(t).label()).orElse("");
        return new Page(kind, Look.local(thing.name()), table(), "");
    }

    /** The same for the foot of any page. */
    Html table() {
        TreeMap<String, List<Node>> rows = about.find(thing.name(), Node.ANY, Node.ANY).toList().stream()
                .filter(t -> !t.getObject().isTripleTerm())
                .collect(Collectors.groupingBy(
                        t -> look.facts(t.getPredicate()).label(),
                        TreeMap::new,
                        Collectors.mapping(Triple::getObject, Collectors.toList())));
        return Html.of(
                "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"{}\"><table class=\"graph\">{}</table></div>",
                look.text("thing.graph"),
                rows.entrySet().stream()
                        .map(row -> Html.of(
                                "<tr><th scope=\"row\">{}</th><td>{}</td></tr>\n",
                                row.getKey(),
                                Html.join(
                                        "; ",
                                        row.getValue().stream()
                                                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                                                .map(this::value)
                                                .toList())))
                        .toList());
    }

    private Html value(Node value) {
        return value.isLiteral() ? Html.text(value.getLiteralLexicalForm()) : look.link(value);
    }
}
