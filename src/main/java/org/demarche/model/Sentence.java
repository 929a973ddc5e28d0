package org.demarche.model;

import java.util.List;

/** A sentence of one block. Its span is in characters of the article's reading. */
public record Sentence(Span span, Block block, List<Token> tokens) {
    public Sentence {
        tokens = List.copyOf(tokens);
    }
}
