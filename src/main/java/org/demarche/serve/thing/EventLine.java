package org.demarche.serve.thing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.demarche.model.EventType;
import org.demarche.model.TimeInterval;
import org.demarche.rdf.Terms;

/**
 * An event as a line of a list.
 *
 * @param type local name, {@code Meeting}
 * @param status local name, {@code Occurred}
 * @param traits of its type, words of {@code dip:trait}
 * @param who all who take part, in either role
 */
record EventLine(
        Node id,
        String label,
        Optional<TimeInterval> time,
        String type,
        String typeLabel,
        List<String> traits,
        String status,
        Optional<Node> place,
        List<Node> who,
        int reports,
        boolean disputed) {
    private static final Comparator<EventLine> IN_ORDER = Comparator.comparing(
                    (EventLine e) -> e.time().isEmpty())
            .thenComparing(e -> e.time().map(t -> t.begin().toString()).orElse(""))
            .thenComparing(e -> e.time().map(t -> t.end().toString()).orElse(""))
            .thenComparing(e -> e.id().toString());

    static EventLine of(Facts event) {
        Optional<Node> type = event.one(Terms.TYPE_OF_EVENT);
        return new EventLine(
                event.name(),
                event.label(),
                event.time(),
                type.map(Look::local).orElse(""),
                type.map(t -> event.of(t).label()).orElse(""),
                type.map(t -> event.of(t).texts(Terms.TRAIT)).orElse(List.of()),
                event.one(Terms.STATUS).map(Look::local).orElse(""),
                event.one(Terms.PLACE),
                Stream.of(Terms.AGENT, Terms.TARGET)
                        .flatMap(p -> event.all(p).stream())
                        .distinct()
                        .toList(),
                event.number(Terms.REPORT_COUNT),
                event.text(Terms.DISPUTED).isPresent());
    }

    /** The events among these names, in the order of their dates, those without one last. */
    static List<EventLine> in(Stream<Node> names, Look look) {
        return names.distinct()
                .filter(n -> look.dataset().getDefaultGraph().contains(n, RDF.type.asNode(), Terms.EVENT))
                .map(n -> of(look.facts(n)))
                .sorted(IN_ORDER)
                .toList();
    }

    boolean is(EventType.Trait trait) {
        return traits.contains(trait.word());
    }

    boolean occurred() {
        return status.equals("Occurred");
    }
}
