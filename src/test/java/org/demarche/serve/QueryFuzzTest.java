package org.demarche.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A little of what {@link QueryFuzz} does at length. */
class QueryFuzzTest {
    @TempDir
    private Path home;

    @Test
    void functionsAndPropertiesThatAreGivenNonsenseAreAnsweredOrRefusedInWords()
            throws IOException, InterruptedException {
        Map<Integer, Integer> statuses = QueryFuzz.run(home, 700, 7);
        assertTrue(statuses.get(200) > 100, statuses::toString);
        assertEquals(Set.of(200, 400), statuses.keySet());
    }
}
