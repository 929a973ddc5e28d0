package org.demarche.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import opennlp.tools.parser.AbstractBottomUpParser;
import opennlp.tools.parser.Parse;
import opennlp.tools.parser.Parser;
import opennlp.tools.parser.ParserFactory;
import opennlp.tools.parser.ParserModel;
import opennlp.tools.util.Span;
import org.demarche.model.Token;

/** OpenNLP's constituency parser (en-parser-chunking.bin, 36 MB), its trees turned into dependencies. */
final class ConstituencyParser implements DependencyParser {
    private final Parser parser;

    ConstituencyParser(InputStream model) throws IOException {
        this.parser = ParserFactory.create(new ParserModel(model));
    }

    @Override
    public List<Dependency> parse(List<Token> tokens) {
        String text = tokens.stream().map(ConstituencyParser::penn).collect(Collectors.joining(" "));
        Parse root = new Parse(text, new Span(0, text.length()), AbstractBottomUpParser.INC_NODE, 0, 0);
        int at = 0;
        for (int t = 0; t < tokens.size(); t++) {
            int end = at + penn(tokens.get(t)).length();
            root.insert(new Parse(text, new Span(at, end), AbstractBottomUpParser.TOK_NODE, 0, t));
            at = end + 1;
        }
        Dependency[] deps = new Dependency[tokens.size()];
        Arrays.fill(deps, new Dependency(-1, "root"));
        new TreeDependencies(deps).read(parser.parse(root));
        return new ArrayList<>(Arrays.asList(deps));
    }

    private static String penn(Token token) {
        return switch (token.text()) {
            case "(" -> "-LRB-";
            case ")" -> "-RRB-";
            default -> token.text().replace(' ', '_');
        };
    }
}
