package org.demarche.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The events as a table, with scripts and without. */
class TableTest extends PageTest {
    private List<?> column(String name) {
        return (List<?>) browser.run(
                "return [...document.querySelectorAll('.event-table td.col-" + name + "')].map(c => c.textContent)");
    }

    @Test
    void itsHeadsSort() {
        browser.open("/?type=Meeting")
                .click("[data-sort=reports]")
                .until("return location.search.includes('sort=reports')")
                .settled();
        browser.click("[data-sort=reports]")
                .until("return location.search.includes('sort=-reports')")
                .settled();
        List<Integer> reports = column("reports").stream()
                .map(c -> Integer.valueOf(c.toString()))
                .toList();
        assertEquals(reports.stream().sorted((a, b) -> b - a).toList(), reports);
        assertTrue(reports.get(0) > 1);
        assertEquals(
                "descending", browser.run("return document.querySelector('th.col-reports').getAttribute('aria-sort')"));
    }

    /** With scripts and without, who acted stands before the arrow and whom it was done to behind it. */
    @Test
    void whoActedIsToldFromWhomItWasDoneTo() {
        String address = "/?type=Threat&actor=john-kerry";
        browser.open(address).until("return document.querySelector('.event-table td.col-event button') !== null");
        List<?> drawn = column("who");
        assertTrue(drawn.contains("John Kerry \u2192 Russia"), drawn::toString);
        browser.scripts(false);
        try {
            browser.open(address);
            List<String> given = browser.all(".event-table td.col-who").stream()
                    .map(WebElement::getText)
                    .toList();
            assertEquals(drawn, given);
        } finally {
            browser.scripts(true);
        }
    }

    @Test
    void moreRowsComeAtTheEnd() {
        browser.open("/")
                .click("#events button", "Show more")
                .until("return document.querySelectorAll('.event-table tbody tr').length > 50")
                .settled();
        assertEquals(100L, browser.count(".event-table tbody tr"));
        assertEquals(
                100L,
                browser.run(
                        "return new Set([...document.querySelectorAll('.event-table tbody tr')].map(r => r.dataset.event)).size"));
    }

    @Test
    void withoutScriptsItIsThereAndTheSearchWorks() {
        browser.scripts(false);
        try {
            browser.open("/?actor=john-kerry&type=Meeting");
            assertTrue(browser.all(".event-table tbody tr").size() > 3);
            assertTrue(browser.one(".event-table tbody").getText().contains("Sergey Lavrov"));
            browser.one("#search").sendKeys("telephone", Keys.ENTER);
            long end = System.nanoTime() + 10_000_000_000L;
            while (!browser.address().contains("text=telephone") && System.nanoTime() < end) {
                Browser.pause(50);
            }
            assertTrue(browser.one(".event-table tbody").getText().contains("spoke by phone"));
        } finally {
            browser.scripts(true);
        }
    }

    @Test
    void fromTheSearchToTheEvidenceByKeysAlone() {
        browser.open("/").tabTo("#search", 10).press("Kerry Lavrov London", Keys.ENTER);
        browser.until("return location.search.includes('text=Kerry')").settled();
        String back = Keys.chord(Keys.SHIFT, Keys.TAB);
        browser.press(back).press(back).tabTo(".skip", 1).press(Keys.ENTER);
        browser.tabTo(".event-table td.col-event button", 30).press(Keys.ENTER).shows("#evidence h3", "report");
        browser.tabTo("#evidence a", 12);
        browser.press(Keys.ESCAPE).until("return document.getElementById('evidence').hidden");
    }

    @Test
    void itHasTheEventsOfTheTimelineAndNoOthers() {
        browser.open("/?from=2014-03-14&to=2014-03-15");
        assertEquals(
                browser.run(
                        "return [...document.querySelectorAll('.lane [data-event]')].map(m => m.dataset.event).sort().join()"),
                browser.run(
                        "return [...document.querySelectorAll('.event-table tbody tr')].map(r => r.dataset.event).sort().join()"));
        assertTrue(browser.count(".event-table tbody tr") > 5);
    }

    @Test
    void eachAnswerIsAskedForOnce() {
        browser.open("/?type=Meeting,Visit&from=2014-03&text=met");
        assertEquals("events,facets,timeline", browser.run("""
                return performance.getEntriesByType('resource').map(r => /api.(timeline|facets|events)/.exec(r.name)?.[1])
                    .filter(Boolean).sort().join();
                """));
    }
}
