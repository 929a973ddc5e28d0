package org.demarche.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The panel that tells what an event rests on. */
class EvidenceTest extends PageTest {
    /** Opens the event of the table whose sentence has this in it. */
    private void select(String address, String sentence) {
        browser.open(address)
                .click(".event-table td.col-event button", sentence)
                .shows("#evidence h3", "report")
                .settled();
    }

    @Test
    void anEventComesWithItsSentencesInTheirContext() {
        select("/?actor=john-kerry,sergey-lavrov&type=Meeting&place=london", "John Kerry met with Sergey Lavrov");
        assertTrue(browser.text("#evidence h2").contains("John Kerry"));
        assertTrue(browser.text("#evidence .facts").contains("14 Mar 2014"));
        assertTrue(browser.count("#evidence blockquote mark strong") > 0, "the words that name the event");
        assertTrue(browser.count("#evidence .context") > 0, "what stands around the sentence");
        assertTrue(browser.text("#evidence .report .from").matches("(?s).*\\d{4}.*"), "source and day");
        assertTrue(browser.text("#evidence .reports").contains("Meeting: {"), "the rule");
        assertTrue(browser.text("#evidence .rule").contains("confidence 0."));
        assertTrue(browser.text("#evidence .why").contains("published"));
        assertTrue(browser.count("#evidence .history li") > 1, "statuses over time");
        assertTrue(browser.text("#evidence .history").contains("held"));
    }

    @Test
    void contradictionsStandSideBySide() {
        browser.open(LIGHT);
        Object id = browser.run("""
                return fetch('/api/events?limit=500').then(a => a.json())
                    .then(a => a.items.find(e => e.disputed).id.replace(/.*\\//, ''));
                """);
        browser.open("/?selected=" + id).shows("#evidence .disputed", "cannot both be right");
        assertTrue(browser.count("#evidence .claims .claim") >= 2);
        assertEquals(1L, browser.run("""
                const groups = [...document.querySelectorAll('#evidence .claims')];
                return groups.find(g => g.previousSibling.textContent.includes('cannot')).querySelectorAll('.chosen').length;
                """));
    }

    @Test
    void thePanelClosesAndGivesTheFocusBack() {
        select("/?text=telephone", "spoke by phone");
        assertEquals("H2", browser.run("return document.activeElement.tagName"));
        browser.press(Keys.ESCAPE).until("return document.getElementById('evidence').hidden");
        assertEquals(true, browser.run("return document.activeElement.closest('.event-table') !== null"));
    }

    @Test
    void anEventOfAnEarlierNameOrNoneIsToldOf() {
        browser.open("/?selected=no-such-event").shows("#evidence [role=alert]", "There is no event of that name.");
        // The browser itself notes the 404 on the console.
        browser.problems();
    }
}
