package org.demarche.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleanTextTest {
    private static String clean(String text) {
        return CleanText.clean(Strand.of(text, 0, text.length())).toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "in that country.Kerry spoke | in that country. Kerry spoke",
                "in the future.”The minister | in the future.\" The minister",
                "Foreign MinisterSergey Lavrov | Foreign Minister Sergey Lavrov",
                "dared anyone: “Go.”And they went | dared anyone: \"Go.\" And they went",
                "the pipeline doesn’t.I have been wrong | the pipeline doesn't. I have been wrong",
                "by 153 to 1.That was the score | by 153 to 1. That was the score",
                "the U.N.Security Council met | the U.N. Security Council met",
                "on Monday.EU leaders agreed | on Monday. EU leaders agreed",
                "on Monday.U.S. officials agreed | on Monday. U.S. officials agreed",
                "he said.\"We go,\" he said | he said. \"We go,\" he said",
                "he said:“We go” | he said: \"We go\"",
                "Kiev,Ukraine | Kiev, Ukraine",
                "what next?Nobody knows!Really | what next? Nobody knows! Really",
                "the bomb…Then silence | the bomb... Then silence",
                "both men—twice | both men -- twice",
                "both men – twice | both men -- twice",
                "an EU–US summit of 3–4 March | an EU-US summit of 3-4 March",
                "``We go,'' he said | \"We go,\" he said",
                "LONDON _ The minister | LONDON -- The minister",
                "a\u00A0b\u200Bc\u00ADd | a bcd",
            })
    void repairs(String written, String read) {
        assertEquals(read, clean(written));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "McDonald met MacKenzie",
                "an iPhone and YouTube",
                "www.example.org/A.Html",
                "ask j.Smith@example.org",
                "the U.S. and the U.K.",
                "at 3.45 p.m. and $1.5 billion, 1,000 men",
                "a Ph.D. in law",
                "at 5 p.m.",
                "a 2-0 victory for the vice-president",
                "read-out of the call - in part",
            })
    void leavesAlone(String written) {
        assertEquals(written, clean(written));
    }

    @Test
    void insertedCharactersStandForNoSource() {
        Strand read = CleanText.clean(Strand.of("a country.Kerry", 0, 15));
        int space = read.toString().indexOf(" Kerry");
        assertEquals(10, read.begin(space));
        assertEquals(10, read.end(space));
        assertEquals(10, read.begin(space + 1));
    }
}
