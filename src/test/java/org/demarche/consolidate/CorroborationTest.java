package org.demarche.consolidate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.demarche.model.CitedMention;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorroborationTest {
    private static final String REPORT = "/2014-03-15 Meeting 2014-03-14 london OCCURRED kerry lavrov";

    /** Each report of these articles has a confidence of 0.8. */
    @ParameterizedTest
    @CsvSource({"a, 0.8", "a b, 0.9", "a b c, 0.95", "a b c d e f g h, 0.99", "a a, 0.8"})
    void eachFurtherSourceHalvesTheDoubt(String articles, double confidence) {
        String[] reports =
                Arrays.stream(articles.split(" ")).map(a -> a + REPORT).toArray(String[]::new);
        assertEquals(confidence, Corroboration.of(Reports.reports(reports)));
    }

    @ParameterizedTest
    @CsvSource({"The Herald, The Herald, 0.8", "The Herald, The Tribune, 0.9", "'', '', 0.9"})
    void articlesOfOnePublisherAreOneSource(String one, String other, double confidence) {
        List<CitedMention> reports = Reports.reports("a" + REPORT, "b" + REPORT);
        assertEquals(confidence, Corroboration.of(List.of(by(one, reports.get(0)), by(other, reports.get(1)))));
    }

    private static CitedMention by(String publisher, CitedMention report) {
        return new CitedMention(
                report.mention(), report.published(), Optional.of(publisher).filter(p -> !p.isEmpty()));
    }
}
