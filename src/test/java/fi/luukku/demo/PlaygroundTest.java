package fi.luukku.demo;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fi.luukku.access.Agents;
import fi.luukku.access.Viewer;
import fi.luukku.channel.email.Credentials;
import fi.luukku.channel.email.MailboxSettings;
import fi.luukku.channel.email.Mailboxes;
import fi.luukku.channel.email.Server;
import fi.luukku.kernel.Id;
import fi.luukku.testing.Browser;
import fi.luukku.testing.LuukkuTest;
import fi.luukku.testing.Multipart;
import fi.luukku.testing.SettableClock;
import fi.luukku.testing.Visitor;
import fi.luukku.ticket.Message;
import fi.luukku.ticket.Parties;
import fi.luukku.ticket.Party;
import fi.luukku.ticket.Replies;
import fi.luukku.ticket.ReplyCommand;
import fi.luukku.ticket.Ticket;
import fi.luukku.ticket.TicketLists;
import fi.luukku.ticket.TicketView;
import fi.luukku.ticket.Tickets;
import fi.luukku.ticket.Timelines;
import fi.luukku.ticket.ViewFilter;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@LuukkuTest
@ActiveProfiles("demo")
class PlaygroundTest {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String PASSWORD = "vain kokeiluun 2026";

    @Autowired TicketLists lists;
    @Autowired Tickets tickets;
    @Autowired Timelines timelines;
    @Autowired Replies replies;
    @Autowired Agents agents;
    @Autowired Mailboxes mailboxes;
    @Autowired DemoMailbox demoMailbox;
    @Autowired SettableClock clock;
    @LocalServerPort int port;

    @DynamicPropertySource
    static void own(DynamicPropertyRegistry properties) {
        properties.add("LUUKKU_DEMO_IMAP_PORT", PlaygroundTest::freePort);
        properties.add("LUUKKU_DEMO_SMTP_PORT", PlaygroundTest::freePort);
        properties.add("LUUKKU_DEMO_PASSWORD", () -> PASSWORD);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theWholeLoopIsPlayed() {
        var mailbox = "/demo/mailboxes/maija.uusi@posti.example";
        var sent = send("/demo", "/demo/letters", letter("Maija Uusi", "maija.uusi@posti.example", "Puuttuva kirja", "Missä kirjani on?"));
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.headers().firstValue("Location").orElseThrow()).endsWith(mailbox);
        assertThat(page(mailbox).body()).contains("Missä kirjani on?");

        var ticket = eventually(() -> ticketsOf("maija.uusi@posti.example"), tickets -> !tickets.isEmpty()).getFirst();
        assertThat(ticket.subject()).isEqualTo("Puuttuva kirja");
        replies.reply(aino(), ticket.id(), ReplyCommand.now("Se lähtee tänään.", Parties.to(new Party("Maija Uusi", "maija.uusi@posti.example"))));
        clock.advance(Duration.ofSeconds(11));
        eventually(() -> page(mailbox).body(), body -> body.contains("Se lähtee tänään."));

        assertThat(send(mailbox, mailbox + "/letters", new Multipart().field("text", "Kiitos, ihanaa!")).statusCode()).isEqualTo(303);
        var answer = eventually(() -> messages(ticket.id()), messages -> messages.stream().anyMatch(message -> message.text().contains("ihanaa")))
            .getLast();
        assertThat(answer.why()).isEqualTo("why.token");
        assertThat(answer.subject()).isEqualTo("Vs: Puuttuva kirja");
        assertThat(answer.own()).isEqualTo("Kiitos, ihanaa!");
        assertThat(answer.text()).containsPattern("ma 23\\.11\\.2026 klo 10\\.00 .*Kirjakulma <asiakaspalvelu@kirjakulma\\.example> kirjoitti:\n>.*Se lähtee tänään\\.");
        assertThat(ticketsOf("maija.uusi@posti.example")).hasSize(1);
    }

    @Test
    void anAnswerToMailOfThePastFindsItsTicket() {
        var mailbox = "/demo/mailboxes/kaisa.heikkila@muu.example";
        eventually(() -> page(mailbox).body(), body -> body.contains("Olen pahoillani, että lahjan"));
        var ticket = ticketsOf("kaisa.heikkila@muu.example").getFirst();
        assertThat(page("/demo").body()).contains(mailbox + "?letter=vastaus-lainauksella");
        send(mailbox, mailbox + "/letters", new Multipart().field("text", "Tässä kuvat.").field("letter", "vastaus-lainauksella"));
        var answer = eventually(() -> messages(ticket.id()), messages -> messages.getLast().text().startsWith("Tässä kuvat.")).getLast();
        assertThat(answer.enclosures()).extracting("name").containsExactly("kulma.jpg", "laatikko.jpg");
    }

    @Test
    void onlyACustomersNameCanBeUsed() {
        for (var address : List.of("aino@kirjakulma.example", "joku@oikea.fi", "a@b@c.example", "x@posti.example\r\nBcc: y@posti.example")) {
            var refused = send("/demo", "/demo/letters", letter("Joku", address, "Aihe", "Teksti, joka säilyy"));
            assertThat(refused.statusCode()).as(address).isEqualTo(422);
            assertThat(refused.body()).contains("Teksti, joka säilyy");
        }
        for (var address : List.of("asiakaspalvelu@kirjakulma.example", "aino@kirjakulma.example", "kukaan.ei@posti.example")) {
            assertThat(page("/demo/mailboxes/" + address).statusCode()).as(address).isEqualTo(404);
        }
    }

    @Test
    void anotherSiteCanNotWrite() {
        var form = letter("Maija", "huijattu@posti.example", "Aihe", "Teksti");
        assertThat(new Visitor(port).post("/demo/letters", form).statusCode()).isEqualTo(403);
    }

    @Test
    void thePasswordIsShownOnlyAtTheMachine() {
        assertThat(page("/demo").body()).contains(PASSWORD);
        assertThat(new Visitor(port).get("/demo", "X-Forwarded-For", "192.0.2.7").body()).doesNotContain(PASSWORD).contains("aino@kirjakulma.example");
    }

    @Test
    void mailComesToAnOpenPageAndLeavesWhatIsTypedAlone() {
        try (var browser = new Browser(port)) {
            var page = browser.visit(Browser.Visit.WIDE);
            page.navigate("/demo?letter=uusi-asia");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lähetä Kirjakulmalle")).click();
            assertThat(page.locator(".play-letter.own").getByText("Etsin synttärilahjaa")).isVisible();
            assertThat(page.getByText("Kirje on hetken päästä asiakaspalvelijan työpöydällä.")).isVisible();
            page.getByLabel("Vastaa kaupalle nimellä").fill("Ja vielä yksi asia");
            assertThat(page.getByText("Tämän kuittauksen lähetti kone")).isVisible();

            var katja = "katja.leppanen@posti.example";
            replies.reply(aino(), ticketsOf(katja).getFirst().id(), ReplyCommand.now("Lohikäärmeistä tulee mieleen kolme.", Parties.to(Party.of(katja))));
            assertThat(page.getByText("Lohikäärmeistä tulee mieleen kolme.").first()).isVisible();
            assertThat(page.getByLabel("Vastaa kaupalle nimellä")).hasValue("Ja vielä yksi asia");
        }
    }

    @Test
    void aMailboxThatAVisitorHasConnectedStaysSo() {
        var store = mailboxes.all().stream().filter(mailbox -> mailbox.address().equals(DemoServers.STORE)).findFirst().orElseThrow();
        var sandbox = store.settings();
        var real = new Server("imap.oikea.example", 993, Server.Security.TLS, "kauppa");
        var own = mailboxes.add(MailboxSettings.of(sandbox.brand(), sandbox.team(), "oma@kirjakulma.example", "Oma", new Server("127.0.0.1", 9, Server.Security.NONE, "oma"),
            new Server("127.0.0.1", 9, Server.Security.NONE, null), new Credentials.Passwords("oma salasana", null)));
        mailboxes.pause(own.id());
        try {
            mailboxes.change(store.id(), MailboxSettings.of(sandbox.brand(), sandbox.team(), sandbox.address(), sandbox.name(), real,
                new Server("smtp.oikea.example", 465, Server.Security.TLS, "kauppa"), new Credentials.Passwords("oikea salasana", null)));
            demoMailbox.connect();
            assertThat(mailboxes.get(store.id()).settings().imap()).isEqualTo(real);
            assertThat(mailboxes.get(store.id()).settings().credentials()).isEqualTo(new Credentials.Passwords("oikea salasana", null));
            assertThat(mailboxes.get(own.id()).settings().imap().port()).isEqualTo(9);
        } finally {
            mailboxes.change(store.id(), sandbox);
        }
        mailboxes.change(store.id(), MailboxSettings.of(sandbox.brand(), sandbox.team(), sandbox.address(), sandbox.name(), new Server("127.0.0.1", 9, Server.Security.NONE, "vanha"),
            new Server("127.0.0.1", 9, Server.Security.NONE, null), new Credentials.Passwords("vanha", null)).with(sandbox.acknowledging()).withSignatures(sandbox.signatures()));
        demoMailbox.connect();
        assertThat(mailboxes.get(store.id()).settings().imap()).as("a sandbox on another port the last time").isEqualTo(sandbox.imap());
    }

    @Test
    void theCoachIsShownAtOnce() {
        var ticket = eventually(() -> ticketsOf("maija.lehtonen@posti.example"), found -> !found.isEmpty()).getFirst();
        try (var browser = new Browser(port)) {
            var page = browser.visit(Browser.Visit.WIDE);
            page.navigate("/sign-in");
            page.getByLabel("Sähköposti").fill("aino@kirjakulma.example");
            page.getByLabel("Salasana", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
            page.keyboard().press("Enter");
            page.waitForURL("**/desk/**");
            page.navigate("/desk/all/" + ticket.number());
            assertThat(page.getByLabel("Vastauksen teksti")).hasValue(Pattern.compile("Toimitamme tuotteen mahdollisimman pian"));
            for (var rule : List.of("blame.customer", "deadline.vague", "calque")) assertThat(page.locator(".findings li[data-rule='" + rule + "']")).isVisible();
            assertThat(page.locator(".marks mark").first()).isVisible();
            assertThat(page.locator(".asked li")).not().hasCount(0);
            assertThat(page.locator(".steps-fold")).hasText("Ehdotus: Puuttuva tuote");
            assertThat(page.locator(".playbook .steps li").first()).isVisible();

            // What was promised in the past mail is watched.
            eventually(() -> page.navigate("/desk/promises").text(), body -> body.contains("data-number="));
            page.locator(".row").first().locator("a").first().click();
            assertThat(page.locator(".promise").first()).isVisible();
        }
    }

    @Test
    void everyPageIsAccessibleInLightAndDark() {
        eventually(() -> page("/demo").body(), body -> body.contains("/demo/mailboxes/kaisa.heikkila@muu.example"));
        try (var browser = new Browser(port)) {
            for (var visit : List.of(Browser.Visit.WIDE, Browser.Visit.WIDE.inDark(), Browser.Visit.PHONE, Browser.Visit.PHONE.inDark())) {
                var page = browser.visit(visit);
                for (var path : List.of("/demo", "/demo?letter=vihainen", "/demo/mailboxes/kaisa.heikkila@muu.example")) {
                    page.navigate(path);
                    Browser.assertAccessible(page);
                }
                page.context().close();
            }
        }
    }

    private static Multipart letter(String name, String address, String subject, String text) {
        return new Multipart().field("name", name).field("address", address).field("subject", subject).field("text", text);
    }

    private HttpResponse<String> page(String path) {
        return new Visitor(port).get(path);
    }

    private HttpResponse<String> send(String page, String path, Multipart form) {
        var visitor = new Visitor(port);
        var token = CSRF.matcher(visitor.get(page).body());
        assertThat(token.find()).isTrue();
        return visitor.post(path, form.field("_csrf", token.group(1)));
    }

    private Viewer aino() {
        return agents.viewer(agents.byEmail("aino@kirjakulma.example").orElseThrow().id()).orElseThrow();
    }

    private List<Ticket> ticketsOf(String address) {
        return lists.list(aino(), new TicketView.Matching(ViewFilter.ANY.about(address)), null, 10).items().stream().map(row -> tickets.get(row.id())).toList();
    }

    private List<Message> messages(Id<Ticket> ticket) {
        return timelines.messages(aino(), ticket);
    }

    private static <T> T eventually(Supplier<T> what, Predicate<T> enough) {
        return Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(200)).until(what::get, enough);
    }
}
