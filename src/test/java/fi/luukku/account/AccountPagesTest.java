package fi.luukku.account;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import fi.luukku.access.Agent;
import fi.luukku.access.Agents;
import fi.luukku.access.Invitations;
import fi.luukku.access.Passwords;
import fi.luukku.access.Role;
import fi.luukku.kernel.Language;
import fi.luukku.testing.Chromium;
import fi.luukku.testing.LuukkuTest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@LuukkuTest
class AccountPagesTest {

    private static final String PASSWORD = "kolme vihreää kuusta";
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static int number;

    @Autowired Agents agents;
    @Autowired Passwords passwords;
    @Autowired Invitations invitations;
    @LocalServerPort int port;

    private Chromium chromium;
    private Agent anna;

    @BeforeEach
    void annaWorksHere() {
        chromium = new Chromium(port);
        anna = agents.add("Anna Ahola", "anna.pages" + ++number + "@kirjakulma.example", Role.ADMIN, Language.FI);
        passwords.set(anna.id(), PASSWORD);
    }

    @AfterEach
    void close() {
        chromium.close();
    }

    @Test
    void everyPageIsAccessibleInLightAndDark() {
        for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            // Without motion: a page half faded in has no contrast to judge.
            var page = chromium.visitor(new NewContextOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
            page.navigate(invitation(scheme));
            isAccessible(page, "invitation", scheme);
            page.navigate("/sign-in?to=/account");
            isAccessible(page, "sign-in", scheme);
            signIn(page, "jotain ihan muuta");
            assertThat(page.getByRole(AriaRole.ALERT).first()).isVisible();
            isAccessible(page, "sign-in refused", scheme);
            signIn(page, PASSWORD);
            page.waitForURL("**/account");
            isAccessible(page, "account", scheme);
            page.locator("#second-factor button").click();
            assertThat(page.locator(".qr")).isVisible();
            isAccessible(page, "second factor", scheme);
        }
    }

    @Test
    void everythingButPasskeysWorksWithoutJavaScript() {
        var page = chromium.visitor(new NewContextOptions().setJavaScriptEnabled(false));
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

    private String invitation(ColorScheme scheme) {
        var email = scheme.name().toLowerCase(Locale.ROOT) + number + "@kirjakulma.example";
        return invitations.invite(email, Role.AGENT, Set.of(), Language.FI, agents.viewer(anna.id()).orElseThrow()).path();
    }

    private void signIn(Page page, String password) {
        page.getByLabel("Sähköpostiosoite").fill(anna.email());
        page.getByLabel("Salasana").fill(password);
        page.locator("main button.primary").click();
    }

    private static void isAccessible(Page page, String name, ColorScheme scheme) {
        var violations = new AxeBuilder(page).withTags(WCAG).analyze().getViolations();
        assertThat(violations).as("%s, %s", name, scheme).extracting(rule -> rule.getId() + ": "
            + rule.getNodes().stream().map(node -> node.getHtml()).toList()).isEmpty();
    }
}
