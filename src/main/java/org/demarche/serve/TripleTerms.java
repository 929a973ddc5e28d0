package org.demarche.serve;

import java.util.Iterator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.graph.GraphFactory;

/** Answers without RDF 1.2 triple terms, for the formats that cannot hold them. */
final class TripleTerms {
    static Graph leaveOut(Graph graph) {
        Graph plain = GraphFactory.createDefaultGraph();
        plain.getPrefixMapping().setNsPrefixes(graph.getPrefixMapping());
        graph.find().filterDrop(triple -> triple.getObject().isTripleTerm()).forEachRemaining(plain::add);
        return plain;
    }

    static DatasetGraph leaveOut(DatasetGraph dataset) {
        DatasetGraph plain = DatasetGraphFactory.create();
        plain.prefixes().putAll(dataset.prefixes());
        for (Iterator<Quad> quads = dataset.find(); quads.hasNext(); ) {
            Quad quad = quads.next();
            if (!quad.getObject().isTripleTerm()) {
                plain.add(quad);
            }
        }
        return plain;
    }

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
