package fi.luukku.outsider;

import com.microsoft.playwright.Page;
import fi.luukku.testing.Browser;
import fi.luukku.testing.Browser.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/** Every page the program has, read from the program itself: accessible, no wider than its window, without a fault of its scripts. */
class EveryPageTest extends OutsiderTest {

    private Browser browser;

    @AfterAll
    void close() {
        if (browser != null) browser.close();
    }

    @TestFactory
    Stream<DynamicTest> onAWideScreen() {
        return everyPage(Visit.WIDE);
    }

    @TestFactory
    Stream<DynamicTest> onAPhoneInDark() {
        return everyPage(Visit.PHONE.inDark());
    }

    private Stream<DynamicTest> everyPage(Visit visit) {
        if (browser == null) browser = new Browser(port);
        // Whoever has one is asked for it after the password.
        db.sql("delete from passkey").update();
        var nobody = browser.visit(visit);
        var keeper = signedIn(member(), visit);
        var chief = signedIn(admin(), visit);
        var pages = endpoints().filter(this::isPage).map(endpoint -> dynamicTest(endpoint.pattern(), () ->
            isSound(switch (endpoint.rule().orElseThrow().guard()) {
                case OPEN -> nobody;
                case PERSONAL -> keeper;
                default -> chief;
            }, endpoint.ask(theirs).path(), 200)));
        var missing = Stream.of("/tickets/1", "/desk/none", "/b/none/contact").map(path -> dynamicTest(path, () -> isSound(chief, path, 404)));
        var refused = dynamicTest("/admin/people", () -> isSound(keeper, "/admin/people", 403));
        return Stream.of(pages, missing, Stream.of(refused)).flatMap(tests -> tests);
    }

    /** A whole page, and not a stranger's mail, which is shown as it came. */
    private boolean isPage(Endpoint endpoint) {
        if (!endpoint.method().equals("GET") || endpoint.pattern().startsWith("/messages/")) return false;
        var guard = endpoint.rule().orElseThrow().guard();
        var ask = endpoint.ask(theirs);
        var answer = switch (guard) {
            case OPEN -> everyone.getFirst().ask(ask);
            case PERSONAL -> member().ask(ask);
            default -> admin().ask(ask);
        };
        return answer.status() == 200 && answer.body().startsWith("<!doctype html>");
    }

    private Page signedIn(Person person, Visit visit) {
        var page = browser.visit(visit);
        page.navigate("/sign-in");
        page.getByLabel("Sähköposti").fill(person.agent().email());
        page.getByLabel("Salasana", new Page.GetByLabelOptions().setExact(true)).fill(Shop.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**/desk/**");
        return page;
    }

    private static void isSound(Page page, String path, int status) {
        var faults = new ArrayList<String>();
        Consumer<String> note = faults::add;
        page.onPageError(note);
        try {
            assertThat(page.navigate(path).status()).isEqualTo(status);
            Browser.assertAccessible(page);
            assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).as("wider than the window by").isEqualTo(0);
            assertThat(faults).isEqualTo(List.of());
        } finally {
            page.offPageError(note);
        }
    }
}
