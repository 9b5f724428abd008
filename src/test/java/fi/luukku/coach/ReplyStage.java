package fi.luukku.coach;

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
import fi.luukku.channel.email.Mailbox;
import fi.luukku.channel.email.MailboxSettings;
import fi.luukku.channel.email.Mailboxes;
import fi.luukku.channel.email.Server;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import fi.luukku.testing.LuukkuTest;
import fi.luukku.testing.SettableClock;
import fi.luukku.ticket.Channel;
import fi.luukku.ticket.Inbound;
import fi.luukku.ticket.Message;
import fi.luukku.ticket.Parties;
import fi.luukku.ticket.Party;
import fi.luukku.ticket.Replied;
import fi.luukku.ticket.Replies;
import fi.luukku.ticket.ReplyCommand;
import fi.luukku.ticket.Ticket;
import fi.luukku.ticket.Tickets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Kirjakulma with replies that its people have sent, for the tests of how replies are audited. */
@LuukkuTest
public abstract class ReplyStage {

    protected static final String PASSWORD = "saariston vuosi 2026";

    /** A port nobody listens at: what is let go stays in the queue. */
    private static final Server NOBODY = new Server("127.0.0.1", 9, Server.Security.NONE, "-");

    @Autowired protected ReplyScores scores;
    @Autowired protected Tickets tickets;
    @Autowired protected Replies replies;
    @Autowired protected Brands brands;
    @Autowired protected Teams teams;
    @Autowired protected Agents agents;
    @Autowired protected Passwords passwords;
    @Autowired protected Mailboxes mailboxes;
    @Autowired protected SettableClock clock;
    @Autowired protected JdbcClient db;
    @LocalServerPort protected int port;

    protected final String mark = UUID.randomUUID().toString().substring(0, 8);
    protected final Party maija = new Party("Maija Lehtonen", "maija@" + mark + ".example");
    protected Brand brand;
    protected Team team;
    protected Team complaints;
    protected Viewer aino;
    protected Viewer timo;
    protected Viewer lauri;
    protected Viewer jonna;
    protected Mailbox mailbox;

    @BeforeEach
    void openTheShop() {
        brand = brands.create("b" + mark, "Kirjakulma", 205, List.of(Language.FI), ZoneId.of("Europe/Helsinki"));
        team = teams.create("Asiakaspalvelu " + mark, false);
        complaints = teams.create("Reklamaatiot " + mark, true);
        aino = person("Aino Koskela", Role.AGENT, team);
        timo = person("Timo Rautio", Role.AGENT, complaints);
        lauri = person("Lauri Heino", Role.LEAD, team);
        jonna = person("Jonna Peltola", Role.COLLABORATOR, null);
        mailbox = mailboxes.add(MailboxSettings.of(brand.id(), team.id(), "palvelu@" + mark + ".example", "Kirjakulma", NOBODY, NOBODY,
            new Credentials.Passwords("-", null)));
    }

    @AfterEach
    void closeTheShop() {
        mailboxes.pause(mailbox.id());
    }

    protected Viewer person(String name, Role role, Team of) {
        Agent agent = agents.add(name, UUID.randomUUID() + "@kirjakulma.example", role, Language.FI);
        passwords.set(agent.id(), PASSWORD);
        if (of != null) teams.join(of.id(), agent.id());
        return agents.viewer(agent.id()).orElseThrow();
    }

    protected Id<Ticket> opened(Team of, String subject, String text) {
        return tickets.receive(new Inbound(Channel.EMAIL, brand.id(), of.id(), maija, Parties.NONE, subject, text, text.length(), text.length(), "fi",
            clock.instant(), UUID.randomUUID() + "@posti.example", null, Inbound.Proof.NONE, false, null, List.of())).ticket();
    }

    /** The customer wrote on. */
    protected void wrote(Id<Ticket> ticket, String text) {
        tickets.receive(new Inbound(Channel.EMAIL, brand.id(), team.id(), maija, Parties.NONE, "Vs", text, text.length(), text.length(), "fi",
            clock.instant(), UUID.randomUUID() + "@posti.example", null, new Inbound.Proof(ticket, List.of(), false), false, null, List.of()));
    }

    /** Answered by someone of the team. It can still be taken back, and so nothing is sent from here. */
    protected Id<Message> answered(Id<Ticket> ticket, String text) {
        var by = tickets.get(lauri, ticket).team().equals(complaints.id()) ? timo : aino;
        return ((Replied.Accepted) replies.reply(by, ticket, new ReplyCommand(text, Parties.to(maija), null, true, null, true, false, false, null, List.of()))).message();
    }

    /** A reply in a ticket of its own. */
    protected Id<Message> reply(Team of) {
        return answered(opened(of, "Kirja " + mark, "Hei! Laatikosta puuttui kirja."), "Hei Maija! Lähetän sen tänään. Terveisin Aino");
    }

    protected Scored scored(Id<Message> message, Team of, Instant at, Statement... statements) {
        return new Scored(message, of.id(), brand.id(), at, Language.FI, new Score(0.9, 0.8, 0.75, List.of()), new Bingo(Set.of(statements)));
    }
}
