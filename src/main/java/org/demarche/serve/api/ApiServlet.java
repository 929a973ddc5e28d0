package org.demarche.serve.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.NodeFactory;
import org.demarche.rdf.Dip;
import org.demarche.rdf.Iris;
import org.demarche.serve.data.Snapshot;
import org.demarche.serve.data.Snapshots;
import org.demarche.serve.events.EventIndexes;
import org.demarche.serve.events.EventView;
import org.demarche.serve.http.Fault;
import org.demarche.serve.http.Json;
import org.demarche.serve.http.Limits;
import org.demarche.serve.http.Slots;
import org.demarche.serve.http.Validators;

/** {@code /api/…} for reading. */
public final class ApiServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int TOLD = 600;
    private static final int MOST_TOLD = 5_000;

    private final transient Snapshots snapshots;
    private final transient Slots slots;
    private final transient EventIndexes indexes;
    private final transient Lists lists;
    private final transient Asked asked;

    public ApiServlet(Snapshots snapshots, EventIndexes indexes, Limits limits, Slots slots) {
        this.snapshots = snapshots;
        this.slots = slots;
        this.indexes = indexes;
        this.lists = new Lists(indexes, limits);
        this.asked = new Asked(snapshots.store(), limits);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if ("POST".equals(request.getMethod())) {
            throw new Fault(405, "method-not-allowed", "This address is for reading.", Map.of("Allow", "GET, HEAD"));
        }
        try (Snapshot snapshot = snapshots.open(slots.take())) {
            String commit = Long.toString(snapshot.commit().number());
            if (Validators.unchanged(
                    request, response, "json", commit, snapshot.commit().time())) {
                return;
            }
            Json.write(response, answer(request, response, snapshot));
        }
    }

    private ObjectNode answer(HttpServletRequest request, HttpServletResponse response, Snapshot snapshot) {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        int slash = path.indexOf('/');
        String kind = slash < 0 ? path : path.substring(0, slash);
        String rest = slash < 0 ? "" : path.substring(slash + 1);
        if (rest.isEmpty()) {
            return switch (kind) {
                case "events" -> lists.events(request, response, snapshot);
                case "actors", "places" -> lists.names(kind, request, response, snapshot);
                case "facets" -> Facets.of(choice(request, snapshot, Set.of()), indexes.days(snapshot));
                case "timeline" -> timeline(request, snapshot);
                case "map" -> MapAnswer.of(choice(request, snapshot, Set.of()));
                case "network" -> NetworkAnswer.of(choice(request, snapshot, Set.of()));
                case "questions" -> asked.all();
                default -> throw nothing();
            };
        }
        return switch (kind) {
            case "events" -> event(rest, new Parameters(request), snapshot);
            case "questions" -> asked.answer(rest, request, snapshot);
            default -> throw nothing();
        };
    }

    private Choice choice(HttpServletRequest request, Snapshot snapshot, Set<String> more) {
        return Choice.of(request, snapshot, indexes, more);
    }

    private ObjectNode timeline(HttpServletRequest request, Snapshot snapshot) {
        Choice choice = choice(request, snapshot, Set.of("lanes", "most"));
        Parameters given = new Parameters(request);
        String lanes = given.choice("lanes", List.of(TimelineAnswer.BY_TYPE, TimelineAnswer.BY_ACTOR));
        return TimelineAnswer.of(choice, lanes, given.number("most", MOST_TOLD).orElse(TOLD));
    }

    private static Fault nothing() {
        return Fault.missing("Nothing is here; /openapi.json tells what is.");
    }

    private ObjectNode event(String id, Parameters given, Snapshot snapshot) {
        given.only(Set.of("as-known-on"));
        EventView view = indexes.of(snapshot, given.last("as-known-on"));
        String local = id.startsWith(Dip.EVENT) ? Iris.local(Dip.EVENT, NodeFactory.createURI(id)) : id;
        return view.event(local)
                .flatMap(event -> view.item(event).map(new EventAnswer(snapshots.store(), event)::json))
                .orElseThrow(() -> Fault.missing(
                        given.text("as-known-on").isPresent()
                                ? "Nobody had reported that event by then."
                                : "There is no event of that name."));
    }
}
