package fi.luukku.desk;

import com.microsoft.playwright.Page;
import fi.luukku.access.Agent;
import fi.luukku.access.Agents;
import fi.luukku.access.Passwords;
import fi.luukku.access.Role;
import fi.luukku.access.Team;
import fi.luukku.access.Teams;
import fi.luukku.brand.Brand;
import fi.luukku.brand.Brands;
import fi.luukku.channel.email.Credentials;
import fi.luukku.channel.email.MailServer;
import fi.luukku.channel.email.Mailbox;
import fi.luukku.channel.email.Mailboxes;
import fi.luukku.channel.email.MailboxSettings;
import fi.luukku.channel.email.Server;
import fi.luukku.kernel.Language;
import fi.luukku.testing.Browser;
import fi.luukku.testing.LuukkuTest;
import fi.luukku.testing.SettableClock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Kirjakulma with Aino and Lauri at their desks, a real mailbox, and real browsers. */
@LuukkuTest
abstract class DeskStage {

    static final String PASSWORD = "saariston vuosi 2026";

    @Autowired Brands brands;
    @Autowired Teams teams;
    @Autowired Agents agents;
    @Autowired Passwords passwords;
    @Autowired Mailboxes mailboxes;
    @Autowired SettableClock clock;
    @Autowired JdbcClient db;
    @LocalServerPort int port;

    final String mark = UUID.randomUUID().toString().substring(0, 8);
    final MailServer mail = new MailServer();
    final String store = "asiakaspalvelu@" + mark + ".example";
    final String maija = "maija.lehtonen@" + mark + ".example";
    Browser browser;
    Brand brand;
    Team team;
    Agent aino;
    Agent lauri;
    Mailbox mailbox;

    @BeforeEach
    void open() {
        browser = new Browser(port);
        brand = brands.create("b" + mark, "Kirjakulma", 205, List.of(Language.FI, Language.SV, Language.EN), ZoneId.of("Europe/Helsinki"));
        team = teams.create("Asiakaspalvelu " + mark, false);
        aino = agent("Aino Koskela", "aino", Role.AGENT);
        lauri = agent("Lauri Heino", "lauri", Role.LEAD);
        mail.user(store);
        mailbox = mailboxes.add(MailboxSettings.of(brand.id(), team.id(), store, "Kirjakulma",
            new Server("127.0.0.1", mail.imapPort(), Server.Security.NONE, store),
            new Server("127.0.0.1", mail.smtpPort(), Server.Security.NONE, null), new Credentials.Passwords(store, null)));
    }

    Agent agent(String name, String who, Role role) {
        var agent = agents.add(name, who + "@" + mark + ".example", role, Language.FI);
        passwords.set(agent.id(), PASSWORD);
        teams.join(team.id(), agent.id());
        return agent;
    }

    @AfterEach
    void close() {
        mailboxes.pause(mailbox.id());
        browser.close();
        mail.close();
    }

    Page signedIn(Agent agent, Browser.Visit visit) {
        var page = browser.visit(visit);
        page.navigate("/sign-in");
        page.getByLabel("Sähköposti").fill(agent.email());
        page.getByLabel("Salasana", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**/desk/**");
        return page;
    }

    /** A mail of Maija's as it stands in the store's mailbox. */
    void write(String from, String subject, String text, String id, String... answers) {
        writeTo(store, from, subject, text, id, answers);
    }

    /** @param to those it was sent to, as its header names them */
    void writeTo(String to, String from, String subject, String text, String id, String... answers) {
        var thread = answers.length == 0 ? "" : "In-Reply-To: " + answers[0] + "\nReferences: " + answers[0] + "\n";
        mail.deliver(store, """
            From: %s
            To: %s
            Subject: %s
            Message-ID: <%s@posti.example>
            Date: Mon, 23 Nov 2026 09:11:00 +0200
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8
            %s
            """.formatted(from, to, subject, id, thread) + text + "\n");
    }

    <T> T eventually(Supplier<T> what, java.util.function.Predicate<T> enough) {
        return Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(100)).until(what::get, enough);
    }
}
