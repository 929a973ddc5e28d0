package org.demarche.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.tokenize.TokenizerME;
import org.demarche.lexicon.Gazetteer;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.Block;
import org.demarche.model.Sentence;
import org.demarche.model.Span;
import org.demarche.model.Token;

/**
 * Finds the sentences of each block that reports, their words and parts of speech (Penn Treebank). Chunks stay empty:
 * see {@link ChunkAnnotator}. Not for use by two threads at once.
 */
public final class SentenceAnnotator implements Annotator {
    private final SentenceSplitter splitter = new SentenceSplitter();
    private final TokenizerME tokenizer = new TokenizerME(Models.tokens());
    private final POSTaggerME tagger = new POSTaggerME(Models.tags(), POSTagFormat.PENN);
    private final AsideTags asides = new AsideTags(tagger::tag);
    private final HeadlineCase headlines;

    public SentenceAnnotator(Gazetteer gazetteer) {
        headlines = new HeadlineCase(gazetteer);
    }

    @Override
    public AnnotatedArticle annotate(AnnotatedArticle article) {
        String text = article.article().reading().text();
        List<Sentence> sentences = new ArrayList<>();
        for (Block block : article.article().blocks()) {
            if (block.reports()) {
                for (Span span : splitter.split(text, block.span())) {
                    sentences.add(new Sentence(span, block, tokens(text, span)));
                }
            }
        }
        return article.withSentences(sentences);
    }

    /** Parts the full stop from the last word, where the tokenizer took it for an abbreviation ("Lavrov."). */
    private opennlp.tools.util.Span[] withoutStop(opennlp.tools.util.Span[] found, String sentence) {
        int last = found.length - 1;
        if (last < 0 || found[last].length() < 3 || !splitter.endsWithStop(found[last].getCoveredText(sentence))) {
            return found;
        }
        opennlp.tools.util.Span[] parted = Arrays.copyOf(found, found.length + 1);
        int stop = found[last].getEnd() - 1;
        parted[last] = new opennlp.tools.util.Span(found[last].getStart(), stop);
        parted[last + 1] = new opennlp.tools.util.Span(stop, stop + 1);
        return parted;
    }

    /** Puts the full stop back to an abbreviation inside a sentence: "St. Petersburg". */
    private opennlp.tools.util.Span[] withStops(opennlp.tools.util.Span[] found, String sentence) {
        List<opennlp.tools.util.Span> spans = new ArrayList<>(found.length);
        for (int i = 0; i < found.length; i++) {
            boolean abbreviated = i + 2 < found.length
                    && found[i].getEnd() == found[i + 1].getStart()
                    && ".".contentEquals(found[i + 1].getCoveredText(sentence))
                    && splitter.isAbbreviation(found[i].getCoveredText(sentence).toString());
            spans.add(abbreviated ? new opennlp.tools.util.Span(found[i].getStart(), found[i + 1].getEnd()) : found[i]);
            i += abbreviated ? 1 : 0;
        }
        return spans.toArray(opennlp.tools.util.Span[]::new);
    }

    private List<Token> tokens(String text, Span sentence) {
        String own = sentence.of(text);
        opennlp.tools.util.Span[] found =
                withStops(withoutStop(QuoteMarks.apart(tokenizer.tokenizePos(own), own), own), own);
        String[] words = new String[found.length];
        for (int i = 0; i < found.length; i++) {
            words[i] = text.substring(sentence.begin() + found[i].getStart(), sentence.begin() + found[i].getEnd());
        }
        String[] cased = headlines.tagged(words);
        String[] tags = asides.mend(cased, tagger.tag(cased));
        List<Token> tokens = new ArrayList<>(words.length);
        for (int i = 0; i < words.length; i++) {
            Span span = new Span(sentence.begin() + found[i].getStart(), sentence.begin() + found[i].getEnd());
            tokens.add(new Token(span, words[i], tags[i], ""));
        }
        return tokens;
    }
}
