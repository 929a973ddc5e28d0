package org.demarche.serve.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.demarche.rdf.Dip;
import org.demarche.rdf.Iris;
import org.demarche.serve.data.Snapshot;
import org.demarche.serve.data.Snapshots;
import org.demarche.serve.http.Fault;
import org.demarche.serve.http.Json;
import org.demarche.serve.http.Limits;
import org.demarche.serve.http.Slots;
import org.demarche.serve.http.Validators;

/** {@code /api/…} for reading. */
public final class ApiServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Template EVENT = Template.of("api/event");
    private static final Template REPORTS = Template.of("api/reports");
    private static final int MOST_REPORTS = 10_000;

    private final transient Snapshots snapshots;
    private final transient Limits limits;
    private final transient Slots slots;
    private final transient Lists lists;
    private final transient Asked asked;

    public ApiServlet(Snapshots snapshots, Limits limits, Slots slots) {
        this.snapshots = snapshots;
        this.limits = limits;
        this.slots = slots;
        this.lists = new Lists(snapshots.store(), limits);
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

    private static Fault nothing() {
        return Fault.missing("Nothing is here; /openapi.json tells what is.");
    }

    private ObjectNode event(String id, Parameters given, Snapshot snapshot) {
        given.only(Set.of("as-known-on"));
        Node name = id.startsWith(Dip.EVENT) ? NodeFactory.createURI(id) : Iris.event(id);
        Template.Row row = EVENT.rows(snapshot, Map.of("event", name), 1, limits).stream()
                .findFirst()
                .orElseThrow(() -> Fault.missing("There is no event of that name."));
        Node now = row.values().get("id");
        ObjectNode event = Items.item(row);
        Lists.participants(event, now, snapshot, limits);
        ArrayNode reports = event.putArray("reports");
        Map<String, Node> values = new HashMap<>(Map.of("event", now));
        given.lastDay("as-known-on").ifPresent(day -> values.put("known", day));
        REPORTS.rows(snapshot, values, MOST_REPORTS, limits).forEach(r -> reports.add(Items.item(r)));
        if (values.containsKey("known") && reports.isEmpty()) {
            throw Fault.missing("Nobody had reported that event by then.");
        }
        return event;
    }
}
