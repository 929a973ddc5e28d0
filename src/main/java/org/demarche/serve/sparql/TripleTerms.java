package org.demarche.serve.sparql;

import java.util.Iterator;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.demarche.rdf.Statements;
import org.demarche.serve.http.Fault;

/** RDF 1.2 triple terms in formats that cannot hold them. */
final class TripleTerms {
    /**
     * A triple in RDF 1.1: a triple term becomes a statement, which is described beside it ({@link Statements}).
     *
     * @throws Fault where there is no such form of it
     */
    static Stream<Triple> asStatement(Triple triple) {
        if (!triple.getObject().isTripleTerm()) {
            return Stream.of(triple);
        }
        Triple term = triple.getObject().getTriple();
        try {
            Triple outer =
                    Triple.create(triple.getSubject(), triple.getPredicate(), Statements.encode(triple.getObject()));
            return Stream.concat(Stream.of(outer), Statements.description(term).stream());
        } catch (IllegalArgumentException e) {
            throw new Fault(
                    406,
                    "not-acceptable",
                    "The answer has a triple term that RDF 1.1 has no form for; Turtle, TriG, N-Triples, N-Quads, RDF Thrift"
                            + " and RDF Protobuf take it.");
        }
    }

    /** The same within its graph. */
    static Stream<Quad> asStatement(Quad quad) {
        return asStatement(quad.asTriple()).map(t -> Quad.create(quad.getGraph(), t));
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
