package fi.luukku.portal;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.sun.net.httpserver.HttpServer;
import fi.luukku.access.Teams;
import fi.luukku.brand.Brand;
import fi.luukku.brand.Brands;
import fi.luukku.channel.form.ContactForms;
import fi.luukku.channel.form.ContactTopics;
import fi.luukku.kernel.Language;
import fi.luukku.testing.Browser;
import fi.luukku.testing.Browser.Visit;
import fi.luukku.testing.LuukkuTest;
import fi.luukku.testing.SettableClock;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

@LuukkuTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContactBrowserTest {

    private static final AtomicInteger NUMBER = new AtomicInteger(1000);

    @Autowired Brands brands;
    @Autowired Teams teams;
    @Autowired ContactForms forms;
    @Autowired ContactTopics topics;
    @Autowired SettableClock clock;
    @Autowired JdbcClient db;
    @LocalServerPort int port;

    private Browser browser;
    private Brand shop;

    @BeforeEach
    void kirjakulmaHasAForm() {
        if (browser == null) browser = new Browser(port);
        var n = NUMBER.incrementAndGet();
        shop = brands.create("kirjakulma" + n, "Kirjakulma", 205, List.of(Language.FI, Language.SV, Language.EN), ZoneId.of("Europe/Helsinki"));
        var service = teams.create("Asiakaspalvelu " + n, false);
        forms.set(shop.id(), service.id(), "asiakaspalvelu@kirjakulma.example");
        for (var name : List.of("Tilaukseni", "Palautus tai virhe", "Lasku ja maksu", "Tuotteet", "Palaute")) {
            topics.add(shop.id(), Map.of(Language.FI, name), service.id());
        }
        clock.advance(Duration.ofDays(2L * n));
    }

    @AfterAll
    void close() {
        if (browser != null) browser.close();
    }

    @Test
    void aCustomerWritesWithoutScripts() {
        writes(browser.visit(Visit.PHONE.withoutScripts()));
    }

    @Test
    void aCustomerWritesWithScripts() {
        writes(browser.visit(Visit.WIDE));
    }

    private void writes(Page page) {
        page.navigate(path());
        fill(page, "maija@posti.example");
        page.getByLabel("Kuvat ja muut liitteet").setInputFiles(picture("rikki.jpg"));
        send(page);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText("Kiitos, viestisi tuli perille");
        assertThat(page.locator(".sent-number dd")).hasText(number());
        assertThat(attachments()).isEqualTo(1);
    }

    @Test
    void aMistakeWithoutScriptsKeepsTheTextAndSaysWhatToDo() {
        var page = browser.visit(Visit.PHONE.withoutScripts());
        page.navigate(path());
        fill(page, "maija@posti");
        page.getByLabel("Kuvat ja muut liitteet").setInputFiles(picture("rikki.jpg"));
        send(page);
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Viesti ei lähtenyt vielä");
        assertThat(page.getByLabel("Viestisi")).hasValue("Kirja puuttui paketista.");
        assertThat(page.getByText("Valitse vielä liitteet uudelleen")).isVisible();
        Browser.picture(page, "contact-mistake-phone");
    }

    @Test
    void aMistakeWithScriptsKeepsTheFilesToo() {
        var page = browser.visit(Visit.WIDE);
        page.navigate(path());
        fill(page, "maija@posti");
        page.getByLabel("Kuvat ja muut liitteet").setInputFiles(picture("rikki.jpg"));
        send(page);
        assertThat(page.getByRole(AriaRole.ALERT)).isFocused();
        assertThat(page.getByText("Valitse vielä liitteet uudelleen")).isHidden();
        Browser.assertAccessible(page);
        Browser.picture(page, "contact-mistake");
        page.getByLabel("Sähköpostiosoitteesi").fill("maija@posti.example");
        send(page);
        assertThat(page.locator(".sent-number dd")).hasText(number());
        assertThat(attachments()).isEqualTo(1);
    }

    @Test
    void aLostConnectionLosesNothing() {
        var page = browser.visit(Visit.WIDE);
        page.navigate(path());
        fill(page, "maija@posti.example");
        page.context().setOffline(true);
        send(page);
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Yhteys katkesi");
        assertThat(page.getByLabel("Viestisi")).hasValue("Kirja puuttui paketista.");
        page.context().setOffline(false);
        send(page);
        assertThat(page.locator(".sent-number dd")).hasText(number());
    }

    @Test
    void theKeyboardIsEnough() {
        var page = browser.visit(Visit.WIDE);
        page.navigate(path());
        page.getByRole(AriaRole.RADIO).first().focus();
        page.keyboard().press("ArrowDown");
        assertThat(page.getByLabel("Palautus tai virhe")).isChecked();
        for (var text : List.of("Kirja puuttui.", "Maija", "48213", "maija@posti.example")) {
            page.keyboard().press("Tab");
            page.keyboard().type(text);
        }
        clock.advance(Duration.ofSeconds(20));
        page.keyboard().press("Enter");
        assertThat(page.locator(".sent-number dd")).hasText(number());
    }

    @Test
    void thePagesAreAccessibleAndHandsomeInLightAndDark() {
        for (var visit : List.of(Visit.WIDE, Visit.TABLET, Visit.PHONE)) {
            looked(visit, "light");
            looked(visit.inDark(), "dark");
        }
    }

    private void looked(Visit visit, String colours) {
        var page = browser.visit(visit);
        page.navigate(path());
        Browser.assertAccessible(page);
        Browser.picture(page, "contact-" + visit.width() + "-" + colours);
        fill(page, "maija" + visit.width() + colours + "@posti.example");
        Browser.assertAccessible(page);
        assertFits(page);
        send(page);
        assertThat(page.locator(".sent-number")).isVisible();
        Browser.assertAccessible(page);
        Browser.picture(page, "contact-sent-" + visit.width() + "-" + colours);
        page.context().close();
    }

    @Test
    void everyBrandColourCanBeRead() {
        for (var hue : List.of(0, 60, 110, 150, 260, 320)) {
            db.sql("update brand set hue = ? where id = ?").params(hue, shop.id().value()).update();
            for (var visit : List.of(Visit.PHONE, Visit.PHONE.inDark())) {
                var page = browser.visit(visit);
                page.navigate(path());
                page.getByLabel("Tilaukseni").check();
                Browser.assertAccessible(page);
                page.context().close();
            }
        }
    }

    @Test
    void theFormStandsInAPageOfTheStoresOwn() throws IOException {
        var page = browser.visit(Visit.WIDE);
        var store = storePage();
        page.navigate("http://127.0.0.1:" + store.getAddress().getPort() + "/");
        var frame = page.frameLocator("iframe");
        assertThat(frame.getByRole(AriaRole.HEADING).first()).hasText("Miten voimme auttaa?");
        assertThat(page.locator("iframe")).not().hasAttribute("style", Pattern.compile("height: 900px"));
        assertThat(page.locator("iframe").evaluate("f => f.clientHeight > 400")).isEqualTo(true);
        frame.getByLabel("Viestisi").fill("Kirja puuttui paketista.");
        frame.getByLabel("Sähköpostiosoitteesi").fill("maija@posti.example");
        Browser.picture(page, "contact-embedded");
        clock.advance(Duration.ofSeconds(20));
        frame.getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("Lähetä viesti")).click();
        assertThat(frame.locator(".sent-number dd")).hasText(number());
        store.stop(0);
    }

    /** A page of the store's own, on another site than Luukku. */
    private HttpServer storePage() throws IOException {
        var html = "<!doctype html><html lang=fi><title>Kauppa</title><h1>Kauppa</h1><script src='http://localhost:" + port + path() + ".js'></script>";
        var store = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        store.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/html;charset=UTF-8");
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                body.write(html.getBytes(UTF_8));
            }
        });
        store.start();
        return store;
    }

    private static void assertFits(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
    }

    private String path() {
        return "/b/" + shop.slug() + "/contact";
    }

    private static void fill(Page page, String email) {
        page.getByLabel("Palautus tai virhe").check();
        page.getByLabel("Viestisi").fill("Kirja puuttui paketista.");
        page.getByLabel("Nimesi").fill("Maija Lehtonen");
        page.getByLabel("Sähköpostiosoitteesi").fill(email);
    }

    /** As a person does: some time after the form was opened. */
    private void send(Page page) {
        clock.advance(Duration.ofSeconds(20));
        button(page).click();
    }

    private static Locator button(Page page) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lähetä viesti"));
    }

    private static FilePayload picture(String name) {
        return new FilePayload(name, "image/jpeg", new byte[20_000]);
    }

    private static Pattern number() {
        return Pattern.compile("\\d{5,}");
    }

    private int attachments() {
        return db.sql("select count(*) from attachment a join message m on m.id = a.message_id join ticket t on t.id = m.ticket_id where t.brand_id = ?")
            .param(shop.id().value()).query(Integer.class).single();
    }
}
