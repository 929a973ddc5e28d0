package org.demarche.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Narrowing down by facets, words, bars and the day of knowledge. */
class FacetsTest extends PageTest {
    private long total() {
        browser.settled();
        return Long.parseLong(browser.text("#events-total").replaceAll("\\D", ""));
    }

    private long countBeside(String id) {
        return Long.parseLong(browser.run("return document.getElementById('" + id
                        + "').closest('label').querySelector('.count').textContent")
                .toString()
                .replaceAll("\\D", ""));
    }

    @Test
    void theCountBesideAValueIsWhatItLeaves() {
        browser.open("/");
        long calls = countBeside("type-PhoneCall");
        browser.click("#type-PhoneCall").until("return location.search.includes('type=PhoneCall')");
        assertEquals(calls, total());
        long visits = countBeside("type-Visit");
        browser.click("#type-Visit").until("return location.search.includes('Visit')");
        assertEquals(calls + visits, total());
    }

    @Test
    void ofSeveralActorsAllTakePart() {
        browser.open("/")
                .type("#find-actor", "kerry")
                .until("return document.getElementById('actor-john-kerry') !== null");
        browser.click("#actor-john-kerry")
                .until("return location.search.includes('actor=john-kerry')")
                .settled();
        browser.run(
                "const f = document.getElementById('find-actor'); f.value = 'lavrov'; f.dispatchEvent(new Event('input'))");
        browser.until("return document.getElementById('actor-sergey-lavrov') !== null");
        long both = countBeside("actor-sergey-lavrov");
        browser.click("#actor-sergey-lavrov").until("return location.search.includes('sergey-lavrov')");
        assertEquals(both, total());
        assertEquals(
                0L,
                browser.run("return [...document.querySelectorAll('.event-table tbody tr')]"
                        + ".filter(r => !/Kerry/.test(r.textContent) || !/Lavrov/.test(r.textContent)).length"));
    }

    @Test
    void filtersInForceCanBeTakenOffOneByOneOrTogether() {
        browser.open("/?type=Visit&status=planned&min-reports=1&text=Kerry");
        browser.shows(".chips", "words: Kerry").shows(".chips", "Visit").click(".chip", "words: Kerry");
        browser.until("return !location.search.includes('text=')").settled();
        browser.click(".chips button", "Clear all")
                .until("return location.search === ''")
                .settled();
        assertFalse(browser.count(".chip") > 0);
    }

    @Test
    void wordsAreFoundInLabelsAndQuotes() {
        browser.open("/")
                .type("#search", "telephone", Keys.ENTER)
                .until("return location.search.includes('text=telephone')");
        long found = total();
        assertTrue(found > 5 && found < 100, "" + found);
    }

    @Test
    void barsSetConfidenceAndReports() {
        browser.open("/");
        long all = total();
        browser.run(
                "const b = document.getElementById('slide-minReports'); b.value = 2; b.dispatchEvent(new Event('input'))");
        browser.until("return location.search.includes('min-reports=2')");
        assertTrue(total() < all);
        assertEquals(
                0L,
                browser.run("return [...document.querySelectorAll('.event-table td.col-reports')]"
                        + ".filter(c => Number(c.textContent) < 2).length"));
        browser.run(
                "const b = document.getElementById('slide-minConfidence'); b.value = .96; b.dispatchEvent(new Event('input'))");
        browser.until("return location.search.includes('min-confidence=0.95')").settled();
    }

    @Test
    void theCrisisIsReplayedAsItBecameKnown() {
        browser.open("/");
        long all = total();
        browser.click(".known button", "Replay").until("return location.search.includes('as-known-on=')");
        browser.click(".known button", "Stop");
        long early = total();
        assertTrue(early < all, early + " of " + all);
        browser.shows(".known", "Only what was published by");
        Object last = browser.run("""
                return [...document.querySelectorAll('.event-table tbody tr')].map(r => r.dataset.event)[0] ?? '';
                """);
        assertFalse(last.toString().isEmpty());
        browser.click(".known button", "Today").until("return !location.search.includes('as-known-on')");
        assertEquals(all, total());
    }

    @Test
    void theWholeViewStandsInTheAddress() {
        String address = "/?from=2014-03-01&to=2014-03-31&type=Meeting&min-confidence=0.5&lanes=actor&sort=-reports";
        browser.open(address);
        long here = total();
        Object rows = browser.run(
                "return [...document.querySelectorAll('.event-table tbody tr')].map(r => r.dataset.event).join()");
        browser.fresh(1400, 900).open(address);
        assertEquals(here, total());
        assertEquals(
                rows,
                browser.run(
                        "return [...document.querySelectorAll('.event-table tbody tr')].map(r => r.dataset.event).join()"));
    }

    @Test
    void everyFacetTellsHowManyEventsItsValuesLeave() {
        browser.open("/?from=2014-03-01&to=2014-03-31");
        for (String facet : List.of("status", "actor", "place", "publisher")) {
            Object count = browser.run("const item = document.querySelector('[data-facet=" + facet
                    + "] li:nth-child(2)'); item.querySelector('input').click();"
                    + " return item.querySelector('.count').textContent");
            browser.until("return location.search.includes('" + facet + "=')");
            assertEquals(String.valueOf(total()), count.toString().replaceAll("\\D", ""), facet);
            browser.click("[data-facet=" + facet + "] input:checked")
                    .until("return !location.search.includes('" + facet + "=')")
                    .settled();
        }
    }
}
