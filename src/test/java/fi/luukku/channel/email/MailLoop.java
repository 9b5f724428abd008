package fi.luukku.channel.email;

import fi.luukku.access.Agent;
import fi.luukku.access.Agents;
import fi.luukku.access.Role;
import fi.luukku.access.Team;
import fi.luukku.access.Teams;
import fi.luukku.access.Viewer;
import fi.luukku.brand.Brand;
import fi.luukku.brand.Brands;
import fi.luukku.intake.Entry;
import fi.luukku.intake.Intake;
import fi.luukku.kernel.Language;
import fi.luukku.testing.LuukkuTest;
import fi.luukku.ticket.Deliveries;
import fi.luukku.ticket.Replies;
import fi.luukku.ticket.Tickets;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A store with a mailbox on a real server, for the tests of mail coming and going. */
@LuukkuTest
abstract class MailLoop {

    @Autowired Brands brands;
    @Autowired Teams teams;
    @Autowired Agents agents;
    @Autowired Mailboxes mailboxes;
    @Autowired Tending tending;
    @Autowired Tickets tickets;
    @Autowired Deliveries deliveries;
    @Autowired Replies replies;
    @Autowired Intake intake;
    @Autowired Outbox outbox;
    @Autowired Dispatch dispatch;
    @Autowired JdbcClient db;

    final MailServer server = new MailServer();
    final String store = "asiakaspalvelu@" + unique() + ".example";
    Brand brand;
    Team team;
    Agent aino;
    Mailbox mailbox;

    static String unique() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    @BeforeEach
    void openTheStore() {
        brand = brands.create("b" + unique(), "Kirjakulma", 205, List.of(Language.FI, Language.SV, Language.EN), ZoneId.of("Europe/Helsinki"));
        team = teams.create("Asiakaspalvelu " + unique(), false);
        aino = agents.add("Aino Virtanen", unique() + "@kirjakulma.example", Role.AGENT, Language.FI);
        server.user(store);
        mailbox = mailboxes.add(settings());
    }

    @AfterEach
    void closeTheStore() {
        mailboxes.pause(mailbox.id());
        server.close();
    }

    MailboxSettings settings() {
        return MailboxSettings.of(brand.id(), team.id(), store, "Kirjakulma",
            new Server("127.0.0.1", server.imapPort(), Server.Security.NONE, store),
            new Server("127.0.0.1", server.smtpPort(), Server.Security.NONE, null),
            new Credentials.Passwords(store, null));
    }

    MailboxSettings sendingThrough(BrokenSmtp smtp) {
        var s = settings();
        return new MailboxSettings(s.brand(), s.team(), s.address(), s.name(), s.imap(),
            new Server("127.0.0.1", smtp.port(), Server.Security.NONE, null), s.credentials(), s.folder(), s.signatures(),
            s.acknowledging(), s.joinSame(), s.plusAddresses(), s.sizeLimit(), s.fetchSince());
    }

    Viewer viewer() {
        return agents.viewer(aino.id()).orElseThrow();
    }

    /** Settled rows of the ledger for our mailbox, oldest first, once there are so many. */
    List<Entry> ledger(int count) {
        return await(() -> entries(), entries -> entries.size() == count);
    }

    List<Entry> entries() {
        return db.sql("select id from intake where source = ? and state <> 'new' order by id").param(mailbox.id().value())
            .query(Long.class).list().stream().map(intake::get).toList();
    }

    List<MimeMessage> inboxOf(String address, int count) {
        return await(() -> server.inbox(address), mails -> mails.size() == count);
    }

    static <T> T await(java.util.concurrent.Callable<T> what, java.util.function.Predicate<T> enough) {
        return Awaitility.await().atMost(Duration.ofSeconds(15)).pollInterval(Duration.ofMillis(50)).until(what, enough);
    }

    /** Lets a moment pass in which nothing more should have happened. */
    void settled(int ledger) throws InterruptedException {
        ledger(ledger);
        Thread.sleep(300);
        assertThat(entries()).hasSize(ledger);
    }
}
