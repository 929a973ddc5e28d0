package org.demarche.rdf;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.demarche.model.Place;
import org.demarche.model.PlaceRef;

/** The names of places, and what a text tells of those that no gazetteer knows, as triples and back. */
final class UnlinkedPlaces {
    private static final Map<Place.Kind, Node> KINDS = Map.of(
            Place.Kind.CITY, Terms.term("City"),
            Place.Kind.REGION, Terms.term("PlaceRegion"),
            Place.Kind.VENUE, Terms.term("Venue"));

    private UnlinkedPlaces() {}

    static void write(Graph graph, PlaceRef place) {
        Description out = new Description(graph, Iris.place(place)).label(place.label());
        place.told().ifPresent(told -> {
            out.type(Terms.UNLINKED_PLACE);
            Optional.ofNullable(KINDS.get(told.kind())).ifPresent(out::type);
            told.partOf().ifPresent(holder -> out.link(Terms.PART_OF, Iris.iri(Dip.PLACE, holder)));
        });
    }

    /** What was told of a place, if it is such a one; a town where its kind is not said. */
    static Optional<PlaceRef.Told> read(Subject place) {
        if (!place.is(Terms.UNLINKED_PLACE)) {
            return Optional.empty();
        }
        Place.Kind kind = KINDS.entrySet().stream()
                .filter(k -> place.is(k.getValue()))
                .map(Map.Entry::getKey)
                .min(Place.Kind::compareTo)
                .orElse(Place.Kind.CITY);
        Optional<String> holder = place.links(Terms.PART_OF).findFirst().map(whole -> Iris.local(Dip.PLACE, whole));
        return Optional.of(new PlaceRef.Told(kind, holder));
    }
}
