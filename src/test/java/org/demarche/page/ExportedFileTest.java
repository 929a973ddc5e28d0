package org.demarche.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The file of {@code demarche export --format html}, opened from a disk. */
class ExportedFileTest extends PageTest {
    @TempDir
    private static Path folder;

    @Test
    void itHasDrawingFilterTableAndEvidenceWithoutAServer() throws Exception {
        Path file = exported("");
        assertTrue(Files.size(file) < 3_000_000, Files.size(file) + " bytes");
        browser.openFile(file).shows("#count", "events");
        long all = browser.count("#table tbody tr");
        assertTrue(all > 300);
        assertTrue(browser.count("#drawing .event") > 300);
        browser.click("#filters fieldset label", "Phone call");
        browser.until("return document.querySelectorAll('#table tbody tr:not([hidden])').length < 60");
        browser.type("#filters input[type=search]", "Merkel");
        browser.until("return document.querySelectorAll('#table tbody tr:not([hidden])').length < 25");
        openEvidence();
        assertTrue(browser.text("#evidence blockquote").length() > 20);
        browser.press(Keys.ESCAPE).until("return document.getElementById('evidence').hidden");
        browser.click("#filters button[type=reset]")
                .until("return document.querySelectorAll('#table tbody tr:not([hidden])').length === " + all);
        browser.size(360, 800);
        assertTrue(browser.overflow() <= 0, "by " + browser.overflow());
    }

    @Test
    void nobodyIsShutOutInLightAndDarkOnDeskAndPhone() throws Exception {
        browser.openFile(exported("&from=2014-03-10&to=2014-03-14")).shows("#count", "events");
        openEvidence();
        assertEquals(List.of(), browser.accessibilityProblems());
        browser.press(Keys.ESCAPE).until("return document.getElementById('evidence').hidden");
        browser.size(360, 800).dark(true);
        assertEquals(List.of(), browser.accessibilityProblems());
    }

    private void openEvidence() {
        browser.click("#table tbody tr:not([hidden]) button").shows("#evidence h3", "report");
    }

    /** @param filter as in an address of the page */
    private Path exported(String filter) throws IOException {
        Object html = browser.open(LIGHT)
                .await("fetch('/api/export?format=html" + filter + "').then(a => a.text()).then(arguments[0])");
        return Files.writeString(folder.resolve("crisis.html"), String.valueOf(html), StandardCharsets.UTF_8);
    }
}
