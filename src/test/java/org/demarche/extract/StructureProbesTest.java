package org.demarche.extract;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** How sentences are built: what is seen, told and found, asides inside lists, verbs said once for two, clefts. */
class StructureProbesTest {
    @TestFactory
    Stream<DynamicTest> sentences() throws IOException {
        return Probes.of("/golden/probes-structure.tsv");
    }
}
