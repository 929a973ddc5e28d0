package org.demarche.model;

import java.util.List;

/** All that ontology/ says that reading needs, in file order. */
public record Ontology(
        List<Actor> actors,
        List<Tenure> tenures,
        List<Post> posts,
        List<Place> places,
        List<Landmark> landmarks,
        List<EventType> types) {
    public Ontology {
        actors = List.copyOf(actors);
        tenures = List.copyOf(tenures);
        posts = List.copyOf(posts);
        places = List.copyOf(places);
        landmarks = List.copyOf(landmarks);
        types = List.copyOf(types);
    }
}
