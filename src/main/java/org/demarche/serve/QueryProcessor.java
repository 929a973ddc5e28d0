package org.demarche.serve;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;

/** Runs one query of a request within its limits, and fits the answer to the format that was asked for. */
final class QueryProcessor extends SPARQL_QueryDataset {
    private final SparqlServer.Options options;

    QueryProcessor(SparqlServer.Options options) {
        this.options = options;
    }

    @Override
    protected void validateQuery(HttpAction action, Query query) {
        super.validateQuery(action, query);
        if (OutsideCalls.in(query)) {
            ServletOps.errorForbidden("This endpoint calls no other one (SERVICE) and runs no Java functions.");
        }
    }

    @Override
    protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
        action.getContext()
                .set(ARQ.queryTimeout, String.valueOf(options.timeout().toMillis()));
        action.getContext().set(ARQ.httpServiceAllowed, false);
        return super.createQueryExec(action, query, dataset);
    }

    @Override
    protected QueryExecResult executeQuery(HttpAction action, QueryExec exec, Query query, String log) {
        QueryExecResult result = super.executeQuery(action, exec, query, log);
        Format format = Format.of(action.getRequest());
        if (result.isRowSet()) {
            return new QueryExecResult(buffered(result.rowSet(), format));
        }
        if (result.isGraph() && !format.tripleTermsInGraphs()) {
            return new QueryExecResult(TripleTerms.leaveOut(result.graph()));
        }
        if (result.isDataset() && !format.tripleTermsInGraphs()) {
            return new QueryExecResult(TripleTerms.leaveOut(result.dataset()));
        }
        return result;
    }

    /** The same rows, the first of them in memory. */
    private RowSet buffered(RowSet rows, Format format) {
        List<Binding> first = new ArrayList<>();
        while (first.size() < options.bufferedRows() && rows.hasNext()) {
            first.add(rows.next());
        }
        Iterator<Binding> all = Iter.concat(first.iterator(), rows);
        return RowSetStream.create(
                rows.getResultVars(), format.tripleTermsInRows() ? all : Iter.map(all, TripleTerms::asText));
    }
}
