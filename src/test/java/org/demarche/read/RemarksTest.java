package org.demarche.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.demarche.model.Article;
import org.demarche.model.Block;
import org.junit.jupiter.api.Test;

/** What one official says, as ministries publish it: a head, and a label before the first words only. */
class RemarksTest {
    private static final String HEAD = """
            Remarks After Talks With the Norwegian Foreign Minister

            Remarks
            Secretary of State
            Oslo, Norway
            June 3, 2015

            """;

    @Test
    void anOfficialsLabelMakesATranscriptOfOneVoice() {
        Article article = Read.one(HEAD + """
                SECRETARY KERRY: Good morning, everybody. I met with the Prime Minister an hour ago.

                We will be back in the autumn.
                """);
        assertEquals("transcript", article.format());
        assertEquals(Optional.of("Oslo, Norway"), article.dateline());
        assertEquals("2015-06-03", article.published().orElseThrow().toString());
        assertEquals(List.of("Kerry", "Kerry"), voices(article));
    }

    @Test
    void aHeadingWithAColonIsNoLabel() {
        Article article = Read.one("""
                FOREIGN SECRETARY: STATEMENT TO THE HOUSE
                London, 3 June 2015

                The Foreign Secretary, Mr Hammond, told the House that he had met the Norwegian minister in Oslo that morning.
                """);
        assertEquals(List.of(), voices(article));
        assertEquals(Optional.of("London"), article.dateline());
    }

    @Test
    void aQuoteBehindALabelInsideAReportIsNoTranscript() {
        Article article = Read.one("""
                Ministers meet in Oslo

                OSLO, June 3, 2015 - The foreign ministers of Norway and the United States met in the Norwegian capital on Wednesday to talk about the Arctic.

                SECRETARY KERRY: We had a good discussion, and we will have another one before the autumn is over.

                The talks lasted three hours, a spokesman for the ministry said, and were followed by a lunch for both delegations.
                """);
        assertEquals("wire", article.format());
        assertEquals(List.of(), voices(article));
    }

    private static List<String> voices(Article article) {
        return article.blocks().stream()
                .flatMap(b -> b.speaker().stream())
                .map(Block.Speaker::name)
                .toList();
    }
}
