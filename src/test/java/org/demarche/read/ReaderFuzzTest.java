package org.demarche.read;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.demarche.reliability.Fuzzing;
import org.junit.jupiter.api.Test;

/** A little of what {@link ReaderFuzz} does at length. */
class ReaderFuzzTest {
    private static final long MOST_BYTES = 512L << 20;

    @Test
    void damagedArticlesAreReadOrRefused() throws IOException {
        Fuzzing found = ReaderFuzz.run(200, 7);
        assertTrue(found.most() < MOST_BYTES, found.toString());
    }
}
