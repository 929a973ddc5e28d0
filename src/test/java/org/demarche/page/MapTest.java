package org.demarche.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The map: places, visits, the window of time, the keyboard. */
class MapTest extends PageTest {
    @Test
    void placesAreSizedByTheirEventsVisitsAreArcsAndTheWholeWorldIsAButtonAway() {
        browser.open("/?view=map").shows(".place title", "Kyiv");
        assertTrue(radius("Kyiv") > radius("Geneva"), "more happened in Kyiv");
        assertTrue(browser.count(".world .arc") > 5);
        assertTrue(browser.text(".view .small").contains("visits"));
        assertEquals(List.of(), browser.accessibilityProblems());
        browser.click(".view-head button")
                .until("return document.querySelector('.view-head button').ariaPressed === 'true'");
        browser.shows(".place title", "New York").settled();
    }

    @Test
    void itFollowsTheWindowOfTime() {
        browser.open("/?view=map&from=2014-03-14&to=2014-03-14").shows(".place title", "London");
        assertEquals(0, count("Munich"));
        browser.open("/?view=map&from=2015-02-07&to=2015-02-07").shows(".place title", "Munich");
        assertEquals(0, count("London"));
        browser.open("/?view=map&from=1999-01-01&to=1999-12-31").shows(".world .state", "None of these events");
    }

    @Test
    void aPlaceNarrowsDownToWhatHappenedThereByKeyboardToo() {
        browser.open("/?view=map&from=2014-03-01&to=2014-03-31").shows(".place title", "London");
        browser.run("document.querySelector('.place[data-id$=\"/london\"]').focus()");
        browser.press(Keys.ENTER);
        browser.until("return location.search.includes('place=london')").settled();
        browser.shows(".event-table td", "met with Sergey Lavrov in London");
        browser.until("return document.activeElement.dataset.id?.endsWith('/london')");
    }

    private double radius(String place) {
        return Double.parseDouble(
                String.valueOf(browser.run("return [...document.querySelectorAll('.place')].find(p => "
                        + "p.textContent.startsWith('" + place + "')).querySelector('circle').getAttribute('r')")));
    }

    private long count(String place) {
        return (Long)
                browser.run("return [...document.querySelectorAll('.place')].filter(p => p.textContent.startsWith('"
                        + place + "')).length");
    }
}
