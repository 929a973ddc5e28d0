package org.demarche.serve.sparql;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.demarche.serve.data.Snapshot;
import org.demarche.serve.data.Snapshots;
import org.demarche.serve.http.Answer;
import org.demarche.serve.http.Fault;
import org.demarche.serve.http.Limits;
import org.demarche.serve.http.Slots;
import org.demarche.serve.http.Validators;

/**
 * Reads graphs by the SPARQL 1.1 Graph Store HTTP Protocol: {@code ?default} or {@code ?graph=IRI}; without either, the
 * whole dataset.
 */
public final class GraphStoreServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private final transient Snapshots snapshots;
    private final transient Limits limits;
    private final transient Slots slots;

    public GraphStoreServlet(Snapshots snapshots, Limits limits, Slots slots) {
        this.snapshots = snapshots;
        this.limits = limits;
        this.slots = slots;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if ("POST".equals(request.getMethod())) {
            throw SparqlRequest.refusedUpdate();
        }
        String name = request.getParameter("graph");
        boolean standard = request.getParameter("default") != null;
        if (standard && name != null) {
            throw Fault.bad("Name one graph, or the default graph.");
        }
        boolean all = !standard && name == null;
        Formats.Format format = Formats.of(request, all ? Formats.Kind.QUADS : Formats.Kind.GRAPH);
        try (Snapshot snapshot = snapshots.open(slots.take())) {
            if (name != null && !snapshot.dataset().containsGraph(node(name))) {
                throw Fault.missing("There is no graph of that name.");
            }
            String commit = Long.toString(snapshot.commit().number());
            response.setHeader("Demarche-Commit", commit);
            if (Validators.unchanged(
                    request, response, format.type(), commit, snapshot.commit().time())) {
                return;
            }
            response.setContentType(format.contentType());
            Answer answer = new Answer(response, limits);
            Writers writers = new Writers(format, format.streams() ? Integer.MAX_VALUE : limits.rows());
            if (all) {
                writers.quads(snapshot.dataset().find(), answer);
            } else {
                Graph graph = standard
                        ? snapshot.dataset().getDefaultGraph()
                        : snapshot.dataset().getGraph(node(name));
                writers.triples(graph.find(), answer);
            }
            answer.finish();
        }
    }

    private static Node node(String name) {
        if (!name.matches("[a-zA-Z][\\w+.-]*:[^\\s<>\"{}|^`\\\\]*")) {
            throw Fault.bad("graph is an absolute IRI.");
        }
        return NodeFactory.createURI(name);
    }
}
