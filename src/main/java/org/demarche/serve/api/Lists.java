package org.demarche.serve.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.demarche.query.NameLookup;
import org.demarche.query.QuestionException;
import org.demarche.rdf.Dip;
import org.demarche.rdf.Iris;
import org.demarche.rdf.Terms;
import org.demarche.serve.data.Snapshot;
import org.demarche.serve.http.Fault;
import org.demarche.serve.http.Json;
import org.demarche.serve.http.Limits;
import org.demarche.store.Store;

/** Events, actors and places in order, page by page. */
final class Lists {
    private static final int STANDARD = 50;
    private static final int MOST = 500;
    private static final Set<String> OF_EVENTS = Set.of(
            "actor",
            "type",
            "from",
            "to",
            "place",
            "status",
            "text",
            "min-confidence",
            "as-known-on",
            "limit",
            "cursor");
    private static final Set<String> OF_NAMES = Set.of("text", "limit", "cursor");
    private static final Template EVENTS = Template.of("api/events");
    private static final Template PARTICIPANTS = Template.of("api/participants");

    private final Store store;
    private final Limits limits;

    Lists(Store store, Limits limits) {
        this.store = store;
        this.limits = limits;
    }

    ObjectNode events(HttpServletRequest request, HttpServletResponse response, Snapshot snapshot) {
        Parameters given = new Parameters(request).only(OF_EVENTS);
        Map<String, Node> values = new HashMap<>();
        given.text("actor").ifPresent(name -> values.put("actor", actor(name)));
        given.text("place").ifPresent(name -> values.put("within", place(name)));
        given.text("type").ifPresent(name -> values.put("theType", type(name, snapshot)));
        given.status().ifPresent(status -> values.put("theStatus", status));
        given.firstDay("from").ifPresent(day -> values.put("from", day));
        given.lastDay("to").ifPresent(day -> values.put("to", day));
        given.lastDay("as-known-on").ifPresent(day -> values.put("known", day));
        given.share("min-confidence").ifPresent(share -> values.put("leastConfidence", share));
        given.text("text").ifPresent(words -> values.put("text", Words.of(words)));
        return page(EVENTS, values, given, request, response, snapshot, row -> withParticipants(row, snapshot));
    }

    ObjectNode names(String kind, HttpServletRequest request, HttpServletResponse response, Snapshot snapshot) {
        Parameters given = new Parameters(request).only(OF_NAMES);
        Map<String, Node> values = new HashMap<>();
        given.text("text").ifPresent(words -> values.put("text", Words.of(words)));
        return page(Template.of("api/" + kind), values, given, request, response, snapshot, Items::item);
    }

    private interface Shape {
        ObjectNode of(Template.Row row);
    }

    private ObjectNode page(
            Template template,
            Map<String, Node> values,
            Parameters given,
            HttpServletRequest request,
            HttpServletResponse response,
            Snapshot snapshot,
            Shape shape) {
        int limit = given.limit(STANDARD, MOST);
        Cursor.of(given.text("cursor")).ifPresent(after -> {
            values.put("afterKey", NodeFactory.createLiteralString(after.key()));
            values.put("afterName", NodeFactory.createLiteralString(after.name()));
        });
        List<Template.Row> rows = template.rows(snapshot, values, limit + 1, limits);
        ObjectNode page = Json.object();
        page.put("commit", snapshot.commit().number());
        ArrayNode items = page.putArray("items");
        rows.stream().limit(limit).map(shape::of).forEach(items::add);
        if (rows.size() > limit) {
            Map<String, Node> last = rows.get(limit - 1).values();
            String next = new Cursor(
                            last.get("key").getLiteralLexicalForm(),
                            last.get("id").getURI())
                    .text();
            page.put("next", next);
            response.addHeader("Link", "<" + address(request, next) + ">; rel=\"next\"");
        }
        return page;
    }

    private static String address(HttpServletRequest request, String cursor) {
        Map<String, String> parameters = new TreeMap<>();
        request.getParameterMap().forEach((name, value) -> parameters.put(name, value[0]));
        parameters.put("cursor", cursor);
        StringBuilder query = new StringBuilder();
        parameters.forEach((name, value) -> query.append(query.isEmpty() ? "?" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return request.getRequestURI() + query;
    }

    private ObjectNode withParticipants(Template.Row row, Snapshot snapshot) {
        ObjectNode event = Items.item(row);
        participants(event, row.values().get("id"), snapshot, limits);
        return event;
    }

    static void participants(ObjectNode event, Node id, Snapshot snapshot, Limits limits) {
        ArrayNode all = event.putArray("participants");
        PARTICIPANTS.rows(snapshot, Map.of("event", id), MOST, limits).forEach(p -> all.add(Items.item(p)));
    }

    private Node actor(String name) {
        try {
            return Iris.iri(Dip.ACTOR, NameLookup.of(store).actor(name));
        } catch (QuestionException e) {
            throw Fault.bad(e.getMessage());
        }
    }

    private Node place(String name) {
        try {
            return Iris.iri(Dip.PLACE, NameLookup.of(store).place(name));
        } catch (QuestionException e) {
            throw Fault.bad(e.getMessage());
        }
    }

    private static Node type(String name, Snapshot snapshot) {
        return Optional.of(name)
                .filter(n -> n.matches("[A-Za-z]{1,60}"))
                .map(Terms::term)
                .filter(t -> snapshot.dataset().getDefaultGraph().contains(t, Node.ANY, Terms.EVENT_TYPE_CLASS))
                .orElseThrow(() -> Fault.bad("There is no event type of that name; Meeting is one."));
    }
}
