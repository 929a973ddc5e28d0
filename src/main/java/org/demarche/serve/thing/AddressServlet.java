package org.demarche.serve.thing;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.demarche.rdf.Dip;
import org.demarche.rdf.Iris;
import org.demarche.rdf.Terms;
import org.demarche.serve.data.Snapshot;
import org.demarche.serve.data.Snapshots;
import org.demarche.serve.http.Answer;
import org.demarche.serve.http.Fault;
import org.demarche.serve.http.Limits;
import org.demarche.serve.http.Negotiation;
import org.demarche.serve.http.Slots;
import org.demarche.serve.http.Validators;
import org.demarche.serve.page.Scripts;
import org.demarche.serve.sparql.Formats;
import org.demarche.serve.sparql.Writers;

/**
 * The address of each event, actor, place, article and report: {@code /event/NAME} tells of the event that the graph calls
 * {@code https://w3id.org/demarche/event/NAME}, as a page, as Turtle, as JSON-LD.
 */
public final class AddressServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private final transient Snapshots snapshots;
    private final transient Limits limits;
    private final transient Slots slots;
    private final transient Pages pages;

    public AddressServlet(Snapshots snapshots, Limits limits, Slots slots, Pages pages) {
        this.snapshots = snapshots;
        this.limits = limits;
        this.slots = slots;
        this.pages = pages;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        throw new Fault(405, "method-not-allowed", "This address is for reading.", Map.of("Allow", "GET, HEAD"));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Node name = name(request.getRequestURI());
        Optional<Formats.Format> format = format(request);
        try (Snapshot snapshot = snapshots.open(slots.take())) {
            Graph about = Description.of(name, snapshot.dataset());
            if (about.isEmpty()) {
                moved(name, snapshot, response);
                return;
            }
            if (format.isEmpty()) {
                // Also where the page has not changed: what such an answer allows holds for the page that is shown.
                Scripts.allow(response);
            }
            String type = format.map(Formats.Format::type).orElse("text/html");
            if (Validators.unchanged(
                    request,
                    response,
                    type,
                    Long.toString(snapshot.commit().number()),
                    snapshot.commit().time())) {
                return;
            }
            Answer answer = new Answer(response, limits);
            if (format.isEmpty()) {
                response.setContentType("text/html;charset=utf-8");
                answer.write(pages.of(name, about, snapshot.dataset()).getBytes(StandardCharsets.UTF_8));
            } else {
                response.setContentType(format.get().contentType());
                new Writers(format.get(), limits.rows()).triples(about.find(), answer);
            }
            answer.finish();
        }
    }

    /** None: a page. */
    private static Optional<Formats.Format> format(HttpServletRequest request) {
        List<String> offered = new ArrayList<>(List.of("text/html"));
        offered.addAll(Formats.Kind.GRAPH.types());
        boolean page = request.getParameter("format") == null
                && Negotiation.choose(request, offered)
                        .filter("text/html"::equals)
                        .isPresent();
        return page ? Optional.empty() : Optional.of(Formats.of(request, Formats.Kind.GRAPH));
    }

    /** The name that a path stands for; it is encoded in both alike. */
    private static Node name(String path) {
        String local = path.substring(path.indexOf('/', 1) + 1);
        if (local.isEmpty() || local.indexOf('/') >= 0) {
            throw Fault.missing("Nothing is here. / tells what is.");
        }
        String namespace = Dip.BASE + path.substring(1, path.indexOf('/', 1) + 1);
        try {
            return Iris.iri(namespace, Iris.local(namespace, NodeFactory.createURI(namespace + local)));
        } catch (IllegalArgumentException e) {
            throw Fault.bad("The name in this address is not encoded as it must be.");
        }
    }

    /** An event that goes by another name now. */
    private static void moved(Node name, Snapshot snapshot, HttpServletResponse response) {
        Node now = snapshot.dataset()
                .getDefaultGraph()
                .find(Node.ANY, Terms.ALIAS, name)
                .nextOptional()
                .map(t -> t.getSubject())
                .orElseThrow(() -> Fault.missing("The store knows nothing of that name."));
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader("Location", "/" + now.getURI().substring(Dip.BASE.length()));
    }
}
