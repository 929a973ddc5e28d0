package org.demarche.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.demarche.cli.ServedSample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * A test of the page over the sample corpus; none may leave an error on the console or a request to another server. With
 * {@code -Ddemarche.page=http://localhost:3030/} it looks at a server that runs already and has the sample corpus.
 */
public abstract class PageTest {
    /** A page that draws next to nothing, for what only needs the server. */
    static final String LIGHT = "/upload.html";

    protected Browser browser;

    @BeforeEach
    void desktop() {
        browser = Browser.get();
        browser.at(server()).fresh(1400, 900);
    }

    private static URI server() {
        return Optional.ofNullable(System.getProperty("demarche.page"))
                .map(URI::create)
                .orElseGet(() -> ServedSample.get().address());
    }

    @AfterEach
    void nothingWentWrong() {
        if (browser != null) {
            assertEquals(List.of(), browser.problems());
        }
    }
}
