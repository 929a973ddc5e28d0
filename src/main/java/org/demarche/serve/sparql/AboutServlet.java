package org.demarche.serve.sparql;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.demarche.rdf.Bundle;
import org.demarche.serve.data.Snapshot;
import org.demarche.serve.data.Snapshots;
import org.demarche.serve.http.Answer;
import org.demarche.serve.http.Fault;
import org.demarche.serve.http.Limits;
import org.demarche.serve.http.Slots;
import org.demarche.serve.http.Validators;

/** What the dataset holds, how much of it, and where it can be had: VoID and DCAT. Counted once for each commit. */
public final class AboutServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private final transient Snapshots snapshots;
    private final transient Limits limits;
    private final transient Slots slots;
    private transient Counted last = new Counted(-1, GraphFactory.createDefaultGraph());

    /** The counts of one commit. */
    private record Counted(long commit, Graph counts) {}

    public AboutServlet(Snapshots snapshots, Limits limits, Slots slots) {
        this.snapshots = snapshots;
        this.limits = limits;
        this.slots = slots;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Formats.Format format = Formats.of(request, Formats.Kind.GRAPH);
        String base = ServiceDescription.base(request);
        try (Snapshot snapshot = snapshots.open(slots.take())) {
            long commit = snapshot.commit().number();
            if (Validators.unchanged(
                    request,
                    response,
                    format.type() + base,
                    Long.toString(commit),
                    snapshot.commit().time())) {
                return;
            }
            Graph graph = GraphFactory.createDefaultGraph();
            RDFParser.fromString(Bundle.text("serve/void.ttl").orElseThrow(), Lang.TURTLE)
                    .base(base + "/void")
                    .parse(graph);
            String dataset = base + "/void#dataset";
            counts(snapshot, commit)
                    .find()
                    .forEach(t -> graph.add(
                            NodeFactory.createURI(t.getSubject().getURI().replace("urn:x-base:", base + "/void")),
                            t.getPredicate(),
                            t.getObject().isURI()
                                    ? NodeFactory.createURI(
                                            t.getObject().getURI().replace("urn:x-base:", base + "/void"))
                                    : t.getObject()));
            graph.add(Triple.create(
                    NodeFactory.createURI(dataset),
                    DCTerms.modified.asNode(),
                    NodeFactory.createLiteralDT(snapshot.commit().time().toString(), XSDDatatype.XSDdateTime)));
            response.setContentType(format.contentType());
            Answer answer = new Answer(response, limits);
            new Writers(format, limits.rows()).triples(graph.find(), answer);
            answer.finish();
        }
    }

    private Graph counts(Snapshot snapshot, long commit) {
        Counted known;
        synchronized (this) {
            known = last;
        }
        if (known.commit() == commit) {
            return known.counts();
        }
        try (QueryExec query = QueryExec.dataset(snapshot.dataset())
                .query(Bundle.text("serve/counts.rq").orElseThrow())
                .timeout(limits.query().toMillis(), TimeUnit.MILLISECONDS)
                .build()) {
            Graph counts = query.construct();
            synchronized (this) {
                last = new Counted(commit, counts);
            }
            return counts;
        } catch (QueryCancelledException e) {
            throw Fault.busy("query-timeout", "Counting took too long.");
        }
    }
}
