package org.demarche.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.demarche.cli.ServedArticles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looking at an article before it is stored. */
class UploadTest {
    @TempDir
    private static Path home;

    private static Browser browser;
    private static ServedArticles served;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.get();
        served = new ServedArticles(home, List.of());
        browser.at(served.at("/")).fresh(1280, 1000);
    }

    @AfterAll
    static void stop() {
        if (served != null) {
            served.close();
        }
    }

    @Test
    void itIsShownWhatWasFoundAndWhyAndStoredOnlyThen() throws Exception {
        browser.open("/upload.html");
        assertFalse(browser.one("#store").isEnabled());
        browser.type(
                "#text",
                "PARIS, March 5 - French Foreign Minister Laurent Fabius met John Kerry in Paris on Wednesday.\n\n"
                        + "The weather was fine.");
        browser.run("document.getElementById('published').value = '2014-03-05'");
        browser.type("#id", "from-the-page").type("#token", "demarche_wrong");
        browser.click("#look").shows("#found .wrong", "does not know this token");
        browser.problems();
        browser.one("#token").clear();
        browser.type("#token", served.token()).click("#look").shows("#found h3", "1 event found");
        assertTrue(browser.text(".found li").contains("Meeting: "), browser.text(".found li"));
        assertTrue(browser.text(".found li").contains("5 Mar 2014"));
        assertEquals("met", browser.text(".text .m-trigger"));
        assertEquals(404, served.get("/article/from-the-page", "text/html").statusCode());
        browser.run("document.querySelector('.sentences').open = true");
        browser.shows(".sentences li", "The weather was fine.");
        assertEquals(List.of(), browser.accessibilityProblems());
        browser.click("#store").shows("#found h2", "Stored");
        browser.click("#found a", "from-the-page").shows("h1", "Laurent Fabius");
        assertEquals(List.of(), browser.problems());
    }

    @Test
    void aChangedTextMustBeLookedAtAgain() {
        browser.open("/upload.html");
        browser.type("#text", "John Kerry met Sergey Lavrov in London on March 14, 2014.")
                .type("#token", served.token());
        browser.click("#look").shows("#found h3", "1 event found");
        assertTrue(browser.one("#store").isEnabled());
        browser.type("#text", " More.");
        assertFalse(browser.one("#store").isEnabled());
    }
}
