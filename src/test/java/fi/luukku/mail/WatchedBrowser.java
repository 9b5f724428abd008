package fi.luukku.mail;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A browser that opens pages of one host which exists only here, and tells of everything a page tries beyond being read. */
final class WatchedBrowser implements AutoCloseable {

    private static final String HOST = "https://desk.example";

    // Fires what a reader's hand would, and waits for what comes of itself.
    private static final String PROVOKE = """
            async () => {
              const events = ['click', 'mouseover', 'pointerenter', 'mousemove', 'focus', 'load', 'error', 'toggle', 'animationend',
                'animationstart', 'transitionend', 'scroll', 'start', 'dragstart', 'submit'];
              const all = [...document.querySelectorAll('*')].slice(0, 400);
              for (const element of all) {
                const link = element.closest?.('a');
                if (link && /^(https?|mailto|tel):/i.test(link.getAttribute('href') ?? '')) continue;
                for (const event of events) element.dispatchEvent?.(new Event(event, {bubbles: false, cancelable: true}));
                if (element.localName === 'a' || element.localName === 'button') element.click?.();
              }
              await new Promise(done => setTimeout(done, 25));
            }""";

    private final Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
            .setExecutablePath(executable()).setArgs(List.of("--no-sandbox")));
    private final List<String> alarms = new ArrayList<>();
    private BrowserContext context;
    private Page page;
    private String content = "";
    private String policy = "";
    private int opened;

    WatchedBrowser() {
        renew();
    }

    private static Path executable() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome").map(Path::of)
                .filter(Files::isExecutable).findFirst().orElseThrow(() -> new IllegalStateException("These tests need Chromium"));
    }

    /** A page spoilt by one body must not be blamed on the next. */
    private void renew() {
        if (context != null) context.close();
        context = browser.newContext();
        context.addInitScript("window.pwn = () => console.log('pwned'); window.alert = window.pwn");
        context.route("**/*", this::answer);
        context.onPage(popup -> alarms.add("window " + popup.url()));
        page = context.newPage();
        alarms.clear();
        page.onConsoleMessage(message -> {
            if (message.text().contains("pwned")) alarms.add("script ran");
        });
        page.onDialog(dialog -> {
            alarms.add("dialog " + dialog.message());
            dialog.dismiss();
        });
    }

    List<String> openBare(String html) {
        return open(html, "", "/mail/");
    }

    List<String> openFramed(String html, String policy) {
        return open(html, policy, "/desk/");
    }

    private List<String> open(String html, String policy, String path) {
        this.content = html;
        this.policy = policy;
        alarms.clear();
        var address = HOST + path + ++opened;
        try {
            page.navigate(address);
            if (path.equals("/mail/")) page.evaluate(PROVOKE);
            else page.waitForTimeout(25);
        } catch (RuntimeException left) {
            alarms.add("page broke: " + left.getMessage().lines().findFirst().orElse(""));
        }
        if (!page.url().equals(address)) alarms.add("navigated to " + page.url());
        var seen = List.copyOf(alarms);
        if (!seen.isEmpty()) renew();
        return seen;
    }

    private void answer(Route route) {
        var address = route.request().url();
        if (address.equals(HOST + "/desk/" + opened)) {
            respond(route, "<!DOCTYPE html><title>Desk</title><iframe src='/mail/" + opened
                    + "' sandbox='allow-popups allow-popups-to-escape-sandbox' width=700 height=500></iframe>", Map.of());
        } else if (address.equals(HOST + "/mail/" + opened)) {
            respond(route, content, policy.isEmpty() ? Map.of() : Map.of("Content-Security-Policy", policy));
        } else {
            if (!address.startsWith(HOST + "/pictures/") && !address.startsWith("data:")) alarms.add("request " + address);
            route.abort();
        }
    }

    private static void respond(Route route, String html, Map<String, String> headers) {
        var all = new java.util.HashMap<>(headers);
        all.put("Content-Type", "text/html; charset=utf-8");
        route.fulfill(new Route.FulfillOptions().setBody(html).setHeaders(all));
    }

    Page page() {
        return page;
    }

    @Override
    public void close() {
        context.close();
        browser.close();
        playwright.close();
    }
}
