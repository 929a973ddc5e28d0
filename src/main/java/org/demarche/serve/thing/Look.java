package org.demarche.serve.thing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.demarche.export.DateText;
import org.demarche.model.TimeInterval;
import org.demarche.rdf.Dip;
import org.demarche.serve.page.Html;
import org.demarche.serve.page.Labels;

/** How names become links and words become labels, the same on every page. */
record Look(DatasetGraph dataset, Labels labels) {
    private static final List<String> SERVED =
            List.of(Dip.EVENT, Dip.ACTOR, Dip.PLACE, Dip.ARTICLE, Dip.REPORT, Dip.MENTION);

    Facts facts(Node name) {
        return new Facts(dataset, name);
    }

    String text(String key) {
        return labels.text(key);
    }

    String text(String key, Map<String, ?> values) {
        return labels.text(key, values);
    }

    /** "1 event" or "7 events": two labels, of which one ends in {@code .one} and one in {@code .other}. */
    String count(String key, long n) {
        return labels.text(key + (n == 1 ? ".one" : ".other"), Map.of("n", n));
    }

    /** A word of the graph, such as a status: its label, else itself. */
    String word(String kind, String word) {
        return labels.orWord(kind + "." + word);
    }

    /** Why something has its date. */
    String basis(String local) {
        return labels.orWord(
                "basis." + local.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT));
    }

    static String day(LocalDate day) {
        return DateText.of(TimeInterval.day(day));
    }

    /** The address at which this server tells of a name, if it does. */
    static Optional<String> address(Node name) {
        return name.isURI() && SERVED.stream().anyMatch(name.getURI()::startsWith)
                ? Optional.of("/" + name.getURI().substring(Dip.BASE.length()))
                : Optional.empty();
    }

    /** The last part of a name: {@code john-kerry}, {@code Meeting}. */
    static String local(Node name) {
        return name.isURI() ? name.getURI().replaceFirst(".*[/#]", "") : name.toString();
    }

    Html link(Node name) {
        return link(name, facts(name).label());
    }

    static Html link(Node name, String text) {
        return address(name)
                .map(address -> Html.of("<a href=\"{}\">{}</a>", address, text))
                .orElseGet(() -> Html.text(text));
    }

    /** Names as links, apart by commas. */
    Html links(List<Node> names) {
        return Html.join(", ", names.stream().map(this::link).toList());
    }

    /** A part of a page with a heading; nothing where there is nothing in it. */
    static Html section(String id, String heading, Html content) {
        return content.isEmpty()
                ? Html.NONE
                : Html.of(
                        "<section aria-labelledby=\"{}\"><h2 id=\"{}\">{}</h2>{}</section>\n",
                        id,
                        id,
                        heading,
                        content);
    }
}
