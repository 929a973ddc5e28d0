package org.demarche.store.remote;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.PathBlock;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_DateTimeDay;
import org.apache.jena.sparql.expr.E_Subtract;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.sparql.util.ExprUtils;
import org.apache.jena.vocabulary.RDF;
import org.demarche.rdf.Terms;

/**
 * Writes a question so that any SPARQL 1.1 server answers it as our own store does: what it asks of the default graph is
 * asked of {@link Terms#DEFAULT_GRAPH}; days between dates are counted without the arithmetic of dates, which SPARQL 1.1
 * does not have; and where a store has no triple terms, patterns of them become patterns of statements.
 */
final class Portable {
    /** The Julian day number of a date, but for a constant; the date is put in for {@code ?date}. */
    private static final String DAY_NUMBER = dayNumber();

    private Portable() {}

    static Query of(Query query, Form form) {
        ElementTransform terms = form == Form.STATEMENTS ? new WithoutTripleTerms() : new ElementTransformCopyBase();
        Query plain = QueryTransformOps.transform(query, terms, new DaysBetween(terms));
        ElementTransform graphs = new InOneGraph();
        return QueryTransformOps.transform(plain, graphs, new ExprTransformApplyElementTransform(graphs));
    }

    private static final class WithoutTripleTerms extends ElementTransformCopyBase {
        private int statements;

        @Override
        public Element transform(ElementPathBlock block) {
            PathBlock out = new PathBlock();
            block.getPattern().forEach(path -> add(path, out));
            return new ElementPathBlock(out);
        }

        private void add(TriplePath path, PathBlock out) {
            if (!path.isTriple() || !path.getObject().isTripleTerm()) {
                out.add(path);
                return;
            }
            Node statement = Var.alloc("_statement" + ++statements);
            Triple term = path.getObject().getTriple();
            out.add(new TriplePath(Triple.create(path.getSubject(), path.getPredicate(), statement)));
            List.of(
                            Triple.create(statement, RDF.subject.asNode(), term.getSubject()),
                            Triple.create(statement, RDF.predicate.asNode(), term.getPredicate()),
                            Triple.create(statement, RDF.object.asNode(), term.getObject()))
                    .forEach(t -> out.add(new TriplePath(t)));
        }
    }

    private static final class InOneGraph extends ElementTransformCopyBase {
        @Override
        public Element transform(ElementPathBlock block) {
            return new ElementNamedGraph(Terms.DEFAULT_GRAPH, block);
        }

        /** Inside GRAPH, as it was. */
        @Override
        public Element transform(ElementNamedGraph graph, Node name, Element changed) {
            return graph;
        }
    }

    private static final class DaysBetween extends ExprTransformApplyElementTransform {
        DaysBetween(ElementTransform elements) {
            super(elements);
        }

        @Override
        public Expr transform(ExprFunction1 function, Expr argument) {
            return function instanceof E_DateTimeDay && argument instanceof E_Subtract difference
                    ? ExprUtils.parse("<http://www.w3.org/2001/XMLSchema#integer>(" + number(difference.getArg1())
                            + " - (" + number(difference.getArg2()) + "))")
                    : super.transform(function, argument);
        }

        private static String number(Expr date) {
            return DAY_NUMBER.replace("?date", ExprUtils.fmtSPARQL(date));
        }
    }

    private static String dayNumber() {
        String year = part(1, 4);
        String month = part(6, 2);
        String early = "FLOOR((14 - " + month + ") / 12)";
        String years = "(" + year + " + 4800 - " + early + ")";
        String months = "(" + month + " + 12 * " + early + " - 3)";
        return part(9, 2) + " + FLOOR((153 * " + months + " + 2) / 5) + 365 * " + years + " + FLOOR(" + years
                + " / 4) - FLOOR(" + years + " / 100) + FLOOR(" + years + " / 400)";
    }

    private static String part(int begin, int length) {
        return "<http://www.w3.org/2001/XMLSchema#integer>(SUBSTR(STR(?date), " + begin + ", " + length + "))";
    }
}
