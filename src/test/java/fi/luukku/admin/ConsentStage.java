package fi.luukku.admin;

import com.microsoft.playwright.Page;
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
import fi.luukku.testing.LuukkuTest;
import fi.luukku.testing.Visitor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** A mailbox that its provider could open, the provider, and Sari who may let Luukku in. */
@LuukkuTest
abstract class ConsentStage {

    private static final String PASSWORD = "kolme sanaa perakkain";

    @Autowired Agents agents;
    @Autowired Passwords passwords;
    @Autowired Teams teams;
    @Autowired Brands brands;
    @Autowired Mailboxes mailboxes;
    @Autowired MailboxConsents consents;
    @LocalServerPort int port;

    final String unique = Long.toString(System.nanoTime(), 36);
    final String store = "asiakaspalvelu@" + unique + ".example";
    final MailServer server = new MailServer();
    final AuthorizationServer provider = new AuthorizationServer(store);
    final XoauthGate imap = XoauthGate.imap(server, provider::opens);
    private final XoauthGate smtp = XoauthGate.smtp(server, provider::opens);
    private final HttpClient elsewhere = HttpClient.newHttpClient();
    private Agent sari;
    Visitor visitor;
    Mailbox mailbox;

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

    Map<String, String> form() {
        var form = new HashMap<>(provider.fields());
        var settings = mailbox.settings();
        form.putAll(Map.of("address", store, "name", "Kirjakulma", "brand", settings.brand().toString(), "team", settings.team().toString(),
            "imapHost", "127.0.0.1", "imapPort", String.valueOf(imap.port()), "imapSecurity", "none", "imapUser", store));
        form.putAll(Map.of("smtpHost", "127.0.0.1", "smtpPort", String.valueOf(smtp.port()), "smtpSecurity", "none", "smtpUser", store));
        return form;
    }

    static Map<String, String> without(Map<String, String> form, String name) {
        var rest = new HashMap<>(form);
        rest.remove(name);
        return rest;
    }

    String at() {
        return "/admin/mailboxes/" + mailbox.id();
    }

    Credentials.Oauth credentials() {
        return (Credentials.Oauth) mailboxes.get(mailbox.id()).settings().credentials();
    }

    /** The whole way; the page to go on at. */
    String consented(Map<String, String> form) {
        return taken(visitor, answeredBy(sentTo(form)));
    }

    URI sentTo(Map<String, String> form) {
        var answer = visitor.submit(at() + "/consent", form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return URI.create(answer.headers().firstValue("Refresh").orElseThrow().substring("0;url=".length()));
    }

    String answeredBy(URI page) {
        var back = URI.create(send(page).headers().firstValue("Location").orElseThrow());
        return back.getRawPath() + "?" + back.getRawQuery();
    }

    static String taken(Visitor visitor, String back) {
        var answer = visitor.get(back);
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    HttpResponse<String> send(URI page) {
        try {
            return elsewhere.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException away) {
            throw new IllegalStateException(away);
        }
    }

    static String hidden(String page, String name) {
        var from = page.indexOf("name=\"" + name + "\" value=\"") + name.length() + 15;
        return page.substring(from, page.indexOf('"', from));
    }

    Visitor signedIn() {
        var one = new Visitor(port);
        one.signIn(sari.email(), PASSWORD);
        return one;
    }

    void signIn(Page page) {
        page.navigate("/sign-in");
        page.getByLabel("Sähköpostiosoite").fill(sari.email());
        page.getByLabel("Salasana").fill(PASSWORD);
        page.locator("main button.primary").first().click();
        page.waitForURL("**/desk/**");
    }
}
