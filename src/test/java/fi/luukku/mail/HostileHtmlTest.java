package fi.luukku.mail;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import static org.assertj.core.api.Assertions.assertThat;

/** Every hostile body in a real browser: in the frame as it is served, and bare, where the cleaning must hold alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileHtmlTest {

    private static final SafeHtml.Pictures OWN = new SafeHtml.Pictures(contentId -> "/pictures/one.png", false);

    private final List<HostileHtml> bodies = HostileHtml.all();
    private WatchedBrowser browser;

    @BeforeAll
    void open() {
        browser = new WatchedBrowser();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void nothingGetsItsWayWithoutAnyOtherProtection() {
        assertThat(alarms(body -> browser.openBare(SafeHtml.of(body.html(), OWN).html()))).isEmpty();
    }

    @Test
    void nothingGetsItsWayInTheFrame() {
        assertThat(alarms(body -> browser.openFramed(SafeHtml.of(body.html(), OWN).html(), SafeHtml.contentSecurityPolicy(false)))).isEmpty();
    }

    @Test
    void theFrameAloneStopsScripts() {
        var raw = bodies.stream().filter(body -> body.name().contains("handler-")).toList();
        for (var body : raw) {
            var alarms = browser.openFramed(body.html(), SafeHtml.contentSecurityPolicy(false));
            assertThat(alarms).as(body.name()).noneMatch(alarm -> alarm.startsWith("script"));
        }
    }

    /** Without cleaning the same bodies do get their way, so the watch is awake. */
    @Test
    void theWatchSeesWhatItWatchesFor() {
        var raw = bodies.stream().filter(body -> body.name().contains("handler-")).toList();
        var seen = raw.stream().filter(body -> !browser.openBare(body.html()).isEmpty()).count();
        assertThat(seen).isGreaterThan(raw.size() / 2);
    }

    private List<String> alarms(Function<HostileHtml, List<String>> opened) {
        var alarms = new ArrayList<String>();
        for (var body : bodies) opened.apply(body).forEach(alarm -> alarms.add(body.name() + ": " + alarm));
        return alarms;
    }
}
