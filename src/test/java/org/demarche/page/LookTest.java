package org.demarche.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of the main page in each of its views: nobody is shut out, and nothing is wider than the window. */
class LookTest extends PageTest {
    private static final String OPEN = "/?from=2014-03-01&to=2014-03-31&actor=john-kerry,sergey-lavrov";

    @ParameterizedTest
    @ValueSource(ints = {1400, 360})
    void axeFindsNothingAgainstWcagInLightAndDark(int width) {
        browser.size(width, 800).open(OPEN);
        nobodyIsShutOut();
        openEvidence();
        nobodyIsShutOut();
    }

    private void nobodyIsShutOut() {
        for (boolean dark : new boolean[] {false, true}) {
            browser.dark(dark);
            assertEquals(List.of(), browser.accessibilityProblems(), dark ? "dark" : "light");
        }
    }

    private void openEvidence() {
        browser.click(".event-table td.col-event button")
                .shows("#evidence h3", "report")
                .settled();
    }

    /** Opened on a phone and on a wide screen; and as the window grows and shrinks. */
    @ParameterizedTest
    @CsvSource({"360, 1024", "1920, 768"})
    void nothingIsWiderThanTheWindow(int opened, int resized) {
        browser.size(opened, 800).open(OPEN);
        assertTrue(browser.overflow() <= 0, "by " + browser.overflow());
        fits(resized);
        openEvidence();
        fits(resized, opened);
        browser.open("/?text=xylophone").shows(".state", "Nothing found");
        fits(opened, resized);
    }

    private void fits(int... widths) {
        for (int width : widths) {
            browser.size(width, 800).fits();
        }
    }
}
