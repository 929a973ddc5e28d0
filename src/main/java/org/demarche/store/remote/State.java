package org.demarche.store.remote;

import java.net.URI;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.vocabulary.OWL;
import org.demarche.rdf.Terms;
import org.demarche.store.Commits;

/**
 * How far a store has come.
 *
 * @param commit number of its last write; empty for a store without any
 * @param form what it takes, once anything was written
 * @param writer who is sending a write to it, or broke off
 */
record State(Optional<String> commit, Optional<Form> form, Optional<Writer> writer) {
    private static final String QUESTION = "SELECT ?p ?o { VALUES ?g { <" + Commits.GRAPH + "> <" + Terms.SERVICE_GRAPH
            + "> } GRAPH ?g { ?g ?p ?o } }";

    static State read(Wire wire, URI query) {
        State state = new State(Optional.empty(), Optional.empty(), Optional.empty());
        for (RowSet rows = wire.select(query, QUESTION, Optional.empty()); rows.hasNext(); ) {
            Binding row = rows.next();
            state = state.with(row.get(Var.alloc("p")), row.get(Var.alloc("o")).getLiteralLexicalForm());
        }
        return state;
    }

    private State with(Node property, String text) {
        if (property.equals(OWL.versionInfo.asNode())) {
            return new State(Optional.of(text), form, writer);
        } else if (property.equals(Terms.TRIPLE_TERMS)) {
            return new State(commit, Optional.of("true".equals(text) ? Form.TRIPLE_TERMS : Form.STATEMENTS), writer);
        } else if (property.equals(Terms.WRITING)) {
            return new State(commit, form, Optional.of(Writer.of(text)));
        }
        return this;
    }
}
