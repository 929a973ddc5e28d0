package org.demarche.serve.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecDatasetBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.demarche.rdf.Bundle;
import org.demarche.serve.data.Snapshot;
import org.demarche.serve.http.Fault;
import org.demarche.serve.http.Limits;

/**
 * A query of the program with parts that can be left out: what stands between {@code #[name} and {@code #]} is there only
 * when a value for that name is given. Values are put in as terms, never as text.
 */
public final class Template {
    private static final Pattern PART = Pattern.compile("(?ms)^\\s*#\\[(\\w+)\\s*$(.*?)^\\s*#]\\s*$");
    private final String text;

    private Template(String text) {
        this.text = text;
    }

    /** @param name of a resource below {@code serve/}, without its ending */
    public static Template of(String name) {
        return new Template(Bundle.text("serve/" + name + ".rq").orElseThrow());
    }

    /** The query with the parts that these values belong to. */
    Query query(Set<String> given) {
        return QueryFactory.create(PART.matcher(text)
                .replaceAll(part -> given.contains(part.group(1)) ? Matcher.quoteReplacement(part.group(2)) : ""));
    }

    /** One row of an answer: what is bound, in the order of the query's variables. */
    public record Row(Map<String, Node> values) {}

    /** All rows, at most so many. */
    public List<Row> rows(Snapshot snapshot, Map<String, Node> values, int most, Limits limits) {
        Query query = query(values.keySet());
        query.setLimit(most);
        QueryExecDatasetBuilder builder = QueryExecDatasetBuilder.create()
                .dataset(snapshot.dataset())
                .query(query)
                .overallTimeout(limits.query().toMillis(), TimeUnit.MILLISECONDS);
        values.forEach((name, value) -> builder.substitution(Var.alloc(name), value));
        snapshot.search(builder::set);
        try (QueryExec execution = builder.build()) {
            RowSet found = execution.select();
            List<Row> rows = new ArrayList<>();
            while (found.hasNext()) {
                rows.add(row(found.getResultVars(), found.next()));
            }
            return rows;
        } catch (QueryCancelledException e) {
            throw Fault.busy(
                    "query-timeout",
                    "The answer took longer than " + limits.query().toMillis() + " ms.");
        }
    }

    private static Row row(List<Var> vars, Binding binding) {
        Map<String, Node> values = new LinkedHashMap<>();
        for (Var var : vars) {
            if (binding.contains(var)) {
                values.put(var.getVarName(), binding.get(var));
            }
        }
        return new Row(values);
    }
}
