package org.demarche.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The timeline as a person sees and uses it. */
class TimelineTest extends PageTest {
    private static final String DAY = "/?from=2014-03-14&to=2014-03-14";
    private static final String MARCH = "/?from=2014-03-01&to=2014-03-31";

    @Test
    void eachTypeHasALaneAndEachEventOfADayADotWithItsSentence() {
        browser.open("/?from=2014-03-10&to=2014-03-16&type=Meeting,PhoneCall");
        assertEquals(
                List.of("Meeting", "PhoneCall"),
                browser.run("return [...document.querySelectorAll('.lane')].map(l => l.dataset.lane).sort()"));
        assertTrue(browser.count(".mark circle.shape") > 3);
        assertTrue(browser.one(".mark").getAttribute("aria-label").length() > 10);
        browser.run(
                "document.querySelector('.mark').dispatchEvent(new PointerEvent('pointerover', { bubbles: true }))");
        assertEquals(browser.one(".mark").getAttribute("aria-label"), browser.text(".mark title"));
    }

    @Test
    void lanesMayBeActors() {
        browser.open(MARCH);
        browser.run(
                "const s = document.getElementById('lanes'); s.value = 'actor'; s.dispatchEvent(new Event('change'))");
        browser.until("return document.querySelector('.lane [aria-label*=Kerry]') !== null")
                .until("return location.search.includes('lanes=actor')")
                .settled();
        assertTrue(browser.run("return [...document.querySelectorAll('.lane')].map(l => l.dataset.lane).join()")
                .toString()
                .contains("/actor/"));
    }

    /** An address with the first event that is known to a month; {@code days} are of its begin and end. */
    private String ofAMonth(String days) {
        Object address = browser.open(LIGHT).run("""
                const iso = (day, by) => new Date(Date.parse(day) + by * 86400000).toISOString().slice(0, 10);
                return fetch('/api/events?limit=500').then(a => a.json()).then(a => {
                  const { begin, end, type } = a.items.find(e => e.precision === 'month');
                  return `/?type=${type}&` + %s;
                });
                """.formatted(days));
        return String.valueOf(address);
    }

    /** An uncertain time is a pale bar over all its days, not a dot on the first. */
    @Test
    void aMonthIsDrawnAsASpan() {
        browser.open(ofAMonth("`from=${iso(begin, -10)}&to=${iso(end, 10)}`"));
        Object share = browser.run("""
                const lane = document.querySelector('.lane > svg').getBoundingClientRect().width;
                return Math.max(...[...document.querySelectorAll('.lanes .mark rect.shape.unsure')]
                    .map(bar => bar.getBoundingClientRect().width / lane)) > 0.4;
                """);
        assertEquals(true, share, "a month of fifty days");
    }

    @Test
    void statusesAreDrawnApart() {
        browser.open(DAY);
        Object drawn = browser.await("""
                const done = arguments[0];
                const event = (id, status, more) => ({ id: 'e/' + id, label: id, type: 'Meeting', status, begin: '2014-03-04',
                  end: '2014-03-04', precision: 'day', lanes: ['Meeting'], ...more });
                Promise.all([import('/js/timeline-drawing.js'), import('/js/labels.js'), import('/js/dates.js')])
                  .then(([drawing, labels, dates]) => {
                    const place = document.createElement('div');
                    document.getElementById('main').append(place);
                    const items = [event('planned', 'Planned'), event('possible', 'Possible'), event('denied', 'Denied'),
                      event('occurred', 'Occurred'), event('disputed', 'Occurred', { disputed: true })];
                    const answer = { items, lanes: [{ id: 'Meeting', label: 'Meeting', count: 5 }] };
                    const window = { from: dates.number('2014-03-01'), to: dates.number('2014-03-09') };
                    drawing.draw(place, { answer, window, wide: 800, selected: '', choose() {}, labels });
                    const mark = (id) => place.querySelector(`[data-event="${id}"]`);
                    const dashes = (id) => getComputedStyle(mark(id).querySelector('.shape')).strokeDasharray;
                    done([dashes('planned') !== 'none', dashes('possible') !== dashes('planned'), dashes('occurred') === 'none',
                      mark('denied').querySelector('line.strike') !== null, mark('disputed').querySelector('.dispute') !== null,
                      /denied/.test(mark('denied').getAttribute('aria-label'))].join());
                  });
                """);
        assertEquals("true,true,true,true,true,true", drawn);
    }

    @Test
    void eventsWithoutADateHaveALaneOfTheirOwnWhateverDaysAreShown() {
        browser.open(MARCH);
        long all = browser.count(".undated li");
        assertTrue(all > 3);
        browser.open("/?from=2014-08-01&to=2014-08-31");
        assertEquals(all, browser.count(".undated li"));
        browser.click(".undated button").shows("#evidence dd", "no date");
    }

    @Test
    void theWindowMovesAndZoomsAndTheAddressAndTheTableFollow() {
        browser.open(MARCH);
        String before = browser.text("#events-total");
        browser.click("[aria-label='Zoom in']")
                .until("return location.search.includes('from=2014-03-0')"
                        + " && !location.search.includes('from=2014-03-01')")
                .settled();
        browser.until("return document.getElementById('events-total').textContent !== '" + before + "'");
        browser.click("[aria-label='Later']")
                .until("return location.search.includes('from=2014-03-1') || "
                        + "location.search.includes('from=2014-03-2')")
                .settled();
        browser.click(".steps button", "Whole time")
                .until("return !location.search.includes('from')")
                .settled();
    }

    @Test
    void whatOverlapsTheDaysShownIsThere() {
        browser.open(ofAMonth("`from=${begin.slice(0, 8)}12&to=${begin.slice(0, 8)}12`"));
        assertTrue(browser.count(".lanes .mark rect.shape.unsure") > 0, browser.address());
        assertTrue(browser.count(".event-table tbody tr") > 0);
    }

    @Test
    void keysGoFromEventToEventAndOpenTheEvidence() {
        browser.open(MARCH).run("document.getElementById('lanes').focus()");
        browser.tabTo(".mark", 10);
        Object first = browser.run("return document.activeElement.dataset.event");
        browser.press(Keys.ARROW_RIGHT);
        assertFalse(first.equals(browser.run("return document.activeElement.dataset.event")));
        Object lane = browser.run("return document.activeElement.closest('.lane').dataset.lane");
        browser.press(Keys.ARROW_DOWN);
        assertFalse(lane.equals(browser.run("return document.activeElement.closest('.lane').dataset.lane")));
        Object chosen = browser.run("return document.activeElement.dataset.event");
        browser.press(Keys.ENTER).shows("#evidence h3", "report");
        assertTrue(browser.address().contains("selected=" + chosen), browser.address());
        assertEquals(chosen, browser.run("return document.querySelector('.mark[data-selected]').dataset.event"));
    }

    @Test
    void theStripShowsTheWholeTimeAndLeadsToAnyPartOfIt() {
        browser.open(MARCH);
        assertTrue(browser.count(".overview .count") > 20);
        browser.run("""
                const strip = document.querySelector('.overview svg');
                const box = strip.getBoundingClientRect();
                strip.dispatchEvent(new MouseEvent('click', { clientX: box.right - 30, clientY: box.top + 9, bubbles: true }));
                """);
        browser.until("return /from=201(4-1|5)/.test(location.search)").settled();
    }

    @Test
    void whereItIsCrowdedACircleHasTheNumberAndLeadsNearer() {
        browser.open("/").until("return document.querySelectorAll('.cluster').length > 0");
        assertTrue(Integer.parseInt(browser.text(".cluster text")) > 1);
        browser.run("document.querySelector('.cluster').focus()");
        browser.press(Keys.ENTER)
                .until("return /from=.*to=/.test(location.search)")
                .settled();
        assertTrue(browser.count(".lane .mark") > 1, browser.address());
    }

    @Test
    void thousandsAreBarsOfWhichEachLeadsToItsDays() {
        browser.open(DAY);
        Object drawn = browser.await("""
                const done = arguments[0];
                Promise.all([import('/js/timeline-drawing.js'), import('/js/labels.js'), import('/js/dates.js')])
                  .then(([drawing, labels, dates]) => {
                    const place = document.createElement('div');
                    const bin = (day, count) => ({ lane: 'Vote', begin: '2014-03-0' + day, end: '2014-03-0' + (day + 1), count });
                    const answer = { bins: [bin(1, 900), bin(3, 100)], lanes: [{ id: 'Vote', label: 'Vote', count: 1000 }] };
                    const window = { from: dates.number('2014-03-01'), to: dates.number('2014-03-09') };
                    drawing.draw(place, { answer, window, wide: 800, selected: '', choose() {}, labels });
                    const all = [...place.querySelectorAll('[role=button]')];
                    done([all.length, all[0].getAttribute('aria-label').startsWith('900 events'), Number(all[0].dataset.to) > Number(all[0].dataset.from),
                      place.querySelectorAll('.bars').length].join());
                  });
                """);
        assertEquals("2,true,true,1", drawn);
    }
}
