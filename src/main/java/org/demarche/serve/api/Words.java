package org.demarche.serve.api;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.lucene.queryparser.classic.QueryParser;

/** Words that a person searches for: all of them must be there, and none is an operator. */
final class Words {
    private Words() {}

    static Node of(String words) {
        StringBuilder all = new StringBuilder();
        for (String word : words.strip().split("\\s+")) {
            all.append(all.isEmpty() ? "" : " ")
                    .append('+')
                    .append(QueryParser.escape(word.toLowerCase(java.util.Locale.ROOT)));
        }
        return NodeFactory.createLiteralString(all.toString());
    }
}
