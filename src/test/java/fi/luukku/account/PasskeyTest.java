package fi.luukku.account;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import fi.luukku.access.Agent;
import fi.luukku.access.Agents;
import fi.luukku.access.Passwords;
import fi.luukku.access.People;
import fi.luukku.access.Role;
import fi.luukku.access.SecondFactor;
import fi.luukku.access.Viewer;
import fi.luukku.kernel.Language;
import fi.luukku.testing.Browser;
import fi.luukku.testing.Browser.Visit;
import fi.luukku.testing.LuukkuTest;
import fi.luukku.testing.SettableClock;
import fi.luukku.testing.Visitor;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** In a real browser, with an authenticator that the browser plays. */
@LuukkuTest
class PasskeyTest {

    private static final String PASSWORD = "kolme vihreää kuusta";

    @Autowired Agents agents;
    @Autowired Passwords passwords;
    @Autowired People people;
    @Autowired SecondFactor secondFactor;
    @Autowired SettableClock clock;
    @Autowired JdbcClient db;
    @LocalServerPort int port;

    private Browser browser;
    private Page page;

    @BeforeEach
    void aBrowserWithAnAuthenticator() {
        db.sql("delete from sign_in_throttle").update();
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
        var aino = ainoHasAPasskey();
        signOut();
        page.navigate("/sign-in?to=/account");
        button("Kirjaudu pääsyavaimella").click();
        isIn();

        button("Poista työpuhelin").click();
        assertThat(button("Poista työpuhelin")).isHidden();
        signOut();
        isRefused();
        signIn(aino);
        isIn();
    }

    @Test
    void whoHasOneNeedsItAlsoAfterThePassword() {
        var aino = ainoHasAPasskey();
        signOut();
        signIn(aino);
        page.waitForURL("**/sign-in/second-step?to=*");
        isOut();

        signIn(aino);
        page.waitForURL("**/sign-in/second-step?to=*");
        button("Kirjaudu pääsyavaimella").click();
        isIn();
        assertThat(page.getByText("Käytössä pääsyavaimella.")).isVisible();
    }

    @Test
    void anAdminSeesAPersonsPasskeysAndEndsThem() {
        var aino = ainoHasAPasskey();
        var anna = new Visitor(port);
        anna.signIn(admin().agent().email(), PASSWORD);
        var person = anna.get("/admin/people/" + aino.id()).body();
        assertThat(person).contains("Pääsyavain: työpuhelin");
        var removal = Pattern.compile("/admin/people/\\d+/passkeys/\\d+/removal").matcher(person);
        assertThat(removal.find()).isTrue();
        assertThat(anna.submit(removal.group(), Map.of()).statusCode()).isEqualTo(303);
        assertThat(anna.get("/admin/people/" + aino.id()).body()).doesNotContain("työpuhelin");

        isOut();
        isRefused();
        signIn(aino);
        isIn();
    }

    @Test
    void aResetEndsThem() {
        var aino = ainoHasAPasskey();
        secondFactor.reset(aino.id(), admin());
        isOut();
        isRefused();
        signIn(aino);
        isIn();
    }

    @Test
    void whoLeavesAndComesBackHasNone() {
        var aino = ainoHasAPasskey();
        people.deactivate(aino.id(), admin());
        isOut();
        isRefused();
        people.reactivate(aino.id(), admin());
        isRefused();
        signIn(aino);
        isIn();
    }

    @Test
    void addingOneAsksForThePasswordWhenItWasGivenLongAgo() {
        signIn(aino());
        isIn();
        clock.advance(Duration.ofMinutes(10));
        page.getByLabel("Pääsyavaimen nimi").fill("varkaan puhelin");
        button("Lisää pääsyavain").click();
        page.waitForURL("**/account/confirmation?to=*");
        Browser.assertAccessible(page);
        page.getByLabel("Nykyinen salasana").fill("jotain ihan muuta");
        button("Jatka").click();
        assertThat(page.getByText("Salasana ei täsmää")).isVisible();
        page.getByLabel("Nykyinen salasana").fill(PASSWORD);
        button("Jatka").click();
        isIn();
        assertThat(button("Poista varkaan puhelin")).isHidden();
        addPasskey();

        clock.advance(Duration.ofMinutes(10));
        button("Poista työpuhelin").click();
        page.waitForURL("**/account/confirmation?to=*");
    }

    private Agent ainoHasAPasskey() {
        var aino = aino();
        signIn(aino);
        addPasskey();
        return aino;
    }

    private void addPasskey() {
        page.getByLabel("Pääsyavaimen nimi").fill("työpuhelin");
        button("Lisää pääsyavain").click();
        assertThat(button("Poista työpuhelin")).isVisible();
    }

    private Agent aino() {
        return person("Aino Koskela", "aino", Role.AGENT);
    }

    private Viewer admin() {
        return agents.viewer(person("Anna Ahola", "anna", Role.ADMIN).id()).orElseThrow();
    }

    private Agent person(String name, String who, Role role) {
        var agent = agents.add(name, who + ".passkey" + UUID.randomUUID() + "@kirjakulma.example", role, Language.FI);
        passwords.set(agent.id(), PASSWORD);
        return agent;
    }

    private void signIn(Agent who) {
        page.navigate("/sign-in?to=/account");
        page.getByLabel("Sähköpostiosoite").fill(who.email());
        page.getByLabel("Salasana").fill(PASSWORD);
        button("Kirjaudu").click();
    }

    private void signOut() {
        button("Kirjaudu ulos").first().click();
        page.waitForURL("**/sign-in");
    }

    private void isIn() {
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1))).containsText("Aino Koskela");
    }

    private void isOut() {
        page.navigate("/account");
        page.waitForURL("**/sign-in?to=*");
    }

    private void isRefused() {
        page.navigate("/sign-in?to=/account");
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
