package fi.luukku.admin;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fi.luukku.access.Agents;
import fi.luukku.channel.email.AuthorizationServer;
import fi.luukku.channel.email.MailServer;
import fi.luukku.channel.email.Mailboxes;
import fi.luukku.testing.Browser;
import fi.luukku.testing.Browser.Visit;
import fi.luukku.testing.LuukkuTest;
import fi.luukku.testing.Visitor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** From an empty system to a mail on the desk. It has a database of its own: no one works there yet. */
@LuukkuTest
@TestPropertySource(properties = "luukku.testing.empty=true")
class SetupTest {

    private static final String STORE = "asiakaspalvelu@kirjakulma.example";

    @Autowired Agents agents;
    @Autowired Mailboxes mailboxes;
    @Autowired MailboxConsents consents;
    @LocalServerPort int port;

    @Test
    void fromNothingToAMailOnTheDesk() {
        aStrangerFromOutsideNeedsTheCode();
        try (var server = new MailServer(); var browser = new Browser(port)) {
            server.user(STORE);
            var page = browser.visit(Visit.WIDE);
            page.navigate("/");
            assertThat(page).hasURL("http://localhost:" + port + "/setup");
            maijaBecomesTheAdmin(page);
            aVisitorIsTooLate();
            theStoreIsNamed(page);
            colleaguesAreInvited(page);
            theMailboxIsLeftForLater(page);
            theMailboxIsTried(page, server);
            theDeskOpens(page);
            server.deliver(STORE, """
                From: Liisa <liisa@asiakas.example>
                To: asiakaspalvelu@kirjakulma.example
                Subject: Missä kirjani on?
                Message-ID: <ensimmainen@asiakas.example>

                Tilasin viikko sitten.
                """);
            page.navigate("/desk/all");
            page.waitForCondition(() -> {
                if (page.getByText("Missä kirjani on?").count() > 0) return true;
                page.reload();
                return false;
            }, new Page.WaitForConditionOptions().setTimeout(60_000));
            assertThat(page.request().get("/setup").status()).isEqualTo(404);
        } finally {
            mailboxes.all().forEach(mailbox -> mailboxes.pause(mailbox.id()));
        }
    }

    private void aStrangerFromOutsideNeedsTheCode() {
        var stranger = new Visitor(port);
        stranger.get("/setup", "X-Forwarded-For", "203.0.113.9");
        var answer = stranger.submit("/setup", Map.of("name", "Joku", "email", "joku@muualta.example", "password", "kolme sanaa perakkain",
            "language", "fi", "code", "AAAAA-AAAAA"), "X-Forwarded-For", "203.0.113.9");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("value=\"Joku\"").doesNotContain("kolme sanaa");
        assertThat(agents.any()).isFalse();
    }

    private static void maijaBecomesTheAdmin(Page page) {
        fine(page, "you");
        page.getByLabel("Nimesi").fill("Maija Virtanen");
        page.getByLabel("Sähköpostiosoite").fill("maija@kirjakulma.example");
        page.getByLabel("Salasana").fill("lyhyt");
        goOn(page);
        assertThat(page.getByText("Salasanassa pitää olla vähintään 10 merkkiä.")).isVisible();
        fine(page, "you-again");
        assertThat(page.getByLabel("Nimesi")).hasValue("Maija Virtanen");
        page.getByLabel("Salasana").fill("kolme sanaa perakkain");
        goOn(page);
        page.waitForURL("**/setup/store");
    }

    private void aVisitorIsTooLate() {
        var late = new Visitor(port);
        assertThat(late.get("/setup").statusCode()).isEqualTo(404);
        assertThat(late.submit("/setup", Map.of("name", "Toinen", "email", "toinen@muualta.example", "password", "kolme sanaa perakkain")).statusCode())
            .isEqualTo(404);
        assertThat(late.get("/setup/store").statusCode()).isEqualTo(404);
        assertThat(agents.all()).hasSize(1);
    }

    private static void theStoreIsNamed(Page page) {
        fine(page, "store");
        page.getByLabel("Kaupan nimi").pressSequentially("Kirjakulma");
        assertThat(page.getByLabel("Osoite linkeissä")).hasValue("kirjakulma");
        page.getByTitle("violetti").click();
        goOn(page);
        page.waitForURL("**/setup/team");
    }

    private static void colleaguesAreInvited(Page page) {
        fine(page, "team");
        page.getByLabel("Työkaverien sähköpostiosoitteet").fill("aino@kirjakulma.example");
        goOn(page);
        page.waitForURL("**/setup/invited");
        assertThat(page.getByLabel("aino@kirjakulma.example").inputValue()).contains("/invitation/");
        fine(page, "invited");
        page.getByText("Jatka", new Page.GetByTextOptions().setExact(true)).click();
        page.waitForURL("**/setup/mailbox");
    }

    /** Who comes without a mailbox is told so, and can go back for it. */
    private static void theMailboxIsLeftForLater(Page page) {
        page.getByText("Lisään postilaatikon myöhemmin").click();
        page.waitForURL("**/setup/ready");
        assertThat(page.getByText("Melkein valmista")).isVisible();
        assertThat(page.getByText("Kokeile itse")).hasCount(0);
        fine(page, "almost-ready");
        page.getByText("Lisää se nyt").click();
        page.waitForURL("**/setup/mailbox");
    }

    private void theMailboxIsTried(Page page, MailServer server) {
        fine(page, "mailbox");
        page.getByLabel("Sähköpostiosoite").fill(STORE);
        goOn(page);
        assertThat(page.locator("#imapHost")).hasValue("mail.kirjakulma.example");
        fine(page, "mailbox-servers");
        consentIsRefused(page);
        page.locator("#imapHost").fill("127.0.0.1");
        page.locator("#imapPort").fill(String.valueOf(server.imapPort()));
        page.locator("#imapSecurity").selectOption("none");
        page.locator("#smtpHost").fill("127.0.0.1");
        page.locator("#smtpPort").fill(String.valueOf(server.smtpPort()));
        page.locator("#smtpSecurity").selectOption("none");
        page.locator("#smtpUser").fill("");
        page.locator("#password").fill("väärä");
        var test = page.getByText("Kokeile yhteyttä", new Page.GetByTextOptions().setExact(true));
        test.click();
        assertThat(page.locator("#line-test .bad")).containsText("ei hyväksy tunnusta tai salasanaa");
        page.locator("#imapUser").press("Enter");
        assertThat(page.getByText("Postilaatikkoa ei vielä tallennettu")).isVisible();
        assertThat(page.locator("#line-test .bad")).containsText("ei hyväksy tunnusta tai salasanaa");
        assertThat(page.getByText("Tallenna silti")).isVisible();
        fine(page, "mailbox-failed");
        page.locator("#password").fill(STORE);
        test.click();
        assertThat(page.locator("#line-test .good")).hasCount(2);
        page.getByText("Tallenna ja jatka").click();
        page.waitForURL("**/setup/ready");
    }

    /** The provider's page leads back into the wizard, and the mailbox can still be opened the other way. */
    private void consentIsRefused(Page page) {
        try (var provider = new AuthorizationServer(STORE)) {
            provider.register(consents.redirect(), port);
            provider.answersWith = "error=access_denied";
            page.getByText("Palveluntarjoajan luvalla").click();
            page.getByText("Muu", new Page.GetByTextOptions().setExact(true)).click();
            fine(page, "consent");
            List.of("oauthClient", "oauthSecret", "oauthPage", "oauthEndpoint", "oauthScope").forEach(name -> page.locator("#" + name).fill(provider.fields().get(name)));
            page.getByText("Yhdistä", new Page.GetByTextOptions().setExact(true)).click();
            page.waitForURL("**/setup/mailbox?consent=*");
            assertThat(page.locator(".brought .bad")).containsText("Lupaa ei annettu");
            assertThat(page.locator("#imapHost")).hasValue("mail.kirjakulma.example");
            fine(page, "consent-refused");
            page.getByText("Salasanalla").click();
        }
    }

    private static void theDeskOpens(Page page) {
        assertThat(page.getByText("Lähetä osoitteeseen " + STORE)).isVisible();
        fine(page, "ready");
        page.getByText("Avaa työpöytä").click();
        page.waitForURL("**/desk/**");
    }

    private static void goOn(Page page) {
        page.locator("main button.primary").click();
    }

    /** On a desk and on a phone, in light and in dark. */
    private static void fine(Page page, String step) {
        for (var visit : List.of(Visit.PHONE, Visit.WIDE)) {
            page.setViewportSize(visit.width(), visit.height());
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).as("%s fits in %s", step, visit.width()).isEqualTo(true);
            for (var colours : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
                Browser.assertAccessible(page);
                Browser.picture(page, "setup-" + step + "-" + visit.width() + (colours == ColorScheme.DARK ? "-dark" : ""));
            }
        }
    }
}
