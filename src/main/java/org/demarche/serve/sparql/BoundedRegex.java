package org.demarche.serve.sparql;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * {@code REGEX} and {@code REPLACE} that give up: a pattern such as {@code (a+)+$} can go on for ever over a short text,
 * and no time limit of a query would end it. Giving up is an error of the expression, as for any bad pattern.
 */
final class BoundedRegex {
    /** Characters that one match may look at; a match over a whole article needs a thousandth. */
    private static final int MOST = 10_000_000;

    /** The same functions by their IRIs. */
    private static final Set<String> MATCHES =
            Set.of(ARQConstants.fnPrefix + "matches", ARQConstants.sparqlPrefix + "regex");

    private static final Set<String> REPLACES =
            Set.of(ARQConstants.fnPrefix + "replace", ARQConstants.sparqlPrefix + "replace");

    private BoundedRegex() {}

    /** The same query with such matching. */
    static Query in(Query query) {
        return QueryTransformOps.transform(query, new ElementTransformCopyBase() {}, new ExprTransformCopy() {
            @Override
            public Expr transform(ExprFunctionN function, ExprList arguments) {
                String name = function instanceof E_Function call ? call.getFunctionIRI() : "";
                if (function instanceof E_Regex || MATCHES.contains(name)) {
                    return new Match(arguments);
                }
                return function instanceof E_StrReplace || REPLACES.contains(name)
                        ? new Replace(arguments)
                        : super.transform(function, arguments);
            }
        });
    }

    private static void require(ExprList arguments, int least, int most) {
        if (arguments.size() < least || arguments.size() > most) {
            throw new QueryBuildException("a regular expression takes " + least + " or " + most + " arguments");
        }
    }

    private static Node literal(NodeValue value) {
        if (!value.isString() && !value.isLangString()) {
            throw new ExprEvalException("a text is needed: " + value);
        }
        return value.asNode();
    }

    private static Pattern pattern(NodeValue pattern, List<NodeValue> all, int flags) {
        try {
            int mask = all.size() > flags ? RegexEngine.makeMask(all.get(flags).asString()) : 0;
            return Pattern.compile(pattern.asString(), mask);
        } catch (PatternSyntaxException e) {
            throw new ExprEvalException("no regular expression: " + e.getMessage());
        }
    }

    private static final class Match extends ExprFunctionN {
        Match(ExprList arguments) {
            super("regex", arguments);
            require(arguments, 2, 3);
        }

        @Override
        public NodeValue eval(List<NodeValue> values) {
            String text = literal(values.get(0)).getLiteralLexicalForm();
            return NodeValue.booleanReturn(
                    pattern(values.get(1), values, 2).matcher(new Watched(text)).find());
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Match(arguments);
        }
    }

    private static final class Replace extends ExprFunctionN {
        Replace(ExprList arguments) {
            super("replace", arguments);
            require(arguments, 3, 4);
        }

        @Override
        public NodeValue eval(List<NodeValue> values) {
            Node text = literal(values.get(0));
            try {
                String replaced = pattern(values.get(1), values, 3)
                        .matcher(new Watched(text.getLiteralLexicalForm()))
                        .replaceAll(values.get(2).asString());
                return NodeValue.makeNode(replaced, text.getLiteralLanguage(), text.getLiteralDatatypeURI());
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new ExprEvalException("no replacement: " + e.getMessage());
            }
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Replace(arguments);
        }
    }

    /** A text that may be looked at only so often. */
    private static final class Watched implements CharSequence {
        private final CharSequence text;
        private int looks;

        Watched(CharSequence text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++looks > MOST) {
                throw new ExprEvalException("the regular expression takes too long");
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int begin, int end) {
            return text.subSequence(begin, end);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
