package org.demarche.extract;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Speech acts as reporters word them, what only looks like one, and what happened or did not. */
class SpeechProbesTest {
    @TestFactory
    Stream<DynamicTest> sentences() throws IOException {
        return Probes.of("/golden/probes-speech.tsv");
    }

    /** Whether it happened: tense, modals, negation and the verbs that govern it. */
    @TestFactory
    Stream<DynamicTest> statuses() throws IOException {
        return Probes.of("/golden/statuses.tsv");
    }
}
