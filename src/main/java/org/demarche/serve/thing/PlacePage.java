package org.demarche.serve.thing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.demarche.rdf.Dip;
import org.demarche.rdf.Terms;
import org.demarche.serve.page.Html;

/** Somewhere: what happened there and in the places within, and who was there. */
record PlacePage(Facts place, Look look) {
    private static final Node PART_OF = Terms.term("partOf");
    private static final Node POINT =
            org.apache.jena.graph.NodeFactory.createURI(Dip.prefixes().get("geo") + "asWKT");
    private static final Pattern WKT = Pattern.compile("POINT\\s*\\((-?[\\d.]+) (-?[\\d.]+)\\)");
    private static final int MOST = 20;

    Page page() {
        List<Node> within = new ArrayList<>(within());
        List<EventLine> events = EventLine.in(within.stream().flatMap(p -> place.of(Terms.PLACE, p).stream()), look);
        EventList list = new EventList(events, look);
        Html content = Html.all(
                about(events),
                list.strip().orElse(Html.NONE),
                Look.section("within", look.text("thing.within"), inside(within, events)),
                Look.section("people", look.text("thing.who-was-here"), people(events)),
                Look.section("events", look.text("thing.events-here"), list.html()));
        String kind = place.one(RDF.type.asNode()).map(t -> place.of(t).label()).orElse(look.text("thing.place"));
        return new Page(kind, place.label(), content, "place=" + Look.local(place.name()));
    }

    /** The place and all that lies in it. */
    private Set<Node> within() {
        Set<Node> all = new LinkedHashSet<>();
        List<Node> next = new ArrayList<>(List.of(place.name()));
        while (!next.isEmpty()) {
            Node at = next.remove(next.size() - 1);
            if (all.add(at)) {
                next.addAll(place.of(PART_OF, at));
            }
        }
        return all;
    }

    private Html about(List<EventLine> events) {
        Html names = Html.join(
                "; ",
                place.texts(SKOS.altLabel.asNode()).stream().map(Html::text).toList());
        Html about = new Properties(look)
                .add("thing.also", names)
                .add("thing.lies-in", look.links(place.all(PART_OF)))
                .add("thing.point", point().orElse(""))
                .html();
        return events.isEmpty()
                ? Html.all(about, Html.of("<p class=\"state\">{}</p>", look.text("thing.no-events")))
                : about;
    }

    /** "51.51° N, 0.13° W". */
    private Optional<String> point() {
        return place.text(POINT).map(WKT::matcher).filter(Matcher::find).map(m -> {
            double longitude = Double.parseDouble(m.group(1));
            double latitude = Double.parseDouble(m.group(2));
            return degrees(latitude, "N", "S") + ", " + degrees(longitude, "E", "W");
        });
    }

    private static String degrees(double value, String positive, String negative) {
        return String.format(java.util.Locale.ROOT, "%.2f\u00b0 %s", Math.abs(value), value < 0 ? negative : positive);
    }

    private Html inside(List<Node> within, List<EventLine> events) {
        Map<Node, Long> counts = events.stream()
                .flatMap(e -> e.place().stream())
                .filter(p -> !p.equals(place.name()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counted(counts.entrySet().stream()
                .filter(e -> within.contains(e.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private Html people(List<EventLine> events) {
        return counted(events.stream()
                .filter(EventLine::occurred)
                .flatMap(e -> e.who().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
    }

    /** Names with how often, the most frequent first. */
    private Html counted(Map<Node, Long> counts) {
        List<Html> items = counts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Node, Long> e) -> -e.getValue())
                        .thenComparing(e -> e.getKey().toString()))
                .limit(MOST)
                .map(e -> Html.of("<li>{} <b>{}</b></li>", look.link(e.getKey()), e.getValue()))
                .toList();
        return items.isEmpty() ? Html.NONE : Html.of("<ul class=\"counts\">{}</ul>", items);
    }
}
