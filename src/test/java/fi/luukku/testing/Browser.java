package fi.luukku.testing;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The system's Chromium for a test: a context of its own (cookies, colours, width) for each {@link Visit}. The process is
 * started once for all tests, which takes longer than most of them. Playwright is not thread-safe: they run on one thread.
 */
public final class Browser implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "screenshots");

    /** Milliseconds to wait for what should come at once. */
    // Waits end when what is awaited is there; the length only matters on a crowded machine.
    private static final double PATIENCE = 20_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    // The machine may have no way out; Chromium should not spend time looking for one. Root has no sandbox.
    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking",
        "--disable-component-update", "--disable-domain-reliability", "--disable-sync", "--no-pings", "--no-first-run",
        "--disable-gpu", "--proxy-server=direct://",
        // Names of other sites lead nowhere, so that a test sees at once when a page asks for one.
        "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1");

    private static com.microsoft.playwright.@Nullable Browser running;

    private final com.microsoft.playwright.Browser chromium = chromium();
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final String base;

    public Browser(int port) {
        base = "http://localhost:" + port;
    }

    /** It ends with the tests' process, and is begun anew should it fall. */
    private static com.microsoft.playwright.Browser chromium() {
        if (running == null || !running.isConnected())
            running = Playwright.create().chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(executable()).setArgs(FLAGS));
        return running;
    }

    /** How a visitor looks at the pages: {@code Visit.WIDE.dark().withoutScripts()}. */
    public record Visit(int width, int height, boolean dark, boolean scripts, String locale, boolean touch) {

        public static final Visit WIDE = new Visit(1440, 900, false, true, "fi-FI", false);
        public static final Visit TABLET = new Visit(1024, 768, false, true, "fi-FI", false);
        public static final Visit PHONE = new Visit(390, 844, false, true, "fi-FI", false);

        public Visit inDark() {
            return new Visit(width, height, true, scripts, locale, touch);
        }

        public Visit withoutScripts() {
            return new Visit(width, height, dark, false, locale, touch);
        }

        public Visit speaking(String locale) {
            return new Visit(width, height, dark, scripts, locale, touch);
        }

        /** With a finger, where nothing hovers. */
        public Visit touched() {
            return new Visit(width, height, dark, scripts, locale, true);
        }
    }

    /** A new visitor, at no page yet. Paths given to {@code navigate} are Luukku's own. */
    public Page visit(Visit visit) {
        return context(visit).newPage();
    }

    public BrowserContext context(Visit visit) {
        var context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions().setBaseURL(base)
            .setViewportSize(visit.width, visit.height).setLocale(visit.locale).setTimezoneId("Europe/Helsinki")
            .setReducedMotion(ReducedMotion.REDUCE).setColorScheme(visit.dark ? ColorScheme.DARK : ColorScheme.LIGHT).setJavaScriptEnabled(visit.scripts)
            .setHasTouch(visit.touch).setIsMobile(visit.touch));
        context.setDefaultTimeout(PATIENCE);
        contexts.add(context);
        return context;
    }

    /** No violation of WCAG 2.2 AA that axe can find. Axe runs in the page, so the visit needs scripts. */
    public static void assertAccessible(Page page) {
        var violations = new AxeRunOptions();
        violations.setResultTypes(List.of("violations"));
        // What is half scrolled under a heading that stays is no smaller target for that.
        var scrolled = page.evaluateHandle("() => [...document.querySelectorAll('*')].filter(e => e.scrollTop > 0).map(e => [e, e.scrollTop])");
        page.evaluate("all => all.forEach(([e]) => e.scrollTop = 0)", scrolled);
        // In the page itself: otherwise each look opens another page, and frames hold what strangers wrote.
        var results = new AxeBuilder(page).setLegacyMode(true).options(violations).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")).analyze();
        page.evaluate("all => all.forEach(([e, top]) => e.scrollTop = top)", scrolled);
        var found = new ArrayList<String>();
        results.getViolations().forEach(rule -> rule.getNodes()
            .forEach(node -> found.add(rule.getId() + " at " + node.getTarget() + ": " + node.getFailureSummary())));
        assertThat(found).as("accessibility of " + page.url()).isEmpty();
    }

    /** Keeps a picture of the whole page in {@code target/screenshots}. */
    public static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
    }

    private static Path executable() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
                "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome").map(Path::of).filter(Files::exists).findFirst()
            .orElseThrow(() -> new IllegalStateException("No Chromium here; ./luukku doctor says how to install it"));
    }
}
