package org.demarche.model;

import java.util.List;
import java.util.Optional;

/** An event whose date is known to everybody and against which a text can be dated. */
public record Landmark(
        String id, List<String> names, TimeInterval time, String kind, List<String> by, Optional<String> at) {
    public Landmark {
        names = List.copyOf(names);
        by = List.copyOf(by);
    }
}
