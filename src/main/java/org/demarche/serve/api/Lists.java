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
import org.demarche.serve.data.Snapshot;
import org.demarche.serve.events.EventIndexes;
import org.demarche.serve.events.EventItem;
import org.demarche.serve.http.Json;
import org.demarche.serve.http.Limits;

/** Events, actors and places in order, page by page. */
final class Lists {
    private static final int STANDARD = 50;
    private static final int MOST = 500;
    private static final Set<String> OF_PAGES = Set.of("sort", "limit", "cursor");
    private static final Set<String> OF_NAMES = Set.of("text", "limit", "cursor");

    private final EventIndexes indexes;
    private final Limits limits;

    Lists(EventIndexes indexes, Limits limits) {
        this.indexes = indexes;
        this.limits = limits;
    }

    ObjectNode events(HttpServletRequest request, HttpServletResponse response, Snapshot snapshot) {
        Choice choice = Choice.of(request, snapshot, indexes, OF_PAGES);
        Parameters given = new Parameters(request);
        Order order = Order.of(given.choice("sort", Order.NAMES), choice.index());
        Optional<Cursor> after = Cursor.of(given.text("cursor"));
        int limit = given.limit(STANDARD, MOST);
        List<Map.Entry<Cursor, EventItem>> items = choice.items()
                .map(item -> Map.entry(order.cursor(item), item))
                .filter(item -> after.filter(a -> order.comparator().compare(item.getKey(), a) <= 0)
                        .isEmpty())
                .sorted(Map.Entry.comparingByKey(order.comparator()))
                .limit(limit + 1L)
                .toList();
        ObjectNode page = Json.object()
                .put("commit", snapshot.commit().number())
                .put("total", choice.events().cardinality());
        ArrayNode shown = page.putArray("items");
        items.stream().limit(limit).map(e -> EventJson.whole(e.getValue())).forEach(shown::add);
        if (items.size() > limit) {
            next(page, items.get(limit - 1).getKey(), request, response);
        }
        return page;
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
            next(
                    page,
                    new Cursor(
                            last.get("key").getLiteralLexicalForm(),
                            last.get("id").getURI()),
                    request,
                    response);
        }
        return page;
    }

    private static void next(ObjectNode page, Cursor last, HttpServletRequest request, HttpServletResponse response) {
        page.put("next", last.text());
        response.addHeader("Link", "<" + address(request, last.text()) + ">; rel=\"next\"");
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
}
