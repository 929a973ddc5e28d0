package org.demarche.page;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The Chromium of this machine without a window, one for all tests; it is closed when they have ended. */
public final class Browser {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int POLL = 40;
    private static final List<String> FLAGS = List.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--hide-scrollbars",
            // One process draws all pages: starting another for each costs more than most tests.
            "--disable-site-isolation-trials",
            "--disable-features=IsolateOrigins,site-per-process,BackForwardCache",
            "--process-per-site",
            "--renderer-process-limit=1",
            "--lang=en-GB");

    private static final String AXE = axe();

    private final ChromeDriver driver;
    private final Path profile;
    private URI origin = URI.create("about:blank");
    private boolean scripts = true;

    private Browser(ChromeDriver driver, Path profile) {
        this.driver = driver;
        this.profile = profile;
    }

    /** Starts when the first test asks. */
    private static final class Holder {
        static final Optional<Browser> ONE = start();
    }

    /** The browser; a test that asks is skipped where there is none. */
    public static Browser get() {
        Assumptions.assumeTrue(
                Holder.ONE.isPresent(),
                "no chromium and chromedriver on the PATH: the tests of the page are skipped (apt-get install chromium"
                        + " chromium-driver)");
        return Holder.ONE.get();
    }

    private static Optional<Browser> start() {
        Optional<File> chromium = onPath("chromium", "chromium-browser", "google-chrome");
        Optional<File> chromedriver = onPath("chromedriver");
        if (chromium.isEmpty() || chromedriver.isEmpty()) {
            return Optional.empty();
        }
        try {
            Path profile = Files.createTempDirectory(Path.of("target"), "browser");
            LoggingPreferences logs = new LoggingPreferences();
            logs.enable(LogType.BROWSER, Level.ALL);
            logs.enable(LogType.PERFORMANCE, Level.ALL);
            ChromeOptions options = new ChromeOptions();
            options.setBinary(chromium.get());
            options.addArguments(FLAGS);
            options.addArguments("--user-data-dir=" + profile.toAbsolutePath());
            options.setCapability("goog:loggingPrefs", logs);
            options.setExperimentalOption("perfLoggingPrefs", Map.of("enableNetwork", true, "enablePage", false));
            ChromeDriverService service = new ChromeDriverService.Builder()
                    .usingDriverExecutable(chromedriver.get())
                    .withSilent(true)
                    .build();
            Browser browser = new Browser(new ChromeDriver(service, options), profile);
            Runtime.getRuntime().addShutdownHook(new Thread(browser::close));
            return Optional.of(browser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<File> onPath(String... names) {
        List<String> folders = List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
        return Stream.of(names)
                .flatMap(name -> folders.stream().map(folder -> new File(folder, name)))
                .filter(File::canExecute)
                .findFirst();
    }

    private void close() {
        driver.quit();
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server whose pages are opened; requests to any other are problems. */
    public Browser at(URI server) {
        origin = server;
        return this;
    }

    /** A light desktop of so many pixels; forgets what an earlier test left behind. */
    public Browser fresh(int width, int height) {
        driver.get("about:blank");
        size(width, height);
        dark(false);
        media("screen");
        driver.executeCdpCommand(
                "Storage.clearDataForOrigin",
                Map.of("origin", origin.toString().replaceAll("/$", ""), "storageTypes", "local_storage"));
        logs();
        return this;
    }

    public Browser size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    public Browser dark(boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
        return this;
    }

    /** @param type {@code screen} or {@code print} */
    public Browser media(String type) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", type));
        return this;
    }

    public Browser scripts(boolean on) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
        scripts = on;
        return this;
    }

    /** Lets no request through whose address is like one of these; none: lets all through again. */
    public Browser block(String... addresses) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of(addresses)));
        return this;
    }

    /** Opens a page of the server and waits until it has nothing more to ask. */
    public Browser open(String path) {
        driver.get(origin.toString().replaceAll("/$", "") + path);
        return scripts ? settled() : this;
    }

    /** Opens a file of the disk. */
    public Browser openFile(Path file) {
        driver.get(file.toUri().toString());
        return this;
    }

    /** Waits until no answer is awaited and the page says so. */
    public Browser settled() {
        return until(
                "return document.readyState === 'complete' && !document.querySelector('[aria-busy=\"true\"], .waiting')"
                        + " && !document.documentElement.dataset.asking"
                        + " && (!document.querySelector('script[type=module]') || 'ready' in document.documentElement.dataset)");
    }

    /** Waits until a script returns true. */
    public Browser until(String script) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Boolean.TRUE.equals(driver.executeScript(script))) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never became true: " + script + " at " + driver.getCurrentUrl() + "\n"
                        + String.join("\n", problems()));
            }
            pause(POLL);
        }
        return this;
    }

    /** Waits until an element is there whose text has this in it. */
    public Browser shows(String selector, String text) {
        return until("return [...document.querySelectorAll(" + quoted(selector) + ")].some(e => e.textContent.includes("
                + quoted(text) + "))");
    }

    public Browser click(String selector) {
        return click(selector, "");
    }

    /** Clicks the first element whose text has this in it. */
    public Browser click(String selector, String text) {
        for (int i = 0; i < 10; i++) {
            try {
                all(selector).stream()
                        .filter(e -> text.isEmpty() || e.getText().contains(text))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no " + selector + " with " + text))
                        .click();
                return this;
            } catch (StaleElementReferenceException e) {
                // The page has just drawn it anew.
                settled();
            }
        }
        throw new AssertionError(selector + " does not hold still");
    }

    public Browser type(String selector, CharSequence... text) {
        one(selector).sendKeys(text);
        return this;
    }

    /** Keys to whatever has the focus. */
    public Browser press(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
        return this;
    }

    /** Goes on by Tab until an element of this kind has the focus. */
    public Browser tabTo(String selector, int most) {
        for (int i = 0; i < most; i++) {
            if (Boolean.TRUE.equals(run("return document.activeElement.matches(" + quoted(selector) + ")"))) {
                return this;
            }
            press(Keys.TAB);
        }
        throw new AssertionError("Tab does not lead to " + selector + " but to "
                + run("return document.activeElement.outerHTML.slice(0, 300)"));
    }

    public WebElement one(String selector) {
        return all(selector).stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + selector + " at " + driver.getCurrentUrl()));
    }

    public List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    public String text(String selector) {
        return String.valueOf(run("return document.querySelector(" + quoted(selector) + ")?.textContent ?? ''"));
    }

    public long count(String selector) {
        return (Long) run("return document.querySelectorAll(" + quoted(selector) + ").length");
    }

    public Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    public Object await(String script) {
        return driver.executeAsyncScript(script);
    }

    public String address() {
        return driver.getCurrentUrl();
    }

    public byte[] screenshot() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    /** What axe finds against WCAG 2 A and AA, a line for each rule and element. */
    public List<String> accessibilityProblems() {
        if (!Boolean.TRUE.equals(run("return 'axe' in window"))) {
            run(AXE);
        }
        Object found = await("""
                const done = arguments[arguments.length - 1];
                const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
                axe.run(document, { runOnly: rules, resultTypes: ['violations'] }).then(result => done(
                  result.violations.flatMap(v => v.nodes.map(n =>
                    v.id + ': ' + n.target.join(' ') + ' ' + (n.any[0] ?? n.all[0] ?? n.none[0])?.message))));
                """);
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    private static String axe() {
        try (var in = Browser.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By how many pixels the page is wider than its window. */
    public long overflow() {
        return (Long) run("return Math.round(document.documentElement.scrollWidth - innerWidth)");
    }

    /** Waits until nothing is wider than the window, as after a change of its width. */
    public Browser fits() {
        return until("return Math.round(document.documentElement.scrollWidth - innerWidth) <= 0");
    }

    /** Errors of the console, and requests to other servers, since the last call. */
    public List<String> problems() {
        return logs();
    }

    private List<String> logs() {
        List<String> problems = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
            if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
                problems.add("console: " + entry.getMessage());
            }
        }
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            foreign(entry.getMessage()).ifPresent(problems::add);
        }
        return problems;
    }

    private Optional<String> foreign(String message) {
        if (!message.contains("\"Network.requestWillBeSent\"")) {
            return Optional.empty();
        }
        String url = message.replaceFirst("(?s).*\"request\":\\{.*?\"url\":\"(.*?)\".*", "$1");
        boolean ours = url.startsWith(origin.toString())
                || Stream.of("data:", "about:", "blob:", "chrome:", "file:").anyMatch(url::startsWith);
        return ours ? Optional.empty() : Optional.of("request to another server: " + url);
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
