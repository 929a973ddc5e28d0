package org.demarche.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The network: who met or called whom. */
class NetworkTest extends PageTest {
    @Test
    void aLineListsThePairsMeetingsAndLeadsToTheirEvidence() {
        browser.open("/?view=network&from=2014-03-01&to=2014-03-31")
                .shows(".tie title", "John Kerry and Sergey Lavrov");
        browser.run("[...document.querySelectorAll('.tie')].find(t => t.textContent.startsWith('John Kerry and Sergey"
                + " Lavrov')).focus()");
        browser.press(Keys.ENTER);
        browser.shows("#pair h3", "John Kerry and Sergey Lavrov").shows("#pair li", "14 Mar 2014");
        browser.click("#pair li button", "in London").shows("#evidence", "London");
        assertTrue(
                browser.address().contains("selected=meeting-john-kerry-sergey-lavrov-2014-03-14"), browser.address());
    }

    @Test
    void whoMetMoreHasAWiderLineAndANameNarrowsDown() {
        browser.open("/?view=network").shows(".tie title", "John Kerry and Sergey Lavrov");
        assertTrue(width("John Kerry and Sergey Lavrov") > width("Peter Maurer and Sergey Lavrov"));
        assertEquals(List.of(), browser.accessibilityProblems());
        browser.shows(".actor title", "Angela Merkel")
                .run(
                        "document.querySelector('.actor[aria-label^=\"Angela Merkel\"]').dispatchEvent(new MouseEvent('click'))");
        browser.until("return location.search.includes('actor=angela-merkel')").settled();
        browser.until("return document.querySelector('.actor.chosen title')?.textContent.startsWith('Angela Merkel')");
    }

    @Test
    void theWindowDecidesWhoIsThere() {
        browser.open("/?view=network&from=1999-01-01&to=1999-12-31").shows(".network .state", "Nobody met");
    }

    private double width(String pair) {
        return Double.parseDouble(String.valueOf(browser.run("return [...document.querySelectorAll('.tie')].find(t => "
                + "t.textContent.startsWith('" + pair + "')).lastElementChild.getAttribute('stroke-width')")));
    }
}
