package org.demarche.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.demarche.lexicon.CompiledOntology;
import org.demarche.lexicon.Gazetteer;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceAnnotatorTest {
    private static final SentenceAnnotator ANNOTATOR = new SentenceAnnotator(Gazetteer.of(CompiledOntology.load()));

    /** Sentences parted by " | ". */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mr. Kerry met Gen. Breedlove. | They spoke.",
                "Sen. John McCain flew to St. Petersburg on Jan. 5. | He left.",
                "The U.S. Treasury acted. | The U.N. Security Council did not.",
                "George W. Bush spoke at 3 p.m. on Friday.",
                "\"We will not yield.\" | He left.",
                "\"Will he go?\" she asked. | Nobody knew!",
                "1. On 8 March the President telephoned. | He was brief.",
                "It was late. | \"Go,\" he said."
            })
    void partsABlockIntoSentences(String marked) {
        List<String> expected = Arrays.asList(marked.split(" \\| "));
        AnnotatedArticle article = annotate(String.join(" ", expected));
        String text = article.article().reading().text();
        assertEquals(
                expected,
                article.sentences().stream().map(s -> s.span().of(text)).toList());
    }

    @Test
    void tagsAHeadlineInCapitalsAsASentence() {
        List<Token> tokens =
                annotate("KERRY TRAVELS TO LONDON FOR TALKS").sentences().get(0).tokens();
        assertEquals(
                List.of("NNP", "VBZ", "TO", "NNP", "IN", "NNS"),
                tokens.stream().map(Token::pos).toList());
    }

    @Test
    void chunksOnlySentencesThatMentionSomebody() {
        Gazetteer gazetteer = Gazetteer.of(CompiledOntology.load());
        AnnotatedArticle split = annotate("John Kerry met Sergey Lavrov. Rain fell.");
        AnnotatedArticle article = new ChunkAnnotator().annotate(new EntityAnnotator(gazetteer).annotate(split));
        assertEquals("B-NP", article.sentences().get(0).tokens().get(0).chunk());
        assertEquals("", article.sentences().get(1).tokens().get(0).chunk());
    }

    private static AnnotatedArticle annotate(String text) {
        return ANNOTATOR.annotate(AnnotatedArticle.of(SampleArticle.of(LocalDate.of(2014, 3, 14), text)));
    }
}
