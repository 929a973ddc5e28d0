package org.demarche.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.demarche.serve.Endpoint;
import org.demarche.serve.Options;
import org.demarche.serve.data.Snapshots;
import org.demarche.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page says when there is nothing to show. */
class StatesTest extends PageTest {
    @Test
    void nothingFoundSaysSoAndLeadsBack() {
        browser.open("/?text=xylophone")
                .shows("#view .state", "Nothing found")
                .shows("#events .state", "Nothing found");
        browser.click("#events .state button", "Clear all")
                .until("return location.search === ''")
                .settled();
        assertTrue(browser.count(".event-table tbody tr") > 10);
    }

    @Test
    void aServerThatDoesNotAnswerIsSaidAndAskedAgain() {
        browser.open("/?from=2014-03-01&to=2014-03-31");
        browser.block("*/api/*");
        browser.click("#type-Visit")
                .shows("#events [role=alert]", "does not answer")
                .shows("#view [role=alert]", "does not answer");
        browser.block();
        browser.click("#events [role=alert] button", "Try again")
                .until("return document.querySelector('.event-table') !== null");
        // The browser itself notes requests that failed.
        browser.problems();
    }

    @Test
    void aBadAddressIsToldInWords() {
        browser.open("/?actor=nobody-of-that-name").shows("#events .state", "no actor called");
        browser.problems();
    }

    @Test
    void anEmptyStoreTellsHowToBegin(@TempDir Path home) throws Exception {
        try (Store store = Store.open(home);
                Snapshots snapshots = Snapshots.of(store);
                Endpoint endpoint = Endpoint.start(snapshots, Options.reading(0))) {
            browser.at(endpoint.address())
                    .open("/")
                    .shows("#view .state", "no events here yet")
                    .shows("#events .state", "no events here yet");
            assertEquals(List.of(), browser.accessibilityProblems());
            // This server writes no exports, and the browser notes that.
            browser.problems();
        }
    }
}
