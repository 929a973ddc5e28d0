package org.demarche.page;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.demarche.cli.ServedSample;

/** Takes the pictures of the page for the documentation: {@code Screenshots FOLDER}. */
final class Screenshots {
    private static final String MARCH = "/?from=2014-03-01&to=2014-03-24";
    private static final int WIDE = 1360;
    private static final int HIGH = 840;

    private final Browser browser;
    private final Path folder;

    private Screenshots(Browser browser, Path folder) {
        this.browser = browser;
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        URI server = Optional.ofNullable(System.getProperty("demarche.page"))
                .map(URI::create)
                .orElseGet(() -> ServedSample.get().address());
        new Screenshots(Browser.get().at(server).fresh(WIDE, HIGH), folder).all();
        System.exit(0);
    }

    private void all() throws IOException {
        String london = event("/api/events?actor=john-kerry,sergey-lavrov&place=london&type=Meeting");
        take("timeline", MARCH + "&type=Meeting,PhoneCall,Visit,Sanction&selected=" + london, WIDE, HIGH, false);
        take("timeline-dark", MARCH + "&type=Meeting,PhoneCall,Visit,Sanction&selected=" + london, WIDE, HIGH, true);
        take("actors", "/?from=2014-02-15&to=2014-03-31&lanes=actor", WIDE, HIGH, false);
        take("nothing-found", "/?text=xylophone", WIDE, 620, false);
        browser.size(WIDE, HIGH).open(MARCH).run("document.getElementById('events').scrollIntoView()");
        save("table");
        take("phone", MARCH, 390, 844, false);
        take("phone-evidence", MARCH + "&selected=" + london, 390, 844, true);
        take("map", "/?view=map", WIDE, HIGH, false);
        take("network", "/?view=network", WIDE, HIGH, false);
        take("actor", "/actor/john-kerry", WIDE, HIGH, false);
        take("article", "/article/d05", WIDE, HIGH, false);
        take("questions", "/questions.html?question=where-they-met&a=john-kerry&b=sergey-lavrov", WIDE, HIGH, false);
        take("sparql", "/sparql.html", WIDE, HIGH, false);
        take("upload", "/upload.html", WIDE, HIGH, false);
    }

    private String event(String query) {
        browser.open("/");
        return String.valueOf(browser.run(
                "return fetch(arguments[0]).then(a => a.json()).then(a => a.items[0].id.replace(/.*\\//, ''))", query));
    }

    private void take(String name, String address, int width, int height, boolean dark) throws IOException {
        browser.size(width, height).dark(dark).open(address);
        Browser.pause(600);
        save(name);
    }

    private void save(String name) throws IOException {
        Files.write(folder.resolve(name + ".png"), browser.screenshot());
    }
}
