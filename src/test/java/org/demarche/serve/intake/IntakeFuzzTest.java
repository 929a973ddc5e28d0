package org.demarche.serve.intake;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A little of what {@link IntakeFuzz} does at length. */
class IntakeFuzzTest {
    private static final long MOST_BYTES = 64L << 20;

    @Test
    void damagedFeedsAndBatchesAreReadOrRefused() throws IOException {
        assertTrue(IntakeFuzz.feeds(1000, 7).most() < MOST_BYTES);
        assertTrue(IntakeFuzz.batches(1000, 7).most() < MOST_BYTES);
    }
}
