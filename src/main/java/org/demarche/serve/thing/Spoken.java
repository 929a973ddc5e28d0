package org.demarche.serve.thing;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;
import org.demarche.export.DateText;
import org.demarche.model.TimeInterval;
import org.demarche.rdf.Dip;
import org.demarche.rdf.Iris;

/** Values of the graph as a person reads them. */
final class Spoken {
    private Spoken() {}

    /** "5 h", "1 h 30 min"; what is no duration stays. */
    static String duration(String iso) {
        try {
            Duration duration = Duration.parse(iso);
            long hours = duration.toHours();
            int minutes = duration.toMinutesPart();
            return (hours == 0 ? "" : hours + " h")
                    + (hours > 0 && minutes > 0 ? " " : "")
                    + (minutes == 0 ? "" : minutes + " min");
        } catch (DateTimeException e) {
            return iso;
        }
    }

    /** Days and durations; empty for any other value. */
    static Optional<String> value(String value) {
        if (value.matches("PT.+")) {
            return Optional.of(duration(value));
        }
        if (!value.matches("\\d{4}-\\d\\d-\\d\\d(/\\d{4}-\\d\\d-\\d\\d)?")) {
            return Optional.empty();
        }
        try {
            LocalDate begin = LocalDate.parse(value.substring(0, 10));
            LocalDate end = LocalDate.parse(value.substring(value.length() - 10));
            return Optional.of(DateText.of(new TimeInterval(
                    begin, end, begin.equals(end) ? TimeInterval.Precision.DAY : TimeInterval.Precision.DAYS)));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.of(value);
        }
    }

    /** The actor or place of an id, if there is one. */
    static Optional<Node> named(String id, Look look) {
        return Stream.of(Dip.ACTOR, Dip.PLACE)
                .map(space -> Iris.iri(space, id))
                .filter(n -> look.dataset().getDefaultGraph().contains(n, RDFS.label.asNode(), Node.ANY))
                .findFirst();
    }
}
