package fi.luukku.account;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import fi.luukku.access.Agents;
import fi.luukku.access.Passwords;
import fi.luukku.access.Role;
import fi.luukku.kernel.Language;
import fi.luukku.testing.Browser;
import fi.luukku.testing.Browser.Visit;
import fi.luukku.testing.LuukkuTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** In a real browser, with an authenticator that the browser plays. */
@LuukkuTest
class PasskeyTest {

    private static final String PASSWORD = "kolme vihreää kuusta";

    @Autowired Agents agents;
    @Autowired Passwords passwords;
    @LocalServerPort int port;

    private Browser browser;
    private Page page;

    @BeforeEach
    void aBrowserWithAnAuthenticator() {
        browser = new Browser(port);
        page = browser.visit(Visit.WIDE);
        var devtools = page.context().newCDPSession(page);
        devtools.send("WebAuthn.enable");
        devtools.send("WebAuthn.addVirtualAuthenticator", authenticator());
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void aPasskeyIsMadeAndSignsIn() {
        var aino = agents.add("Aino Koskela", "aino.passkey@kirjakulma.example", Role.AGENT, Language.FI);
        passwords.set(aino.id(), PASSWORD);
        page.navigate("/sign-in?to=/account");
        page.getByLabel("Sähköpostiosoite").fill(aino.email());
        page.getByLabel("Salasana").fill(PASSWORD);
        button("Kirjaudu").click();

        page.getByLabel("Pääsyavaimen nimi").fill("työpuhelin");
        button("Lisää pääsyavain").click();
        assertThat(button("Poista työpuhelin")).isVisible();

        button("Kirjaudu ulos").first().click();
        page.waitForURL("**/sign-in");
        page.navigate("/sign-in?to=/account");
        button("Kirjaudu pääsyavaimella").click();
        page.waitForURL("**/account");
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1))).containsText("Aino Koskela");

        button("Poista työpuhelin").click();
        assertThat(button("Poista työpuhelin")).isHidden();
        button("Kirjaudu ulos").first().click();
        page.waitForURL("**/sign-in");
        button("Kirjaudu pääsyavaimella").click();
        assertThat(page.getByText("Pääsyavain ei käynyt.")).isVisible();
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    private static JsonObject authenticator() {
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var parameters = new JsonObject();
        parameters.add("options", options);
        return parameters;
    }
}
