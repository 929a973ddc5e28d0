package org.demarche.serve.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.demarche.model.Event;
import org.demarche.rdf.Dip;
import org.demarche.rdf.Iris;
import org.demarche.serve.data.Snapshot;
import org.demarche.serve.data.Snapshots;
import org.demarche.serve.events.EventIndexes;
import org.demarche.serve.events.EventView;
import org.demarche.serve.http.Answer;
import org.demarche.serve.http.Fault;
import org.demarche.serve.http.Json;
import org.demarche.serve.http.Limits;
import org.demarche.serve.http.Slots;

/** {@code /api/export?format=…}: the chosen events as a file; without a format, which ones there are. */
public final class ExportServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String NAME = "timeline.";

    private final transient Snapshots snapshots;
    private final transient EventIndexes indexes;
    private final transient Optional<Exports> exports;
    private final transient Limits limits;
    private final transient Slots slots;

    public ExportServlet(
            Snapshots snapshots, EventIndexes indexes, Optional<Exports> exports, Limits limits, Slots slots) {
        this.snapshots = snapshots;
        this.indexes = indexes;
        this.exports = exports;
        this.limits = limits;
        this.slots = slots;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        throw new Fault(405, "method-not-allowed", "This address is for reading.", Map.of("Allow", "GET, HEAD"));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Exports writer = exports.orElseThrow(() -> new Fault(501, "not-here", "This server writes no files."));
        if (request.getParameter("format") == null) {
            Json.write(response, formats(writer));
            return;
        }
        Exports.Format format = format(writer, request.getParameter("format"));
        if (format.ofStore() && request.getParameter("as-known-on") != null) {
            throw Fault.bad(
                    "Triples are written as the store is now: leave out as-known-on, or ask for another format.");
        }
        try (Snapshot snapshot = snapshots.open(slots.take())) {
            Choice choice = Choice.of(request, snapshot, indexes, Set.of("format"));
            EventView view = indexes.of(snapshot, new Parameters(request).last("as-known-on"));
            response.setHeader("Cache-Control", "no-cache");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + NAME + format.ending() + "\"");
            response.setContentType(format.type());
            Answer answer = new Answer(response, limits);
            try (Writer out = new OutputStreamWriter(answer, StandardCharsets.UTF_8)) {
                writer.write(format, title(choice), snapshots.store(), events(choice, view), out);
            }
            answer.finish();
        }
    }

    private static List<Event> events(Choice choice, EventView view) {
        return choice.items()
                .flatMap(item -> view.event(Iris.local(Dip.EVENT, NodeFactory.createURI(item.iri()))).stream())
                .toList();
    }

    private static Exports.Format format(Exports writer, String name) {
        return writer.formats().stream()
                .filter(format -> format.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Fault.bad("format is one of "
                        + writer.formats().stream().map(Exports.Format::name).collect(Collectors.joining(", ")) + "."));
    }

    private static ObjectNode formats(Exports writer) {
        ObjectNode json = Json.object();
        ArrayNode all = json.putArray("items");
        writer.formats().forEach(format -> all.addObject()
                .put("name", format.name())
                .put("type", format.type())
                .put("ending", format.ending())
                .put("now", format.ofStore()));
        return json;
    }

    /** What was asked for, in a line. */
    private static String title(Choice choice) {
        List<String> parts = new ArrayList<>(List.of("Diplomatic timeline"));
        choice.query()
                .actors()
                .forEach(actor -> parts.add(choice.index().label(actor).orElse(actor)));
        choice.query()
                .places()
                .forEach(place -> parts.add(choice.index().label(place).orElse(place)));
        choice.query().range().from().ifPresent(day -> parts.add("from " + day));
        choice.query().range().to().ifPresent(day -> parts.add("to " + day));
        choice.query().words().ifPresent(words -> parts.add("\u201C" + words + "\u201D"));
        return String.join(", ", parts);
    }
}
