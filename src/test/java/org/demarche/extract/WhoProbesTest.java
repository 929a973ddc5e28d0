package org.demarche.extract;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Who acts and at whom, where a sentence names them by a pronoun, a description, or not at all. */
class WhoProbesTest {
    @TestFactory
    Stream<DynamicTest> sentences() throws IOException {
        return Probes.of("/golden/probes-who.tsv");
    }
}
