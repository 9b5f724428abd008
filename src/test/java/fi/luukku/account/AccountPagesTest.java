package fi.luukku.account;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import fi.luukku.access.Agent;
import fi.luukku.access.Agents;
import fi.luukku.access.Invitations;
import fi.luukku.access.Passwords;
import fi.luukku.access.Role;
import fi.luukku.kernel.Language;
import fi.luukku.testing.Browser;
import fi.luukku.testing.Browser.Visit;
import fi.luukku.testing.LuukkuTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@LuukkuTest
class AccountPagesTest {

    private static final String PASSWORD = "kolme vihreää kuusta";
    private static int number;

    @Autowired Agents agents;
    @Autowired Passwords passwords;
    @Autowired Invitations invitations;
    @LocalServerPort int port;

    private Browser browser;
    private Agent anna;

    @BeforeEach
    void annaWorksHere() {
        browser = new Browser(port);
        anna = agents.add("Anna Ahola", "anna.pages" + ++number + "@kirjakulma.example", Role.ADMIN, Language.FI);
        passwords.set(anna.id(), PASSWORD);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void everyPageIsAccessibleInLightAndDark() {
        for (var visit : new Visit[] {Visit.WIDE, Visit.PHONE.inDark()}) {
            var page = browser.visit(visit);
            // A page half faded in has no contrast to judge.
            page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            page.navigate(invitation());
            Browser.assertAccessible(page);
            for (var path : List.of("/sign-in/forgotten", "/sign-in/forgotten/asked", "/sign-in/password/nobodys")) {
                page.navigate(path);
                Browser.assertAccessible(page);
            }
            page.navigate("/sign-in?to=/account");
            Browser.assertAccessible(page);
            signIn(page, "jotain ihan muuta");
            assertThat(page.getByRole(AriaRole.ALERT).first()).isVisible();
            Browser.assertAccessible(page);
            signIn(page, PASSWORD);
            page.waitForURL("**/account");
            Browser.assertAccessible(page);
            page.locator("#second-factor button").click();
            assertThat(page.locator(".qr")).isVisible();
            Browser.assertAccessible(page);
        }
    }

    @Test
    void everythingButPasskeysWorksWithoutJavaScript() {
        var page = browser.visit(Visit.WIDE.withoutScripts());
        page.navigate("/sign-in?to=/account");
        signIn(page, PASSWORD);
        assertThat(page.locator("passkey-sign-in, new-passkey")).isHidden();
        page.getByLabel("Nimi", new Page.GetByLabelOptions().setExact(true)).fill("Anna Koivu");
        page.getByLabel("Kieli").selectOption("SV");
        page.getByLabel("Ulkoasu").selectOption("DARK");
        page.locator("#profile button").click();
        assertThat(page.locator("h1")).containsText("Anna Koivu");
        assertThat(page.locator("html")).hasAttribute("lang", "sv");
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");

        page.getByLabel("Vad nyckeln är till för").fill("rapport");
        page.locator("#tokens form.token-form button").click();
        assertThat(page.locator(".secret")).containsText("luukku_");
        page.locator(".account-top button").click();
        assertThat(page.locator("#password")).isVisible();
    }

    private String invitation() {
        var email = "uusi.sivuille" + number + "@kirjakulma.example";
        return invitations.invite(email, Role.AGENT, Set.of(), Language.FI, agents.viewer(anna.id()).orElseThrow()).path();
    }

    private void signIn(Page page, String password) {
        page.getByLabel("Sähköpostiosoite").fill(anna.email());
        page.getByLabel("Salasana").fill(password);
        page.locator("main button.primary").click();
    }
}
