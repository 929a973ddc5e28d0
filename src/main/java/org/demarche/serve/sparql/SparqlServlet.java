package org.demarche.serve.sparql;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecDatasetBuilder;
import org.demarche.serve.data.Snapshot;
import org.demarche.serve.data.Snapshots;
import org.demarche.serve.http.Answer;
import org.demarche.serve.http.Fault;
import org.demarche.serve.http.Limits;
import org.demarche.serve.http.Slots;
import org.demarche.serve.http.Validators;

/** Answers queries by the SPARQL 1.1 Protocol, each over one snapshot and within its limits. */
public final class SparqlServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    /** Queries whose answer is new each time. */
    private static final Pattern MOOD = Pattern.compile("(?i)\\b(now|rand|uuid|struuid|bnode)\\s*\\(");

    private final transient Snapshots snapshots;
    private final transient Limits limits;
    private final transient Slots slots;
    private final transient Running running;

    public SparqlServlet(Snapshots snapshots, Limits limits, Slots slots, Running running) {
        this.snapshots = snapshots;
        this.limits = limits;
        this.slots = slots;
        this.running = running;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SparqlRequest asked = SparqlRequest.of(request);
        if (asked.query().isEmpty()) {
            new ServiceDescription(request).write(response, limits);
            return;
        }
        String text = asked.query().get();
        Query query = parse(text);
        if (OutsideCalls.in(query)) {
            throw new Fault(
                    403, "no-outside-calls", "This endpoint calls no other one (SERVICE) and runs no programs.");
        }
        Formats.Format format = Formats.of(request, kind(query));
        Pages pages = Pages.of(asked, query);
        chooseGraphs(asked, query);
        try (Snapshot snapshot = snapshots.open(slots.take())) {
            long commit = snapshot.commit().number();
            response.setHeader("Demarche-Commit", Long.toString(commit));
            boolean fixed = !MOOD.matcher(text).find();
            if (fixed
                    && Validators.unchanged(
                            request,
                            response,
                            format.type(),
                            Long.toString(commit),
                            snapshot.commit().time())) {
                return;
            }
            response.setContentType(format.contentType());
            run(query, snapshot, format, pages, request, response);
        }
    }

    private static Query parse(String text) {
        try {
            return QueryFactory.create(text, null, Syntax.syntaxARQ);
        } catch (QueryParseException e) {
            throw Fault.bad("This is no SPARQL query: " + e.getMessage());
        } catch (QueryException e) {
            throw Fault.bad("This query cannot be read: " + e.getMessage());
        } catch (JenaException e) {
            throw Fault.bad("This query cannot be read: a literal in it is none of its datatype.");
        }
    }

    private static Formats.Kind kind(Query query) {
        if (query.isSelectType() || query.isJsonType()) {
            return Formats.Kind.ROWS;
        } else if (query.isAskType()) {
            return Formats.Kind.TRUTH;
        }
        return query.isConstructQuad() ? Formats.Kind.QUADS : Formats.Kind.GRAPH;
    }

    /** Graphs that the protocol names take the place of those that the query names. */
    private static void chooseGraphs(SparqlRequest asked, Query query) {
        if (!asked.defaultGraphs().isEmpty() || !asked.namedGraphs().isEmpty()) {
            query.getGraphURIs().clear();
            query.getNamedGraphURIs().clear();
            asked.defaultGraphs().forEach(query::addGraphURI);
            asked.namedGraphs().forEach(query::addNamedGraphURI);
        }
    }

    private void run(
            Query query,
            Snapshot snapshot,
            Formats.Format format,
            Pages pages,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        QueryExecDatasetBuilder builder = QueryExecDatasetBuilder.create()
                .dataset(snapshot.dataset())
                .query(bounded(query))
                .overallTimeout(limits.query().toMillis(), TimeUnit.MILLISECONDS)
                .set(ARQ.httpServiceAllowed, false);
        snapshot.search(builder::set);
        try (QueryExec execution = builder.build();
                Running.Run run = running.begin(execution)) {
            try {
                Answer answer = new Answer(response, limits);
                write(execution, query, format, pages, request, response, answer);
                answer.finish();
            } catch (RuntimeException e) {
                throw Evaluation.failed(e, run, limits);
            }
        }
    }

    private static Query bounded(Query query) {
        try {
            return BoundedRegex.in(query);
        } catch (QueryBuildException e) {
            throw Fault.bad("This is no SPARQL query: " + e.getMessage());
        }
    }

    private void write(
            QueryExec execution,
            Query query,
            Formats.Format format,
            Pages pages,
            HttpServletRequest request,
            HttpServletResponse response,
            Answer answer) {
        Writers writers = new Writers(format, limits.rows());
        if (query.isSelectType()) {
            writers.rows(pages.part(execution.select(), request, response), answer);
        } else if (query.isAskType()) {
            writers.truth(execution.ask(), answer);
        } else if (query.isConstructQuad()) {
            writers.quads(execution.constructQuads(), answer);
        } else if (query.isConstructType()) {
            writers.triples(execution.constructTriples(), answer);
        } else if (query.isDescribeType()) {
            writers.triples(execution.describeTriples(), answer);
        } else {
            throw Fault.bad("This server answers SELECT, ASK, CONSTRUCT and DESCRIBE.");
        }
    }
}
