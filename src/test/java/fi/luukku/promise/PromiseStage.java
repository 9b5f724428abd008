package fi.luukku.promise;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luukku.access.Agents;
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
import fi.luukku.coach.Reader;
import fi.luukku.kernel.Cursor;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import fi.luukku.testing.LuukkuTest;
import fi.luukku.testing.SettableClock;
import fi.luukku.ticket.Channel;
import fi.luukku.ticket.Closures;
import fi.luukku.ticket.Deliveries;
import fi.luukku.ticket.EventKind;
import fi.luukku.ticket.Inbound;
import fi.luukku.ticket.Merges;
import fi.luukku.ticket.Parties;
import fi.luukku.ticket.Party;
import fi.luukku.ticket.Replies;
import fi.luukku.ticket.ReplyCommand;
import fi.luukku.ticket.Snoozes;
import fi.luukku.ticket.Ticket;
import fi.luukku.ticket.TicketEvent;
import fi.luukku.ticket.Tickets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Kirjakulma at ten o'clock on Monday 23 November 2026, open on weekdays from nine to four, with mail that arrives. */
@LuukkuTest
abstract class PromiseStage {

    @Autowired Promises promises;
    @Autowired Reader reader;
    @Autowired Tickets tickets;
    @Autowired Replies replies;
    @Autowired Closures closures;
    @Autowired Deliveries deliveries;
    @Autowired Snoozes snoozes;
    @Autowired Merges merges;
    @Autowired Brands brands;
    @Autowired Teams teams;
    @Autowired Agents agents;
    @Autowired SettableClock clock;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;
    @Autowired Mailboxes mailboxes;

    final MailServer mail = new MailServer();
    final String mark = UUID.randomUUID().toString().substring(0, 8);
    final Party maija = new Party("Maija Lehtonen", "maija@" + mark + ".example");
    Mailbox mailbox;
    Brand brand;
    Team team;
    Viewer aino;
    Viewer timo;

    @BeforeEach
    void openTheShop() {
        // Those of tests before this one are within reach of everybody who is not in a closed team.
        db.sql("delete from promise").update();
        brand = brands.create("b" + mark, "Kirjakulma", 205, List.of(Language.FI), ZoneId.of("Europe/Helsinki"));
        team = teams.create("Asiakaspalvelu " + mark, true);
        aino = person("Aino Koskela", Role.AGENT, team);
        timo = person("Timo Rautio", Role.AGENT, teams.create("Varasto " + mark, true));
        var store = "palvelu@" + mark + ".example";
        mail.user(store);
        mailbox = mailboxes.add(MailboxSettings.of(brand.id(), team.id(), store, "Kirjakulma", new Server("127.0.0.1", mail.imapPort(), Server.Security.NONE, store),
            new Server("127.0.0.1", mail.smtpPort(), Server.Security.NONE, null), new Credentials.Passwords(store, null)));
    }

    @AfterEach
    void closeTheMailbox() {
        mailboxes.pause(mailbox.id());
        mail.close();
    }

    Viewer person(String name, Role role, Team of) {
        var agent = agents.add(name, UUID.randomUUID() + "@kirjakulma.example", role, Language.FI);
        teams.join(of.id(), agent.id());
        return agents.viewer(agent.id()).orElseThrow();
    }

    Id<Ticket> asked(Id<Ticket> on, String text) {
        return tickets.receive(new Inbound(Channel.EMAIL, brand.id(), team.id(), maija, Parties.NONE, "Paketti " + mark, text, text.length(), text.length(), "fi", clock.instant(),
            UUID.randomUUID() + "@posti.example", null, on == null ? Inbound.Proof.NONE : new Inbound.Proof(on, List.of(), false), false, null, List.of())).ticket();
    }

    Id<Ticket> asked() {
        return asked(null, "Hei! Paketti ei ole tullut. Missä se on?");
    }

    void answered(Id<Ticket> ticket, String text) {
        replies.reply(aino, ticket, ReplyCommand.now(text, Parties.to(maija)));
        read();
    }

    void read() {
        reader.catchUp();
        // The thread of the running program may be at it.
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> db.sql("select not exists (select from coach_due)").query(Boolean.class).single());
    }

    List<Promise> of(Id<Ticket> ticket) {
        return promises.of(aino, ticket);
    }

    Promise only(Id<Ticket> ticket) {
        assertThat(of(ticket)).hasSize(1);
        return of(ticket).getFirst();
    }

    List<EventKind> events(Id<Ticket> ticket) {
        return tickets.log(aino, ticket).stream().map(TicketEvent::kind).toList();
    }

    static Instant inFinland(int day, int hour) {
        return LocalDateTime.of(2026, 11, day, hour, 0).atZone(ZoneId.of("Europe/Helsinki")).toInstant();
    }

    /** All of it, one a page. */
    List<Id<Ticket>> due(Viewer viewer) {
        var all = new ArrayList<Id<Ticket>>();
        Cursor after = null;
        do {
            var page = promises.due(viewer, after, 1);
            page.items().forEach(promise -> all.add(promise.ticket()));
            after = Cursor.of(page.next());
        } while (after != null);
        return all;
    }
}
