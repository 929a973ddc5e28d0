package org.demarche.serve.thing;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.demarche.rdf.Terms;
import org.demarche.serve.page.Html;

/** Offices with the days from which and to which they were held, as the gazetteer knows them. */
record Offices(Look look) {
    private static final Node HOLDER = Terms.term("holder");
    private static final Node POST = Terms.term("post");
    private static final Node OF = Terms.term("of");
    private static final Node FROM = Terms.term("from");
    private static final Node TO = Terms.term("to");

    /** What somebody was. */
    Html held(Facts actor) {
        return table(tenures(HOLDER, actor), "thing.of", tenure -> look.links(tenure.all(OF)));
    }

    /** Who held the offices of a country or a body, the last first. */
    Html holders(Facts body) {
        Html table = table(tenures(OF, body), "thing.holder", tenure -> look.links(tenure.all(HOLDER)));
        return table.isEmpty()
                ? table
                : Html.of("<details><summary>{}</summary>{}</details>", look.text("thing.show"), table);
    }

    private List<Facts> tenures(Node property, Facts name) {
        return name.of(property, name.name()).stream()
                .map(name::of)
                .filter(t -> t.day(FROM).isPresent())
                .sorted(Comparator.comparing((Facts t) -> t.day(FROM).orElseThrow())
                        .reversed())
                .toList();
    }

    private Html table(List<Facts> tenures, String other, Function<Facts, Html> cell) {
        if (tenures.isEmpty()) {
            return Html.NONE;
        }
        return Html.of(
                "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"{}\"><table><thead><tr><th scope=\"col\">{}</th>"
                        + "<th scope=\"col\">{}</th><th scope=\"col\">{}</th><th scope=\"col\">{}</th></tr></thead><tbody>{}"
                        + "</tbody></table></div>",
                look.text("thing.offices"),
                look.text("thing.from"),
                look.text("thing.to"),
                look.text("thing.office"),
                look.text(other),
                tenures.stream()
                        .map(t -> Html.of(
                                "<tr><td class=\"when\">{}</td><td class=\"when\">{}</td><td>{}</td><td>{}</td></tr>\n",
                                t.day(FROM).map(Look::day).orElse(""),
                                t.day(TO).map(Look::day).orElse("\u2013"),
                                t.one(POST).map(p -> look.facts(p).label()).orElse(""),
                                cell.apply(t)))
                        .toList());
    }
}
