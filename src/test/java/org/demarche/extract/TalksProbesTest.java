package org.demarche.extract;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Meetings and visits as reporters tell them, and what only looks like one. */
class TalksProbesTest {
    @TestFactory
    Stream<DynamicTest> sentences() throws IOException {
        return Probes.of("/golden/probes-meet.tsv");
    }

    @TestFactory
    Stream<DynamicTest> manyShapes() throws IOException {
        return Probes.of("/golden/probes-talks.tsv");
    }

    @TestFactory
    Stream<DynamicTest> pointingBackAndAhead() throws IOException {
        return Probes.of("/golden/probes-sessions.tsv");
    }

    @TestFactory
    Stream<DynamicTest> companyTravelAndTelephone() throws IOException {
        return Probes.of("/golden/probes-company.tsv");
    }
}
