package org.demarche.read;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading takes time in proportion to the length of the text, whatever stands in it. */
@Timeout(120)
class LargeInputTest {
    private static final int LENGTH = 200_000;

    /** Four times the text may take eight times as long and a little more; sixteen times would be the square. */
    private static final int TIMES = 8;

    private static final double LITTLE = 0.5;

    private static void assertProportional(String start, String piece, int length) {
        double quarter = seconds(start + piece.repeat(length / 4 / piece.length()));
        double whole = seconds(start + piece.repeat(length / piece.length()));
        assertTrue(
                whole <= TIMES * quarter + LITTLE,
                () -> start + piece + ": " + quarter + " s for a quarter, " + whole + " s for all");
    }

    /** Of this thread alone, however busy the machine is. */
    private static double seconds(String text) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Read.all(text);
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9;
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "<", "&", " ", "7", "a\n", "<DOC><TEXT>x", "<p>x</p>", "HOST: x\n", "A: b\n"})
    void muchOfTheSame(String piece) {
        assertProportional("", piece, LENGTH);
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
        for (String start : List.of("", "<html><body>", "<DOC><TEXT>", "HOST: a\nGUEST: b\nHOST: c\n")) {
            assertProportional(start, piece, LENGTH / 4);
        }
    }
}
