package fi.luukku.admin;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fi.luukku.channel.email.AuthorizationServer;
import fi.luukku.channel.email.Credentials;
import fi.luukku.channel.email.XoauthGate;
import fi.luukku.testing.Browser.Visit;
import fi.luukku.testing.Browser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

class ConsentBrowserTest extends ConsentStage {

    @Test
    void aNewMailboxIsConnectedInTheBrowser() {
        var address = "toinen@" + unique + ".example";
        server.user(address);
        try (var others = new AuthorizationServer(address); var gate = XoauthGate.imap(server, others::opens); var out = XoauthGate.smtp(server, others::opens);
             var browser = new Browser(port)) {
            others.register(consents.redirect(), port);
            var page = browser.visit(Visit.WIDE);
            signIn(page);
            page.navigate("/admin/mailboxes/new?address=" + address);
            page.getByText("Palveluntarjoajan luvalla").click();
            page.getByText("Muu", new Page.GetByTextOptions().setExact(true)).click();
            looked(page, "consent-form");
            others.fields().forEach((name, value) -> {
                if (!List.of("kind", "oauthProvider").contains(name)) page.locator("#" + name).fill(value);
            });
            fill(page, "imap", gate.port());
            fill(page, "smtp", out.port());
            others.answersWith = "error=access_denied";
            page.getByText("Yhdistä", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator(".brought .bad")).containsText("Lupaa ei annettu");
            assertThat(page.locator("#imapPort")).hasValue(String.valueOf(gate.port()));
            looked(page, "consent-denied");
            others.answersWith = "";
            page.getByText("Yhdistä", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator(".brought .good")).hasCount(3);
            looked(page, "consent-given");
            page.getByText("Tallenna", new Page.GetByTextOptions().setExact(true)).first().click();
            page.waitForURL("**/admin/mailboxes");
            assertThat(page.getByText(address)).isVisible();
            var saved = mailboxes.byAddress(address).orElseThrow();
            assertThat(((Credentials.Oauth) saved.settings().credentials()).client()).isEqualTo(others.client());
            mailboxes.pause(saved.id());
        } catch (IOException closing) {
            throw new UncheckedIOException(closing);
        }
    }

    private static void looked(Page page, String name) {
        Browser.assertAccessible(page);
        Browser.picture(page, name);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.setViewportSize(390, 844);
        Browser.assertAccessible(page);
        Browser.picture(page, name + "-phone-dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(1440, 900);
    }

    private static void fill(Page page, String kind, int port) {
        page.locator("#" + kind + "Host").fill("127.0.0.1");
        page.locator("#" + kind + "Port").fill(String.valueOf(port));
        page.locator("#" + kind + "Security").selectOption("none");
    }
}
