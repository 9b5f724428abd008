package fi.luukku.privacy;

import fi.luukku.access.Agent;
import fi.luukku.access.Agents;
import fi.luukku.access.Passwords;
import fi.luukku.access.Role;
import fi.luukku.access.Team;
import fi.luukku.access.Teams;
import fi.luukku.access.Viewer;
import fi.luukku.brand.Brand;
import fi.luukku.brand.Brands;
import fi.luukku.channel.email.Credentials;
import fi.luukku.channel.email.MailServer;
import fi.luukku.channel.email.Mailbox;
import fi.luukku.channel.email.MailboxSettings;
import fi.luukku.channel.email.Mailboxes;
import fi.luukku.channel.email.Server;
import fi.luukku.customer.Customers;
import fi.luukku.customer.Identity;
import fi.luukku.intake.Entry;
import fi.luukku.intake.Intake;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import fi.luukku.platform.FileRemovals;
import fi.luukku.testing.LuukkuTest;
import fi.luukku.testing.SettableClock;
import fi.luukku.ticket.Ticket;
import fi.luukku.ticket.Tickets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Kirjakulma with a real mailbox, Aino the agent and Lauri the lead, and Maija who one day wants to know or to be forgotten. */
@LuukkuTest
abstract class PrivacyStage {

    static final String PASSWORD = "saariston vuosi 2026";

    @Autowired Brands brands;
    @Autowired Teams teams;
    @Autowired Agents agents;
    @Autowired Passwords passwords;
    @Autowired Mailboxes mailboxes;
    @Autowired Tickets tickets;
    @Autowired Customers customers;
    @Autowired Intake intake;
    @Autowired FileRemovals removals;
    @Autowired SettableClock clock;
    @Autowired JdbcClient db;
    @Value("${luukku.data}") Path data;
    @LocalServerPort int port;

    final String mark = UUID.randomUUID().toString().substring(0, 8);
    final MailServer mail = new MailServer();
    final String store = "asiakaspalvelu@s" + mark + ".example";
    Brand brand;
    Team team;
    Viewer aino;
    Viewer lauri;
    Mailbox mailbox;

    @BeforeEach
    void openTheStore() {
        brand = brands.create("b" + mark, "Kirjakulma", 205, List.of(Language.FI), ZoneId.of("Europe/Helsinki"));
        team = teams.create("Asiakaspalvelu " + mark, false);
        aino = person("Aino Koskela", Role.AGENT);
        lauri = person("Lauri Heino", Role.LEAD);
        mail.user(store);
        mailbox = mailboxes.add(MailboxSettings.of(brand.id(), team.id(), store, "Kirjakulma",
            new Server("127.0.0.1", mail.imapPort(), Server.Security.NONE, store),
            new Server("127.0.0.1", mail.smtpPort(), Server.Security.NONE, null), new Credentials.Passwords(store, null)));
    }

    @AfterEach
    void closeTheStore() {
        mailboxes.pause(mailbox.id());
        mail.close();
    }

    Viewer person(String name, Role role) {
        Agent agent = agents.add(name, UUID.randomUUID() + "@kirjakulma.example", role, Language.FI);
        passwords.set(agent.id(), PASSWORD);
        teams.join(team.id(), agent.id());
        return agents.viewer(agent.id()).orElseThrow();
    }

    /** @param more further header lines, each ended */
    void write(String from, String subject, String id, String more, String text) {
        mail.deliver(store, "From: " + from + "\nTo: " + store + "\nSubject: " + subject + "\nMessage-ID: <" + id + ">\nDate: Mon, 23 Nov 2026 09:50:00 +0200\n"
            + more + "MIME-Version: 1.0\n" + (more.contains("Content-Type") ? "" : "Content-Type: text/plain; charset=utf-8\n") + "\n" + text + "\n");
    }

    /** The rows of our mailbox, oldest first, once there are so many settled ones. */
    List<Entry> ledger(int count) {
        return eventually(() -> db.sql("select id from intake where source = ? and state <> 'new' order by id").param(mailbox.id().value())
            .query(Long.class).list().stream().map(intake::get).toList(), entries -> entries.size() == count);
    }

    Id<Ticket> ticketOf(String address) {
        return eventually(() -> db.sql("select max(t.id) from ticket t join customer_identity i on i.customer_id = t.customer_id where i.value = ?")
            .param(address).query(Long.class).optional().map(Id::<Ticket>of).orElse(null), ticket -> ticket != null);
    }

    Id<fi.luukku.customer.Customer> customer(String address) {
        return customers.known(brand.id(), Identity.email(address)).orElseThrow().id();
    }

    /** All that was due to leave has left, and nobody is about to say how it went. */
    void nothingOnItsWay() {
        eventually(() -> db.sql("select count(*) from outbox where mailbox_id = ? and state in ('queued', 'sending')").param(mailbox.id().value())
            .query(Integer.class).single(), n -> n == 0);
    }

    static <T> T eventually(java.util.concurrent.Callable<T> what, Predicate<T> enough) {
        return Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(50)).until(what, enough);
    }
}
