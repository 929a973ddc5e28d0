package org.demarche.serve;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/** Looks for what would lead a query out of its dataset: SERVICE, and functions that name a Java class. */
final class OutsideCalls extends OpVisitorBase {
    private static final String JAVA_CLASS = "<java:";
    private boolean found;

    static boolean in(Query query) {
        if (query.getQueryPattern() == null) {
            return false;
        }
        Op algebra = Algebra.compile(query);
        OutsideCalls calls = new OutsideCalls();
        Walker.walk(algebra, calls, new ExprVisitorBase());
        return calls.found || algebra.toString().contains(JAVA_CLASS);
    }

    private OutsideCalls() {}

    @Override
    public void visit(OpService service) {
        found = true;
    }
}
