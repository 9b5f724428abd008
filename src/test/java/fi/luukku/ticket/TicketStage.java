package fi.luukku.ticket;

import fi.luukku.access.Agent;
import fi.luukku.access.Agents;
import fi.luukku.access.Role;
import fi.luukku.access.Team;
import fi.luukku.access.Teams;
import fi.luukku.access.Viewer;
import fi.luukku.brand.Brand;
import fi.luukku.brand.Brands;
import fi.luukku.channel.email.Credentials;
import fi.luukku.channel.email.Mailbox;
import fi.luukku.channel.email.Mailboxes;
import fi.luukku.channel.email.MailboxSettings;
import fi.luukku.channel.email.Server;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import fi.luukku.testing.LuukkuTest;
import fi.luukku.testing.SettableClock;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Kirjakulma with its people, for the tests of what can be done with tickets. */
@LuukkuTest
abstract class TicketStage {

    @Autowired Tickets tickets;
    @Autowired Replies replies;
    @Autowired Notes notes;
    @Autowired Drafts drafts;
    @Autowired Ownership ownership;
    @Autowired Closures closures;
    @Autowired Snoozes snoozes;
    @Autowired Merges merges;
    @Autowired Splits splits;
    @Autowired Marks marks;
    @Autowired Deliveries deliveries;
    @Autowired Timelines timelines;
    @Autowired TicketLists lists;
    @Autowired TicketCounts counts;
    @Autowired Brands brands;
    @Autowired Teams teams;
    @Autowired Agents agents;
    @Autowired SettableClock clock;
    @Autowired JdbcClient db;

    /** A port nobody listens at: what is let go stays in the queue. */
    private static final Server NOBODY = new Server("127.0.0.1", 9, Server.Security.NONE, "-");

    @Autowired Mailboxes mailboxes;

    final String mark = UUID.randomUUID().toString().substring(0, 8);
    final Party maija = new Party("Maija Lehtonen", "maija@" + mark + ".example");
    Mailbox mailbox;
    Brand brand;
    Team team;
    Team warehouse;
    Viewer aino;
    Viewer timo;
    Viewer lauri;
    Viewer jonna;

    @BeforeEach
    void openTheShop() {
        brand = brands.create("b" + mark, "Kirjakulma", 205, List.of(Language.FI), ZoneId.of("Europe/Helsinki"));
        team = teams.create("Asiakaspalvelu " + mark, true);
        warehouse = teams.create("Varasto " + mark, true);
        aino = person("Aino Koskela", Role.AGENT, team);
        timo = person("Timo Rautio", Role.AGENT, warehouse);
        lauri = person("Lauri Heino", Role.LEAD, team);
        jonna = person("Jonna Peltola", Role.COLLABORATOR, null);
        mailbox = mailboxes.add(MailboxSettings.of(brand.id(), team.id(), "palvelu@" + mark + ".example", "Kirjakulma", NOBODY, NOBODY,
            new Credentials.Passwords("-", null)));
    }

    @AfterEach
    void closeTheShop() {
        mailboxes.pause(mailbox.id());
    }

    private Viewer person(String name, Role role, Team of) {
        Agent agent = agents.add(name, UUID.randomUUID() + "@kirjakulma.example", role, Language.FI);
        if (of != null) teams.join(of.id(), agent.id());
        return agents.viewer(agent.id()).orElseThrow();
    }

    Inbound mail(Party from, String subject, String text, Inbound.Proof proof, boolean automatic) {
        return new Inbound(Channel.EMAIL, brand.id(), team.id(), from, Parties.NONE, subject, text, text.length(), text.length(), "fi",
            clock.instant(), UUID.randomUUID() + "@posti.example", null, proof, automatic, null, List.of());
    }

    Id<Ticket> opened(String subject) {
        return tickets.receive(mail(maija, subject, "Hei! Laatikosta puuttui kirja.", Inbound.Proof.NONE, false)).ticket();
    }

    Id<Message> wrote(Id<Ticket> ticket, String text) {
        return tickets.receive(mail(maija, "Vs", text, new Inbound.Proof(ticket, List.of(), false), false)).message();
    }

    Id<Message> answered(Id<Ticket> ticket, String text) {
        return ((Replied.Accepted) replies.reply(aino, ticket, ReplyCommand.now(text, Parties.to(maija)))).message();
    }

    /** Whatever is due by now has woken, by this thread or by the running program's, which passes over what the other holds. */
    void wakeDue() {
        nothingLeft(snoozes::wakeDue, "select not exists (select from snooze s join ticket t on t.id = s.ticket_id where s.until <= ? and t.status = 'snoozed')");
    }

    /** The same for what was to leave. */
    void releaseDue() {
        nothingLeft(replies::releaseDue, "select not exists (select from release where due_at <= ?)");
    }

    private void nothingLeft(Runnable work, String done) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(20)).until(() -> {
            work.run();
            return db.sql(done).param(Timestamp.from(clock.instant())).query(Boolean.class).single();
        });
    }

    Ticket now(Id<Ticket> ticket) {
        return tickets.get(ticket);
    }

    List<String> texts(Id<Ticket> ticket) {
        return timelines.messages(lauri, ticket).stream().map(Message::text).toList();
    }
}
