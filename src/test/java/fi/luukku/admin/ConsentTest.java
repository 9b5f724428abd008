package fi.luukku.admin;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fi.luukku.access.Agent;
import fi.luukku.access.Agents;
import fi.luukku.access.Passwords;
import fi.luukku.access.Role;
import fi.luukku.access.Teams;
import fi.luukku.brand.Brands;
import fi.luukku.channel.email.AuthorizationServer;
import fi.luukku.channel.email.Credentials;
import fi.luukku.channel.email.MailServer;
import fi.luukku.channel.email.Mailbox;
import fi.luukku.channel.email.MailboxSettings;
import fi.luukku.channel.email.Mailboxes;
import fi.luukku.channel.email.Server;
import fi.luukku.channel.email.XoauthGate;
import fi.luukku.kernel.Language;
import fi.luukku.testing.Browser;
import fi.luukku.testing.Browser.Visit;
import fi.luukku.testing.LuukkuTest;
import fi.luukku.testing.SettableClock;
import fi.luukku.testing.Visitor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** An admin lets Luukku open a mailbox on the provider's page, and comes back to the form. */
@LuukkuTest
class ConsentTest {

    private static final String PASSWORD = "kolme sanaa perakkain";

    @Autowired Agents agents;
    @Autowired Passwords passwords;
    @Autowired Teams teams;
    @Autowired Brands brands;
    @Autowired Mailboxes mailboxes;
    @Autowired MailboxConsents consents;
    @Autowired SettableClock clock;
    @Autowired JdbcClient db;
    @LocalServerPort int port;

    private final String unique = Long.toString(System.nanoTime(), 36);
    private final String store = "asiakaspalvelu@" + unique + ".example";
    private final MailServer server = new MailServer();
    private final AuthorizationServer provider = new AuthorizationServer(store);
    private final XoauthGate imap = XoauthGate.imap(server, provider::opens);
    private final XoauthGate smtp = XoauthGate.smtp(server, provider::opens);
    private final HttpClient elsewhere = HttpClient.newHttpClient();
    private Agent sari;
    private Visitor visitor;
    private Mailbox mailbox;

    @BeforeEach
    void theStoreHasAMailboxWithAPassword() {
        sari = agents.add("Sari Mäkelä", "sari" + unique + "@kirjakulma.example", Role.ADMIN, Language.FI);
        passwords.set(sari.id(), PASSWORD);
        visitor = signedIn();
        server.user(store);
        provider.register(consents.redirect(), port);
        var brand = brands.create("b" + unique, "Kirjakulma", 205, List.of(Language.FI), ZoneId.of("Europe/Helsinki"));
        var team = teams.create("Asiakaspalvelu " + unique, false);
        mailbox = mailboxes.add(MailboxSettings.of(brand.id(), team.id(), store, "Kirjakulma", new Server("127.0.0.1", 1, Server.Security.NONE, store),
            new Server("127.0.0.1", 1, Server.Security.NONE, store), new Credentials.Passwords("vanha salasana", "vanha salasana")));
        mailboxes.pause(mailbox.id());
    }

    @AfterEach
    void close() throws IOException {
        mailboxes.all().forEach(one -> mailboxes.pause(one.id()));
        imap.close();
        smtp.close();
        provider.close();
        server.close();
        elsewhere.close();
    }

    @Test
    void aKnownMailboxIsConnectedTriedAndSaved() {
        var back = consented(form());
        var page = visitor.get(back).body();
        assertThat(page).contains("Lupa on saatu ja tallennettu.", "Postilaatikko aukeaa", "ottaa viestejä vastaan").doesNotContain(provider.client().secret(), "uusi/lupa");
        assertThat(credentials().client()).isEqualTo(provider.client());
        assertThat(provider.isAlive(credentials().refreshToken())).isTrue();
        assertThat(provider.hints).containsExactly(store);
        assertThat(db.sql("select credentials from mailbox where id = ?").param(mailbox.id().value()).query(String.class).single()).startsWith("v1.");
        assertThat(db.sql("select coalesce(string_agg(to_jsonb(c)::text, ''), '') from mailbox_consent c").query(String.class).single())
            .doesNotContain("uusi/lupa", "hys", store);
    }

    @Test
    void aRefusalIsToldAndNothingTypedIsLost() {
        provider.answersWith = "error=access_denied&error_description=Ei+kiitos";
        var page = visitor.get(consented(form())).body();
        assertThat(page).contains("Lupaa ei annettu", "Ei kiitos", "value=\"" + imap.port() + "\"", provider.page().toString());
        assertThat(mailboxes.get(mailbox.id()).settings().credentials()).isInstanceOf(Credentials.Passwords.class);
        provider.answersWith = "";
        var again = new HashMap<>(form());
        again.remove("oauthSecret");
        again.put("granted", hidden(page, "granted"));
        assertThat(visitor.get(consented(again)).body()).as("the secret typed before").contains("Lupa on saatu ja tallennettu.");
    }

    @Test
    void whatIsWrongIsSaidInWords() {
        var said = Map.of("{\"error\":\"invalid_grant\"}", "ehti vanhentua", "{\"error\":\"invalid_client\"}", "ei tunnista Luukkua",
            "{\"error\":\"redirect_uri_mismatch\"}", consents.redirect().toString(), "{\"error\":\"invalid_scope\"}", "ei tunne pyydettyjä oikeuksia",
            "{\"error\":\"server_error\"}", "ei antanut lupaa: server_error", "<html>", "did not answer in JSON");
        said.forEach((answer, words) -> {
            provider.insists = answer;
            assertThat(visitor.get(consented(form())).body()).as(answer).contains("notice bad").contains(words);
        });
        provider.insists = "";
        provider.givesRefreshTokens = false;
        assertThat(visitor.get(consented(form())).body()).contains("vain tilapäisen luvan");
        assertThat(mailboxes.get(mailbox.id()).settings().credentials()).isInstanceOf(Credentials.Passwords.class);
    }

    @Test
    void anUnregisteredAddressIsNeverReturnedTo() {
        provider.register(URI.create("https://muualla.example/admin/mailboxes/consent"), port);
        assertThat(send(sentTo(form())).statusCode()).isEqualTo(400);
    }

    @Test
    void aProviderThatIsAwayIsToldAsSuch() {
        var back = answeredBy(sentTo(form()));
        provider.close();
        assertThat(visitor.get(taken(visitor, back)).body()).contains("ei saada yhteyttä");
    }

    @Test
    void theAnswerCountsOnce() {
        var back = answeredBy(sentTo(form()));
        assertThat(taken(visitor, back)).startsWith("/admin/mailboxes/" + mailbox.id() + "?consent=");
        var asked = provider.asked.size();
        assertThat(taken(visitor, back)).isEqualTo("/admin/mailboxes");
        assertThat(visitor.get("/admin/mailboxes").body()).contains("Lupaa ei otettu vastaan");
        assertThat(provider.asked).hasSize(asked);
    }

    /** Otherwise one could have another admin's browser connect a mailbox of one's own (RFC 6749, 10.12). */
    @Test
    void nobodyElsesAnswerIsTaken() {
        var back = answeredBy(sentTo(form()));
        assertThat(taken(signedIn(), back)).as("the same admin's other session").isEqualTo("/admin/mailboxes");
        assertThat(new Visitor(port).get(back).headers().firstValue("Location").orElse("")).startsWith("/sign-in");
        assertThat(taken(visitor, back.replaceAll("state=\\w", "state=_"))).isEqualTo("/admin/mailboxes");
        assertThat(mailboxes.get(mailbox.id()).settings().credentials()).isInstanceOf(Credentials.Passwords.class);
        var mine = taken(visitor, back);
        assertThat(visitor.get(mine).body()).contains("Lupa on saatu ja tallennettu.");
        assertThat(signedIn().get(mine).body()).as("told to nobody else").doesNotContain("Lupa on saatu");
    }

    @Test
    void anAnswerThatTookTooLongIsNotTaken() {
        var back = answeredBy(sentTo(form()));
        clock.advance(Duration.ofMinutes(16));
        assertThat(taken(visitor, back)).isEqualTo("/admin/mailboxes");
    }

    @Test
    void secretsGoToNobodyButWhomTheyBelongTo() {
        consented(form());
        var thief = new HashMap<>(form());
        thief.remove("oauthSecret");
        thief.put("oauthEndpoint", "https://varas.example/token");
        assertThat(visitor.submit(at(), thief).body()).contains("Anna ensin lupa");
        thief.put("oauthEndpoint", "http://varas.example/token");
        assertThat(visitor.submit(at() + "/consent", thief).body()).contains("Osoitteen pitää alkaa https://");
        thief = new HashMap<>(form());
        thief.put("imapHost", "varas.example");
        assertThat(visitor.submit(at() + "/check", thief).body()).as("a mail server would get to see the token").contains("Anna ensin lupa");
        assertThat(credentials().client()).isEqualTo(provider.client());
    }

    @Test
    void aMailboxWhoseConsentEndedAsksForItAgain() {
        consented(form());
        db.sql("update mailbox_state set error = 'mailbox.wrong.consent', error_detail = 'invalid_grant', error_since = now() where mailbox_id = ?").param(mailbox.id().value()).update();
        db.sql("update mailbox set active = true where id = ?").param(mailbox.id().value()).update();
        assertThat(visitor.get("/admin/mailboxes").body()).contains("Lupa avata postilaatikko on päättynyt", "Yhdistä uudelleen");
    }

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
            throw new java.io.UncheckedIOException(closing);
        }
    }

    /** The reader gets another refresh token with each use; a form that was opened before must not bring the old one back. */
    @Test
    void aFormThatLayOpenBringsNoDeadTokenBack() {
        var page = visitor.get(consented(form())).body();
        var checked = visitor.submit(at() + "/check", without(form(), "oauthSecret")).body();
        provider.lasts = 0;
        visitor.submit(at() + "/check", without(form(), "oauthSecret"));
        for (var opened : List.of(page, checked)) {
            var late = without(form(), "oauthSecret");
            late.put("granted", hidden(opened, "granted"));
            assertThat(visitor.submit(at(), late).statusCode()).isEqualTo(303);
            assertThat(provider.isAlive(credentials().refreshToken())).isTrue();
            assertThat(credentials().client()).isEqualTo(provider.client());
        }
        assertThat(provider.reuses).isZero();
    }

    private static Map<String, String> without(Map<String, String> form, String name) {
        var rest = new HashMap<>(form);
        rest.remove(name);
        return rest;
    }

    /** Whether Microsoft's and Google's own pages are asked in the words they publish. */
    @Test
    void theKnownProvidersAreAskedAsTheyWish() {
        var form = new HashMap<>(form());
        form.putAll(Map.of("oauthProvider", "google", "oauthClient", "kirjakulma.apps"));
        var google = sentTo(form).toString();
        assertThat(google).isEqualTo("https://accounts.google.com/o/oauth2/v2/auth?access_type=offline&prompt=consent&response_type=code"
            + "&client_id=kirjakulma.apps&redirect_uri=" + encoded(consents.redirect()) + "&scope=https%3A%2F%2Fmail.google.com%2F" + google.substring(google.indexOf("&state=")));
        form.put("oauthProvider", "microsoft");
        form.put("oauthTenant", "kirjakulma.example");
        assertThat(sentTo(form).toString()).startsWith("https://login.microsoftonline.com/kirjakulma.example/oauth2/v2.0/authorize?prompt=select_account&response_type=code")
            .contains("&scope=https%3A%2F%2Foutlook.office.com%2FIMAP.AccessAsUser.All%20https%3A%2F%2Foutlook.office.com%2FSMTP.Send%20offline_access&");
        form.put("oauthTenant", "../../evil");
        assertThat(visitor.submit(at() + "/consent", form).statusCode()).isEqualTo(422);
    }

    private static String encoded(URI address) {
        return java.net.URLEncoder.encode(address.toString(), java.nio.charset.StandardCharsets.UTF_8);
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

    private Map<String, String> form() {
        var form = new HashMap<>(provider.fields());
        var settings = mailbox.settings();
        form.putAll(Map.of("address", store, "name", "Kirjakulma", "brand", settings.brand().toString(), "team", settings.team().toString(),
            "imapHost", "127.0.0.1", "imapPort", String.valueOf(imap.port()), "imapSecurity", "none", "imapUser", store));
        form.putAll(Map.of("smtpHost", "127.0.0.1", "smtpPort", String.valueOf(smtp.port()), "smtpSecurity", "none", "smtpUser", store));
        return form;
    }

    private String at() {
        return "/admin/mailboxes/" + mailbox.id();
    }

    private Credentials.Oauth credentials() {
        return (Credentials.Oauth) mailboxes.get(mailbox.id()).settings().credentials();
    }

    /** The whole way; the page to go on at. */
    private String consented(Map<String, String> form) {
        return taken(visitor, answeredBy(sentTo(form)));
    }

    private URI sentTo(Map<String, String> form) {
        var answer = visitor.submit(at() + "/consent", form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return URI.create(answer.headers().firstValue("Refresh").orElseThrow().substring("0;url=".length()));
    }

    private String answeredBy(URI page) {
        var back = URI.create(send(page).headers().firstValue("Location").orElseThrow());
        return back.getRawPath() + "?" + back.getRawQuery();
    }

    private static String taken(Visitor visitor, String back) {
        var answer = visitor.get(back);
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private HttpResponse<String> send(URI page) {
        try {
            return elsewhere.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException away) {
            throw new IllegalStateException(away);
        }
    }

    private static String hidden(String page, String name) {
        var from = page.indexOf("name=\"" + name + "\" value=\"") + name.length() + 15;
        return page.substring(from, page.indexOf('"', from));
    }

    private Visitor signedIn() {
        var one = new Visitor(port);
        one.signIn(sari.email(), PASSWORD);
        return one;
    }

    private void signIn(Page page) {
        page.navigate("/sign-in");
        page.getByLabel("Sähköpostiosoite").fill(sari.email());
        page.getByLabel("Salasana").fill(PASSWORD);
        page.locator("main button.primary").first().click();
        page.waitForURL("**/desk/**");
    }
}
