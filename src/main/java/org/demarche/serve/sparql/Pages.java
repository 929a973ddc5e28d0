package org.demarche.serve.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.demarche.serve.http.Fault;

/**
 * Long results page by page: with {@code page-size} the rows come in parts, and a Link header leads to the next. The
 * query needs an ORDER BY of its own for the parts to fit together.
 */
record Pages(Optional<Integer> size, int page) {
    static Pages of(SparqlRequest asked, Query query) {
        if (asked.pageSize().isEmpty()) {
            return new Pages(Optional.empty(), 0);
        }
        if (!query.isSelectType() || !query.hasOrderBy()) {
            throw Fault.bad("page-size is for SELECT with ORDER BY.");
        }
        int size = asked.pageSize().get();
        long skipped = (long) size * asked.page();
        long all = query.hasLimit() ? query.getLimit() : Long.MAX_VALUE;
        long begin = query.hasOffset() ? query.getOffset() : 0;
        query.setOffset(begin + skipped);
        query.setLimit(Math.max(0, Math.min(size + 1L, all - skipped)));
        return new Pages(asked.pageSize(), asked.page());
    }

    RowSet part(RowSet rows, HttpServletRequest request, HttpServletResponse response) {
        if (size.isEmpty()) {
            return rows;
        }
        List<Binding> part = new ArrayList<>();
        while (part.size() < size.get() && rows.hasNext()) {
            part.add(rows.next());
        }
        if (rows.hasNext()) {
            String query = Optional.ofNullable(request.getQueryString()).orElse("");
            String rest = query.replaceAll("(^|&)page=\\d+", "");
            response.addHeader(
                    "Link", "<" + request.getRequestURI() + "?" + rest + "&page=" + (page + 1) + ">; rel=\"next\"");
        }
        return RowSetStream.create(rows.getResultVars(), part.iterator());
    }
}
