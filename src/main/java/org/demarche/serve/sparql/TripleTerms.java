package org.demarche.serve.sparql;

import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;

/** RDF 1.2 triple terms in formats of rows that cannot hold them. */
final class TripleTerms {
    /** A row with its triple terms as text, {@code <<( s p o )>>}. */
    static Binding asText(Binding row) {
        BindingBuilder text = Binding.builder();
        for (Iterator<Var> vars = row.vars(); vars.hasNext(); ) {
            Var var = vars.next();
            Node value = row.get(var);
            text.add(var, value.isTripleTerm() ? NodeFactory.createLiteralString(NodeFmtLib.strNT(value)) : value);
        }
        return text.build();
    }

    private TripleTerms() {}
}
