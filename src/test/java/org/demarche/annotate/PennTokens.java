package org.demarche.annotate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import org.demarche.model.Block;
import org.demarche.model.Sentence;
import org.demarche.model.Span;
import org.demarche.model.Token;

/** Splits and tags text for the tests of time expressions; with the OpenNLP models, or by white space without tags. */
final class PennTokens {
    private final SentenceDetectorME sentences;
    private final TokenizerME tokenizer;
    private final POSTaggerME tagger;

    PennTokens() {
        try {
            sentences = new SentenceDetectorME(new SentenceModel(model("/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin")));
            tokenizer = new TokenizerME(new TokenizerModel(model("/en-token.bin")));
            tagger = new POSTaggerME(new POSModel(model("/en-pos-maxent.bin")), POSTagFormat.PENN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream model(String name) {
        return Objects.requireNonNull(PennTokens.class.getResourceAsStream(name), name);
    }

    /** The sentences of each block, with tagged tokens if {@code tagged}. */
    List<Sentence> of(String text, List<Block> blocks, boolean tagged) {
        List<Sentence> all = new ArrayList<>();
        for (Block block : blocks) {
            String part = block.span().of(text);
            for (opennlp.tools.util.Span span : sentences.sentPosDetect(part)) {
                int begin = block.span().begin() + span.getStart();
                String sentence = part.substring(span.getStart(), span.getEnd());
                all.add(new Sentence(
                        new Span(begin, begin + sentence.length()),
                        block,
                        tagged ? tokens(sentence, begin) : List.of()));
            }
        }
        return all;
    }

    private List<Token> tokens(String sentence, int begin) {
        opennlp.tools.util.Span[] spans = tokenizer.tokenizePos(sentence);
        String[] words = Arrays.stream(spans)
                .map(s -> s.getCoveredText(sentence).toString())
                .toArray(String[]::new);
        String[] tags = tagger.tag(words);
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            Span span = new Span(begin + spans[i].getStart(), begin + spans[i].getEnd());
            tokens.add(new Token(span, words[i], tags[i], ""));
        }
        return tokens;
    }
}
