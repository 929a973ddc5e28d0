package org.demarche.query;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/**
 * Puts values into a parsed query: the row of a parameter's {@code VALUES} block is replaced by the term, so that no
 * value is ever read as SPARQL.
 */
final class BoundQuery extends ElementVisitorBase {
    private final Map<String, Node> terms;

    private BoundQuery(Map<String, Node> terms) {
        this.terms = terms;
    }

    static Query of(Question question, Map<String, Node> terms) {
        try {
            Query query = QueryFactory.create(question.sparql());
            new BoundQuery(terms).walk(query.getQueryPattern());
            return query;
        } catch (QueryParseException e) {
            throw new QuestionException("the question \"" + question.name() + "\" is no SPARQL: " + e.getMessage());
        }
    }

    private void walk(Element element) {
        ElementWalker.walk(element, this);
    }

    @Override
    public void visit(ElementSubQuery sub) {
        walk(sub.getQuery().getQueryPattern());
    }

    @Override
    public void visit(ElementData data) {
        List<Var> vars = data.getVars();
        if (vars.size() == 1 && terms.containsKey(vars.get(0).getName())) {
            Binding row =
                    BindingFactory.binding(vars.get(0), terms.get(vars.get(0).getName()));
            data.getRows().clear();
            data.getRows().add(row);
        }
    }
}
