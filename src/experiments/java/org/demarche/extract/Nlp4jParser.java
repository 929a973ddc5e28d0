package org.demarche.extract;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.demarche.model.Token;

/** NLP4J's dependency parser: 261 MB of models, Apache-2.0, last release 2016. */
final class Nlp4jParser implements DependencyParser {
    private final NLPDecoder decoder;

    Nlp4jParser(InputStream configuration) {
        this.decoder = new NLPDecoder(configuration);
    }

    @Override
    public List<Dependency> parse(List<Token> tokens) {
        NLPNode[] nodes = new NLPNode[tokens.size() + 1];
        nodes[0] = new NLPNode();
        nodes[0].toRoot();
        for (int t = 0; t < tokens.size(); t++) {
            nodes[t + 1] = new NLPNode(t + 1, tokens.get(t).text());
        }
        decoder.decode(nodes);
        List<Dependency> found = new ArrayList<>();
        for (int t = 1; t < nodes.length; t++) {
            NLPNode head = nodes[t].getDependencyHead();
            found.add(new Dependency(head == null ? -1 : head.getID() - 1, nodes[t].getDependencyLabel()));
        }
        return found;
    }
}
