package org.demarche.read;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading takes time in proportion to the length of the text, whatever stands in it. */
class LargeInputTest {
    private static final int LENGTH = 1_000_000;

    @ParameterizedTest
    @ValueSource(strings = {"a", "<", "&", " ", "7", "a\n", "<DOC><TEXT>x", "<p>x</p>", "HOST: x\n", "A: b\n"})
    void oneMegabyteOfTheSame(String piece) {
        String text = piece.repeat(LENGTH / piece.length());
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Read.all(text), () -> piece);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>",
                "<a",
                "<DOC>",
                "&amp",
                "(",
                "\"",
                "'",
                "-",
                "\u2014",
                ".",
                "A",
                "A.",
                "HOST: \n",
                "\n",
                "<!--",
                "March ",
                "1 ",
                "14 March 2014 ",
                "by ",
                "[",
                "@",
                "://",
                "<b>",
                "<table>",
                "\u201C",
                "x, ",
                "LONDON - A "
            })
    void piecesAfterEachStart(String piece) {
        String plain = piece.repeat(LENGTH / 10 / piece.length());
        for (String start : List.of("", "<html><body>", "<DOC><TEXT>", "HOST: a\nGUEST: b\nHOST: c\n")) {
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Read.all(start + plain), () -> start + piece);
        }
    }
}
