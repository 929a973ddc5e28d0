package org.demarche.serve.events;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.demarche.rdf.Dip;
import org.demarche.rdf.Terms;

/** Reads points, capitals and kinds of the gazetteer. */
record GeographyReader(Columns columns) {
    private static final Pattern POINT = Pattern.compile("POINT\\s*\\(\\s*(\\S+)\\s+([^\\s)]+)\\s*\\)");
    private static final Set<String> NO_KINDS = Set.of("Unlisted");

    Geography read() {
        return new Geography(points(), capitals(), kinds(), wholes());
    }

    private Map<String, Geography.Point> points() {
        Map<String, Geography.Point> points = new HashMap<>();
        columns.standard(NodeFactory.createURI(Dip.prefixes().get("geo") + "asWKT"))
                .forEach((place, texts) -> {
                    Matcher point = POINT.matcher(texts.get(0).getLiteralLexicalForm());
                    if (point.find() && place.isURI()) {
                        points.put(
                                place.getURI(),
                                new Geography.Point(
                                        Double.parseDouble(point.group(1)), Double.parseDouble(point.group(2))));
                    }
                });
        return points;
    }

    private Map<String, String> capitals() {
        Map<String, String> capitals = new HashMap<>();
        Map<Node, List<Node>> ofCountries = columns.standard(Terms.term("capital"));
        ofCountries.forEach((country, cities) ->
                capitals.put(country.getURI(), cities.get(0).getURI()));
        columns.standard(Terms.term("nationality")).forEach((person, countries) -> countries.stream()
                .map(c -> Optional.ofNullable(capitals.get(c.getURI())))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(city -> capitals.put(person.getURI(), city)));
        return capitals;
    }

    private Map<String, Set<String>> wholes() {
        Map<String, Set<String>> wholes = new HashMap<>();
        columns.standard(Terms.term("partOf"))
                .forEach((place, all) -> wholes.put(
                        place.getURI(), all.stream().map(Node::getURI).collect(Collectors.toSet())));
        return wholes;
    }

    private Map<String, String> kinds() {
        Map<String, String> kinds = new HashMap<>();
        columns.standard(RDF.type.asNode()).forEach((name, types) -> {
            boolean listed = name.isURI()
                    && (name.getURI().startsWith(Dip.ACTOR) || name.getURI().startsWith(Dip.PLACE));
            if (listed) {
                types.stream()
                        .filter(t -> t.isURI() && t.getURI().startsWith(Dip.NS))
                        .map(t -> t.getURI().substring(Dip.NS.length()))
                        .filter(t -> !NO_KINDS.contains(t))
                        .min(String::compareTo)
                        .ifPresent(kind -> kinds.put(name.getURI(), kind));
            }
        });
        return kinds;
    }
}
