package org.demarche.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Passing on what one sees. */
class ShareTest extends PageTest {
    private static final String VIEW = "/?view=network&actor=john-kerry&from=2014-03-01&to=2014-03-31";

    @Test
    void theAddressHoldsTheWholeView() {
        browser.open(VIEW).click(".share summary");
        String link = String.valueOf(browser.run("return document.getElementById('share-link').value"));
        assertTrue(
                Stream.of("view=network", "actor=john-kerry", "from=2014-03-01", "to=2014-03-31")
                        .allMatch(link::contains),
                link);
        String events = browser.text("#events");
        browser.open(link.replaceFirst("https?://[^/]+", ""));
        assertEquals(events, browser.text("#events"), "another visitor sees the same");
        browser.click(".share summary").click(".share .copy").shows(".share [role=status]", "");
    }

    @Test
    void everyFormatOffersTheEventsOfTheView() {
        browser.open(VIEW).click(".share summary").shows(".files a", "Web page");
        assertEquals(11, browser.count(".files a"));
        Object sizes = browser.await("""
                const done = arguments[arguments.length - 1];
                Promise.all([...document.querySelectorAll('.files a')].map(a => fetch(a.href).then(r => r.ok ? r.text() : '')))
                  .then(all => done(all.every(t => t.includes('Lavrov') || t.includes('sergey-lavrov'))
                    && !all.some(t => t.includes('Munich Security'))));
                """);
        assertEquals(true, sizes);
    }

    @Test
    void inAFrameThereIsTheViewAlone() {
        browser.open(VIEW + "&embed=");
        assertFalse(browser.one(".masthead").isDisplayed());
        assertFalse(browser.one("#facets").isDisplayed());
        assertTrue(browser.one("#view").isDisplayed());
        assertTrue(browser.overflow() <= 0);
        String whole = browser.one(".elsewhere a").getAttribute("href");
        assertTrue(whole.contains("view=network") && !whole.contains("embed"), whole);
    }

    @Test
    void onPaperThereAreNoButtons() {
        browser.open("/?from=2014-03-01&to=2014-03-31").media("print");
        assertTrue(
                browser.one(".on-paper").getText().contains("1–31 Mar 2014"),
                browser.one(".on-paper").getText());
        assertTrue(browser.one(".undated li button").isDisplayed(), "events without a date");
        assertFalse(browser.one(".tabs").isDisplayed());
        assertFalse(browser.one("#facets").isDisplayed());
        assertTrue(browser.one("#events table").isDisplayed());
        browser.media("screen");
    }

    @Test
    void darkAndLightAreAButtonAndStay() {
        browser.open("/?from=2014-03-14&to=2014-03-14").click("#theme");
        assertEquals("dark", browser.run("return document.documentElement.dataset.theme"));
        Object dark = browser.run("return getComputedStyle(document.body).backgroundColor");
        browser.open("/questions.html");
        assertEquals(dark, browser.run("return getComputedStyle(document.body).backgroundColor"));
        browser.click("#theme");
        assertEquals("light", browser.run("return document.documentElement.dataset.theme"));
    }
}
