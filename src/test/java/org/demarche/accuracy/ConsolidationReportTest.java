package org.demarche.accuracy;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class ConsolidationReportTest {
    @Test
    void goldMentionsOfOneEventAreBroughtTogether() throws IOException {
        Path data = Path.of(System.getProperty("demarche.testdata", "../shared"));
        Assumptions.assumeTrue(
                Files.isDirectory(data.resolve("corpus/dev/gold")),
                "skipped: no test data in " + data.toAbsolutePath().normalize() + "; -Ddemarche.testdata names it");
        ConsolidationReport.Result r = ConsolidationReport.run(data);
        double bCubed = r.found().bCubed(r.gold()).f1();
        double pairwise = r.found().pairwise(r.gold()).f1();
        assertTrue(bCubed >= 0.95, () -> "B-cubed F1 " + bCubed);
        assertTrue(
                pairwise >= 0.93,
                () -> "pairwise F1 " + pairwise + ", false merges: " + r.found().beyond(r.gold()));
    }
}
