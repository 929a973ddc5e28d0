package org.demarche.serve.sparql;

import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/** Looks for what would lead a query out of its dataset: SERVICE, Java classes, scripts, and system functions. */
final class OutsideCalls extends OpVisitorBase {
    private static final Set<String> SCHEMES =
            Set.of("<java:", "javascript/function", "jena.apache.org/arq/js", "apache.org/arq/function#system");
    private boolean found;

    static boolean in(Query query) {
        if (query.getQueryPattern() == null) {
            return false;
        }
        Op algebra = Algebra.compile(query);
        OutsideCalls calls = new OutsideCalls();
        Walker.walk(algebra, calls, new Functions(calls));
        String text = algebra.toString();
        return calls.found || SCHEMES.stream().anyMatch(text::contains);
    }

    private OutsideCalls() {}

    @Override
    public void visit(OpService service) {
        found = true;
    }

    /** Functions that read the environment or call what a variable names. */
    private static final class Functions extends ExprVisitorBase {
        private static final Set<String> NAMES = Set.of("call", "sysvar", "systemproperty", "env");
        private final OutsideCalls calls;

        Functions(OutsideCalls calls) {
            this.calls = calls;
        }

        @Override
        public void visit(ExprFunctionN function) {
            look(function);
        }

        private void look(ExprFunction function) {
            String name = function.getFunctionSymbol() == null
                    ? ""
                    : function.getFunctionSymbol().getSymbol();
            calls.found |= NAMES.contains(name.toLowerCase(java.util.Locale.ROOT));
        }
    }
}
