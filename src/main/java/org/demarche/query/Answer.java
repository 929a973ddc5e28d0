package org.demarche.query;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.demarche.rdf.Dip;

/** The rows that answer a question. */
public final class Answer {
    /** A format for programs, after the W3C's SPARQL result formats. */
    public enum Format {
        CSV(ResultSetLang.RS_CSV),
        TSV(ResultSetLang.RS_TSV),
        JSON(ResultSetLang.RS_JSON);

        private final Lang lang;

        Format(Lang lang) {
            this.lang = lang;
        }
    }

    private final List<Var> columns;
    private final List<Binding> rows = new ArrayList<>();

    /** Takes all rows at once, inside the transaction that made them. */
    Answer(RowSet rowSet, int most) {
        columns = List.copyOf(rowSet.getResultVars());
        while (rowSet.hasNext()) {
            if (rows.size() == most) {
                throw new QuestionException(
                        QuestionException.Kind.TOO_LONG, "the answer has more than " + most + " rows: ask for less");
            }
            rows.add(rowSet.next().detach());
        }
    }

    public List<String> columns() {
        return columns.stream().map(Var::getVarName).toList();
    }

    public int size() {
        return rows.size();
    }

    /** The rows for people: literals as they are, IRIs with prefixes, nothing for what is unbound. */
    public List<List<String>> rows() {
        return rows.stream()
                .map(row -> columns.stream().map(c -> display(row, c)).toList())
                .toList();
    }

    private static String display(Binding row, Var column) {
        if (!row.contains(column)) {
            return "";
        }
        Node node = row.get(column);
        return node.isLiteral()
                ? node.getLiteralLexicalForm()
                : node.isURI() ? shorten(node.getURI()) : node.toString();
    }

    private static String shorten(String iri) {
        for (Map.Entry<String, String> prefix : Dip.prefixes().entrySet()) {
            if (iri.startsWith(prefix.getValue())) {
                return prefix.getKey() + ":" + iri.substring(prefix.getValue().length());
            }
        }
        return iri;
    }

    public void write(Format format, OutputStream out) {
        RowSetWriterRegistry.getFactory(format.lang)
                .create(format.lang)
                .write(out, RowSetStream.create(columns, rows.iterator()), ARQ.getContext());
    }
}
