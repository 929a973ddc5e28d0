package org.demarche.extract;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Fields of meaning whose words come as whole classes (sieges, coups, measures against envoys), and what looks alike. */
class FieldsProbesTest {
    @TestFactory
    Stream<DynamicTest> sentences() throws IOException {
        return Probes.of("/golden/probes-fields.tsv");
    }
}
