package org.demarche.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of actors, places, events and articles, as a browser shows them. */
class ThingPagesTest extends PageTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actor/catherine-ashton",
                "/actor/poland",
                "/place/geneva",
                "/article/d05",
                "/questions.html",
                "/upload.html"
            })
    void nobodyIsShutOutAndNothingIsTooWide(String path) {
        browser.size(1280, 900).open(path);
        for (int width : new int[] {1280, 360}) {
            // Light and dark, wide and narrow: each with some of the pages, which share one style.
            boolean dark = (width == 360) == path.startsWith("/actor");
            browser.size(width, 900).dark(dark);
            assertEquals(List.of(), browser.accessibilityProblems(), width + (dark ? " dark" : ""));
            assertTrue(browser.overflow() <= 0, width + " by " + browser.overflow());
        }
    }

    @Test
    void fromAnActorToAnEventToItsArticleToTheTimeline() {
        browser.open("/actor/john-kerry").click("table.events a", "John Kerry met with Sergey Lavrov in London");
        browser.shows("h1", "John Kerry met with Sergey Lavrov in London");
        browser.click(".report footer a", "Crimea votes").shows("h1", "Crimea votes");
        browser.click(".text sup a", "5").until("return location.hash === '#e5'");
        browser.click(".found a", "in London").click(".views a", "timeline").settled();
        browser.shows("#evidence", "London");
    }

    @Test
    void theyAreThereWithoutScripts() {
        browser.scripts(false).open("/actor/john-kerry");
        assertTrue(browser.one("main").getText().contains("foreign minister"));
        browser.open("/article/d05");
        assertTrue(browser.one("main").getText().contains("Angela Merkel"));
        browser.scripts(true);
    }
}
