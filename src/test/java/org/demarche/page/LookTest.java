package org.demarche.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds of the main page in each of its views: nobody is shut out, and nothing is wider than the window. */
class LookTest extends PageTest {
    private static final String OPEN = "/?from=2014-03-01&to=2014-03-31&actor=john-kerry,sergey-lavrov";

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"1400, false", "1400, true", "360, false", "360, true"})
    void axeFindsNothingAgainstWcag(int width, boolean dark) {
        browser.size(width, 800).dark(dark).open(OPEN);
        assertEquals(List.of(), browser.accessibilityProblems());
        browser.click(".event-table td.col-event button")
                .shows("#evidence h3", "report")
                .settled();
        assertEquals(List.of(), browser.accessibilityProblems());
    }

    @ParameterizedTest
    @CsvSource({"360", "768", "1024", "1920"})
    void nothingIsWiderThanTheWindow(int width) {
        browser.size(width, 800).open(OPEN);
        assertTrue(browser.overflow() <= 0, "by " + browser.overflow());
        browser.click(".event-table td.col-event button")
                .shows("#evidence h3", "report")
                .settled();
        assertTrue(browser.overflow() <= 0, "with the evidence open by " + browser.overflow());
        browser.open("/?text=xylophone").shows(".state", "Nothing found");
        assertTrue(browser.overflow() <= 0, "with nothing found by " + browser.overflow());
    }
}
