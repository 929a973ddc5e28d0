package org.demarche.rdf;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/** The day on which an article was published, as its graph has it: stated, or given away by its text to the day. */
public final class PublicationDay {
    private static final Node INFERRED = Terms.term("inferredDate");

    private PublicationDay() {}

    /** @param article its node in its own graph */
    public static Optional<LocalDate> of(Graph graph, Node article) {
        Subject about = new Subject(graph, article);
        return about.date(Terms.PUBLISHED).or(() -> about.links(INFERRED)
                .map(dating -> new Subject(graph, dating))
                .filter(dating -> dating.date(Terms.BEGIN).equals(dating.date(Terms.END)))
                .flatMap(dating -> dating.date(Terms.BEGIN).stream())
                .findFirst());
    }
}
