package fi.luukku.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;

/** The system's Chromium, driven without a screen. Each page is a visitor of its own, who asks for Finnish. */
public final class Chromium implements AutoCloseable {

    private final Playwright playwright = Playwright.create();
    private final Browser browser = playwright.chromium().launch(new LaunchOptions()
        .setExecutablePath(Path.of("/usr/bin/chromium")).setArgs(List.of("--no-sandbox")));
    private final int port;

    /** @param port where the program under test answers */
    public Chromium(int port) {
        this.port = port;
    }

    public Page visitor() {
        return visitor(new NewContextOptions());
    }

    public Page visitor(NewContextOptions options) {
        return browser.newContext(options.setLocale("fi-FI").setBaseURL("http://localhost:" + port)).newPage();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
