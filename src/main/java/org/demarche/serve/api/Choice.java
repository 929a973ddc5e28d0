package org.demarche.serve.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.demarche.model.Status;
import org.demarche.query.NameLookup;
import org.demarche.query.QuestionException;
import org.demarche.rdf.Dip;
import org.demarche.rdf.Iris;
import org.demarche.rdf.Terms;
import org.demarche.serve.data.Snapshot;
import org.demarche.serve.events.EventIndex;
import org.demarche.serve.events.EventIndexes;
import org.demarche.serve.events.EventItem;
import org.demarche.serve.events.EventQuery;
import org.demarche.serve.events.EventView;
import org.demarche.serve.events.Range;
import org.demarche.serve.http.Fault;

/**
 * The events that a request asks for, as the store has them or as they were known on a day.
 *
 * @param events their numbers in the index
 */
public record Choice(EventIndex index, EventQuery query, BitSet events) {
    /** The parameters that decide which events are chosen; an address may have others besides. */
    public static final Set<String> PARAMETERS = Set.of(
            "actor",
            "type",
            "from",
            "to",
            "place",
            "status",
            "publisher",
            "text",
            "min-confidence",
            "min-reports",
            "as-known-on");

    private static final int MOST_REPORTS = 1_000_000;

    /** @param more names of parameters besides, which the caller reads */
    public static Choice of(HttpServletRequest request, Snapshot snapshot, EventIndexes indexes, Set<String> more) {
        Set<String> names = new HashSet<>(PARAMETERS);
        names.addAll(more);
        return of(new Parameters(request).only(names), snapshot, indexes);
    }

    /** Whatever other parameters the address has. */
    public static Choice of(HttpServletRequest request, Snapshot snapshot, EventIndexes indexes) {
        return of(new Parameters(request), snapshot, indexes);
    }

    private static Choice of(Parameters given, Snapshot snapshot, EventIndexes indexes) {
        EventView view = indexes.of(snapshot, given.last("as-known-on"));
        NameLookup names = NameLookup.of(indexes.store());
        EventQuery query = new EventQuery(
                new Range(given.first("from"), given.last("to")),
                each(given, "type", name -> type(name, snapshot)),
                each(given, "actor", name -> found(() -> Iris.iri(Dip.ACTOR, names.actor(name)))),
                each(given, "place", name -> found(() -> Iris.iri(Dip.PLACE, names.place(name)))),
                each(given, "status", Choice::status),
                given.list("publisher"),
                given.text("text"),
                given.share("min-confidence").orElse(0.0),
                given.number("min-reports", MOST_REPORTS).orElse(1));
        return new Choice(view.index(), query, view.index().find(query));
    }

    public Stream<EventItem> items() {
        return index.items(events);
    }

    /** The events of the same kind on other days. */
    Choice within(Optional<LocalDate> from, Optional<LocalDate> to) {
        EventQuery other = query.within(new Range(from, to));
        return new Choice(index, other, index.find(other));
    }

    private static Set<String> each(Parameters given, String name, UnaryOperator<String> meaning) {
        return given.list(name).stream().map(meaning).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private interface Finding {
        Node find();
    }

    private static String found(Finding finding) {
        try {
            return finding.find().getURI();
        } catch (QuestionException e) {
            throw Fault.bad(e.getMessage());
        }
    }

    private static String type(String name, Snapshot snapshot) {
        return Optional.of(name)
                .filter(n -> n.matches("[A-Za-z]{1,60}"))
                .filter(n ->
                        snapshot.dataset().getDefaultGraph().contains(Terms.term(n), Node.ANY, Terms.EVENT_TYPE_CLASS))
                .orElseThrow(() -> Fault.bad("There is no event type of that name; Meeting is one."));
    }

    private static String status(String name) {
        return Stream.of(Status.values())
                .filter(status -> status.name().equalsIgnoreCase(name))
                .findFirst()
                .map(status -> Terms.status(status).getURI().substring(Dip.NS.length()))
                .orElseThrow(() -> Fault.bad("status is one of "
                        + Stream.of(Status.values())
                                .map(s -> s.name().toLowerCase(java.util.Locale.ROOT))
                                .collect(Collectors.joining(", "))
                        + "."));
    }
}
