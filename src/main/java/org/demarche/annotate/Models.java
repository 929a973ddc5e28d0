package org.demarche.annotate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import opennlp.tools.chunker.ChunkerModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerModel;

/** The OpenNLP models, each loaded when first wanted and shared by all threads. */
final class Models {
    private Models() {}

    private static final class Sentences {
        private static final SentenceModel MODEL =
                load("/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin", SentenceModel::new);
    }

    private static final class Tokens {
        private static final TokenizerModel MODEL = load("/en-token.bin", TokenizerModel::new);
    }

    private static final class Tags {
        private static final POSModel MODEL = load("/en-pos-maxent.bin", POSModel::new);
    }

    private static final class Chunks {
        private static final ChunkerModel MODEL = load("/en-chunker.bin", ChunkerModel::new);
    }

    static SentenceModel sentences() {
        return Sentences.MODEL;
    }

    static TokenizerModel tokens() {
        return Tokens.MODEL;
    }

    static POSModel tags() {
        return Tags.MODEL;
    }

    static ChunkerModel chunks() {
        return Chunks.MODEL;
    }

    private interface Loader<M> {
        M load(InputStream in) throws IOException;
    }

    private static <M> M load(String resource, Loader<M> loader) {
        try (InputStream in = Models.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the model " + resource + " is not on the class path");
            }
            return loader.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
