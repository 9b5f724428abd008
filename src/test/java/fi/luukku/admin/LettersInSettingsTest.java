package fi.luukku.admin;

import com.microsoft.playwright.Page;
import fi.luukku.access.Agent;
import fi.luukku.access.Agents;
import fi.luukku.access.Passwords;
import fi.luukku.access.Role;
import fi.luukku.access.Teams;
import fi.luukku.brand.Brands;
import fi.luukku.channel.email.Credentials;
import fi.luukku.channel.email.MailServer;
import fi.luukku.channel.email.Mailbox;
import fi.luukku.channel.email.MailboxSettings;
import fi.luukku.channel.email.Mailboxes;
import fi.luukku.channel.email.Server;
import fi.luukku.kernel.Language;
import fi.luukku.testing.Browser;
import fi.luukku.testing.Browser.Visit;
import fi.luukku.testing.LuukkuTest;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** What the settings and the sign-in page say of letters with links. */
@LuukkuTest
class LettersInSettingsTest {

    private static final String PASSWORD = "kolme sanaa perakkain";

    @Autowired Agents agents;
    @Autowired Passwords passwords;
    @Autowired Teams teams;
    @Autowired Brands brands;
    @Autowired Mailboxes mailboxes;
    @Autowired JdbcClient db;
    @LocalServerPort int port;

    private final MailServer server = new MailServer();
    private final String unique = Long.toString(System.nanoTime(), 36);
    private final String store = "asiakaspalvelu@" + unique + ".example";
    private Agent sari;
    private Mailbox mailbox;
    private Browser browser;

    @BeforeEach
    void theHouseHasOneMailbox() {
        mailboxes.all().forEach(other -> mailboxes.pause(other.id()));
        sari = agents.add("Sari Mäkelä", "sari" + unique + "@kirjakulma.example", Role.ADMIN, Language.FI);
        passwords.set(sari.id(), PASSWORD);
        server.user(store);
        var brand = brands.create("b" + unique, "Kirjakulma", 205, List.of(Language.FI), ZoneId.of("Europe/Helsinki"));
        var team = teams.create("Asiakaspalvelu " + unique, false);
        mailbox = mailboxes.add(MailboxSettings.of(brand.id(), team.id(), store, "Kirjakulma", new Server("127.0.0.1", server.imapPort(), Server.Security.NONE, store),
            new Server("127.0.0.1", server.smtpPort(), Server.Security.NONE, null), new Credentials.Passwords(store, null)));
        browser = new Browser(port);
        db.sql("delete from sign_in_throttle").update();
    }

    @AfterEach
    void close() {
        browser.close();
        mailboxes.pause(mailbox.id());
        server.close();
    }

    @Test
    void anAdminSeesWhetherTheInvitationLeft() {
        var page = browser.visit(Visit.WIDE);
        signIn(page);
        page.navigate("/admin/people");
        page.getByText("Kutsu mukaan").click();
        page.locator("#email").fill("uusi" + unique + "@example.fi");
        page.locator(".adder button.primary").click();
        assertThat(page.locator(".once-panel")).containsText("Linkki lähtee osoitteeseen uusi" + unique + "@example.fi sähköpostilla osoitteesta " + store);
        var first = page.locator(".once-panel input").inputValue();
        looked(page, "people-invited");
        untilSent("uusi" + unique + "@example.fi");
        page.navigate("/admin/people");
        var row = page.locator(".rows-card li").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("uusi" + unique));
        assertThat(row).containsText("Kirje lähti osoitteeseen");
        looked(page, "people-sent");
        row.getByText("Uusi linkki").click();
        assertThat(page.locator(".once-panel")).isVisible();
        assertThat(page.locator(".once-panel input")).not().hasValue(first);
        db.sql("update outbox set state = 'failed', error = 'uusi@example.fi 5.1.1 User unknown' where about like 'invitation:%' and state = 'sent'").update();
        db.sql("update invitation set undelivered_at = now() where email = ?").param("uusi" + unique + "@example.fi").update();
        untilSent("uusi" + unique + "@example.fi");
        page.navigate("/admin/people");
        assertThat(row).containsText("Linkki ei enää toimi.");
        looked(page, "people-undelivered");
    }

    @Test
    void theAdminIsToldOfAPasswordLetterToo() {
        var aino = agents.add("Aino Virtanen", "aino" + unique + "@example.fi", Role.AGENT, Language.FI);
        var page = browser.visit(Visit.WIDE);
        signIn(page);
        page.navigate("/admin/people/" + aino.id());
        page.getByText("Tee linkki", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".once-panel")).containsText("Linkki lähtee osoitteeseen " + aino.email());
        untilSent(aino.email());
        page.navigate("/admin/people/" + aino.id());
        assertThat(page.locator(".deeds")).containsText("Kirje lähti osoitteeseen " + aino.email());
        looked(page, "person-letter");
    }

    @Test
    void aForgottenPasswordIsAskedForWithoutScripts() {
        var page = browser.visit(Visit.PHONE.withoutScripts());
        page.navigate("/sign-in");
        Browser.picture(page, "sign-in-phone");
        page.getByText("Unohtuiko salasana?").click();
        page.getByLabel("Sähköpostiosoite").fill(sari.email());
        Browser.picture(page, "forgotten-phone");
        page.getByText("Lähetä linkki").click();
        assertThat(page.locator("h1")).hasText("Katso sähköpostisi");
        Browser.picture(page, "forgotten-asked-phone");
        untilSent(sari.email());
        var dark = browser.visit(Visit.WIDE.inDark());
        dark.navigate("/sign-in/forgotten");
        Browser.assertAccessible(dark);
        Browser.picture(dark, "forgotten-dark");
    }

    private void untilSent(String to) {
        org.awaitility.Awaitility.await().atMost(java.time.Duration.ofSeconds(20)).until(() -> !server.inbox(to).isEmpty()
            && db.sql("select count(*) from outbox where kind = 'letter' and recipients::text like ? and state in ('queued', 'sending')").param("%" + to + "%")
                .query(Integer.class).single() == 0);
    }

    private static void looked(Page page, String name) {
        Browser.assertAccessible(page);
        Browser.picture(page, name);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(com.microsoft.playwright.options.ColorScheme.DARK));
        page.setViewportSize(390, 844);
        Browser.assertAccessible(page);
        Browser.picture(page, name + "-phone-dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(com.microsoft.playwright.options.ColorScheme.LIGHT));
        page.setViewportSize(1440, 900);
    }

    private void signIn(Page page) {
        page.navigate("/sign-in");
        page.getByLabel("Sähköpostiosoite").fill(sari.email());
        page.getByLabel("Salasana").fill(PASSWORD);
        page.locator("main button.primary").first().click();
        page.waitForURL("**/desk/**");
    }
}
