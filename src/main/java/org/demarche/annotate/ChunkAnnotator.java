package org.demarche.annotate;

import java.util.ArrayList;
import java.util.List;
import opennlp.tools.chunker.ChunkerME;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.EntityMention;
import org.demarche.model.Sentence;
import org.demarche.model.Token;

/**
 * Adds phrase chunks (CoNLL-2000) to the tokens of sentences that mention somebody or some place. It is the slowest step
 * and optional. Not for use by two threads at once.
 */
public final class ChunkAnnotator implements Annotator {
    private final ChunkerME chunker = new ChunkerME(Models.chunks());

    @Override
    public AnnotatedArticle annotate(AnnotatedArticle article) {
        List<Sentence> sentences = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            boolean wanted =
                    article.entities().stream().map(EntityMention::span).anyMatch(sentence.span()::contains);
            sentences.add(wanted ? chunk(sentence) : sentence);
        }
        return article.withSentences(sentences);
    }

    /** The sentence with its chunks. */
    public Sentence chunk(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        String[] chunks = chunker.chunk(
                tokens.stream().map(Token::text).toArray(String[]::new),
                tokens.stream().map(Token::pos).toArray(String[]::new));
        List<Token> chunked = new ArrayList<>(tokens.size());
        for (int i = 0; i < chunks.length; i++) {
            Token t = tokens.get(i);
            chunked.add(new Token(t.span(), t.text(), t.pos(), chunks[i]));
        }
        return new Sentence(sentence.span(), sentence.block(), chunked);
    }
}
