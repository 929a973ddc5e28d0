package org.demarche.serve.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.serve.api.Choice;
import org.demarche.serve.data.Snapshot;
import org.demarche.serve.data.Snapshots;
import org.demarche.serve.events.EventIndexes;
import org.demarche.serve.http.Fault;
import org.demarche.serve.http.Slots;

/** {@code /}: the page, with the events that its address asks for as a table, for those who read it without scripts. */
public final class FrontPage extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String START = "start";
    private final transient Snapshots snapshots;
    private final transient EventIndexes indexes;
    private final transient Slots slots;
    private final transient Shell shell;
    private final String template;
    private final Set<String> origins;

    /** @param origins whose pages may show this one in a frame, where its address has {@code embed} */
    public FrontPage(
            Snapshots snapshots, EventIndexes indexes, Slots slots, Labels labels, Set<String> origins) {
        this.snapshots = snapshots;
        this.indexes = indexes;
        this.slots = slots;
        this.shell = new Shell(labels);
        this.origins = Set.copyOf(origins);
        this.template = PageFile.read("/index.html").orElseThrow().text();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getParameter("embed") == null) {
            Scripts.allow(response);
        } else {
            Scripts.allowFraming(response, origins);
        }
        Html events;
        Html ahead = Html.NONE;
        try (Snapshot snapshot = snapshots.open(slots.take())) {
            events = table(request, snapshot);
            ahead = Ahead.of(request::getParameter).links();
        } catch (Fault e) {
            if (e.status() != HttpServletResponse.SC_BAD_REQUEST) {
                throw e;
            }
            response.setStatus(e.status());
            events = Html.of(
                    "<div class=\"state wrong\"><h2>{}</h2><p>{}</p></div>",
                    shell.labels().text("error.heading"),
                    e.getMessage());
        }
        Map<String, String> parts = Map.of("events", events.markup(), "ahead", ahead.markup());
        PageServlet.send(PageFile.html(shell.fill(template, parts)), request, response);
    }

    private Html table(HttpServletRequest request, Snapshot snapshot) {
        int start = Optional.ofNullable(request.getParameter(START))
                .filter(t -> t.matches("\\d{1,7}"))
                .map(Integer::parseInt)
                .orElse(0);
        return new EventTable(Choice.of(request, snapshot, indexes), shell.labels(), start, further(request)).html();
    }

    private static String further(HttpServletRequest request) {
        StringBuilder query = new StringBuilder("/?");
        request.getParameterMap().forEach((name, values) -> {
            if (Choice.PARAMETERS.contains(name)) {
                query.append(name)
                        .append('=')
                        .append(URLEncoder.encode(values[0], StandardCharsets.UTF_8))
                        .append('&');
            }
        });
        return query.append(START).append('=').toString();
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        throw new Fault(405, "method-not-allowed", "This address is for reading.", Map.of("Allow", "GET, HEAD"));
    }
}
