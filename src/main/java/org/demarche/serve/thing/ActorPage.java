package org.demarche.serve.thing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.demarche.rdf.Terms;
import org.demarche.serve.page.Html;

/** Somebody: offices with their dates, whom they dealt with and how often, and every event that names them. */
record ActorPage(Facts actor, Look look) {
    private static final Node NATIONALITY = Terms.term("nationality");
    private static final Node CAPITAL = Terms.term("capital");

    Page page() {
        List<EventLine> events = EventList.of(actor, look);
        EventList list = new EventList(events, look);
        Html content = Html.all(
                about(),
                counts(events),
                list.strip().orElse(Html.NONE),
                Look.section("offices", look.text("thing.offices"), new Offices(look).held(actor)),
                Look.section(
                        "counterparts",
                        look.text("thing.counterparts"),
                        new Counterparts(events, actor.name(), look).table()),
                Look.section("events", look.text("thing.events"), list.html()),
                Look.section("holders", look.text("thing.holders"), new Offices(look).holders(actor)));
        return new Page(kind(), actor.label(), content, "actor=" + Look.local(actor.name()));
    }

    private String kind() {
        return actor.one(RDF.type.asNode()).map(t -> actor.of(t).label()).orElse(look.text("thing.actor"));
    }

    private Html about() {
        Html names = Html.join(
                "; ",
                actor.texts(SKOS.altLabel.asNode()).stream().map(Html::text).toList());
        return new Properties(look)
                .add("thing.also", names)
                .add("thing.nationality", look.links(actor.all(NATIONALITY)))
                .add("thing.part-of", look.links(actor.all(Terms.term("of"))))
                .add("thing.capital", look.links(actor.all(CAPITAL)))
                .add("thing.wikidata", outside())
                .html();
    }

    private Html outside() {
        return Html.join(
                ", ",
                actor.all(OWL.sameAs.asNode()).stream()
                        .filter(Node::isURI)
                        .map(n ->
                                Html.of("<a href=\"{}\" rel=\"external noreferrer\">{}</a>", n.getURI(), Look.local(n)))
                        .toList());
    }

    /** How many events of each type, each a way to them in the timeline. */
    private Html counts(List<EventLine> events) {
        Map<String, List<EventLine>> types = events.stream().collect(Collectors.groupingBy(EventLine::type));
        Stream<Html> items = types.entrySet().stream()
                .sorted((a, b) -> b.getValue().size() - a.getValue().size())
                .map(e -> Html.of(
                        "<li><a href=\"/?actor={}&amp;type={}\"><span class=\"mark type-{}\" aria-hidden=\"true\"></span>{}"
                                + " <b>{}</b></a></li>",
                        Look.local(actor.name()),
                        e.getKey(),
                        e.getKey(),
                        e.getValue().get(0).typeLabel(),
                        e.getValue().size()));
        return types.isEmpty()
                ? Html.of("<p class=\"state\">{}</p>", look.text("thing.no-events"))
                : Html.of(
                        "<ul class=\"counts\" aria-label=\"{}\">{}</ul>\n", look.text("thing.counts"), Html.all(items));
    }
}
