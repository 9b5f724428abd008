package fi.luukku.admin;

import fi.luukku.access.Agents;
import fi.luukku.access.Passwords;
import fi.luukku.access.Role;
import fi.luukku.access.Team;
import fi.luukku.access.Teams;
import fi.luukku.brand.Brand;
import fi.luukku.brand.Brands;
import fi.luukku.channel.email.Credentials;
import fi.luukku.channel.email.Mailbox;
import fi.luukku.channel.email.MailboxSettings;
import fi.luukku.channel.email.Mailboxes;
import fi.luukku.channel.email.Server;
import fi.luukku.intake.Intake;
import fi.luukku.intake.Outcome;
import fi.luukku.intake.Raw;
import fi.luukku.intake.State;
import fi.luukku.kernel.Language;
import fi.luukku.testing.LuukkuTest;
import fi.luukku.testing.Visitor;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Who works here sees what opened no ticket, from the mailboxes of the teams they see. */
@LuukkuTest
class SetAsideTest {

    private static final String PASSWORD = "kolme sanaa perakkain";

    @Autowired Agents agents;
    @Autowired Passwords passwords;
    @Autowired Teams teams;
    @Autowired Brands brands;
    @Autowired Mailboxes mailboxes;
    @Autowired Intake intake;
    @LocalServerPort int port;

    private final String unique = Long.toString(System.nanoTime(), 36);
    private Brand brand;
    private Mailbox open;
    private Mailbox closed;

    @BeforeEach
    void twoMailboxes() {
        brand = brands.create("b" + unique, "Kirjakulma", 205, List.of(Language.FI), ZoneId.of("Europe/Helsinki"));
        open = mailbox("asiakaspalvelu", teams.create("Asiakaspalvelu " + unique, false));
        closed = mailbox("talous", teams.create("Talous " + unique, true));
    }

    @AfterEach
    void close() {
        mailboxes.pause(open.id());
        mailboxes.pause(closed.id());
    }

    private Mailbox mailbox(String name, Team team) {
        var address = name + "@" + unique + ".example";
        var mailbox = mailboxes.add(MailboxSettings.of(brand.id(), team.id(), address, "Kirjakulma", new Server("127.0.0.1", 1, Server.Security.NONE, address),
            new Server("127.0.0.1", 1, Server.Security.NONE, null), new Credentials.Passwords("salasana", null)));
        mailboxes.pause(mailbox.id());
        return mailbox;
    }

    @Test
    void anAgentSeesWhatOpenedNoTicketAndMakesOneOfIt() {
        var aino = signedIn(Role.AGENT);
        var newsletter = kept(open, "Viikon tarjoukset", Outcome.aside(State.AUTO, "intake.why.auto.list"));
        var secret = kept(closed, "Palkkalaskelma", Outcome.aside(State.AUTO, "intake.why.auto.list"));
        var answered = kept(open, "Tavallinen kysymys", Outcome.threaded(1, 1, "opened"));
        var bounced = kept(open, "Palautunut", Outcome.aside(State.BOUNCE, "intake.why.report.failed", "").about(1L, 1L));

        assertThat(aino.get("/desk/mine").body()).contains("Sivuun jätetty");
        assertThat(aino.get("/admin/mail").body()).contains("Viikon tarjoukset " + unique)
            .doesNotContain("Palkkalaskelma " + unique, "Tavallinen kysymys " + unique, "Palautunut " + unique, "/admin/mailboxes");
        assertThat(aino.get("/admin/mail?state=threaded").body()).doesNotContain("Tavallinen kysymys " + unique);
        assertThat(aino.get("/admin/mail/" + newsletter + "/raw").body()).contains("Viikon tarjoukset");
        for (var hidden : List.of(secret, answered, bounced)) {
            assertThat(aino.get("/admin/mail/" + hidden + "/raw").statusCode()).isEqualTo(404);
            assertThat(aino.submit("/admin/mail/" + hidden + "/opening", Map.of()).statusCode()).isEqualTo(404);
            assertThat(aino.submit("/admin/mail/" + hidden + "/again", Map.of()).statusCode()).isEqualTo(404);
        }
        assertThat(aino.submit("/admin/mail/" + newsletter + "/opening", Map.of()).statusCode()).isEqualTo(303);
        assertThat(intake.get(newsletter).state()).isEqualTo(State.THREADED);
        assertThat(aino.get("/admin/mail").body()).doesNotContain("Viikon tarjoukset " + unique);
    }

    @Test
    void aLeadSeesAllThatCameAndHowMuchIsStuck() {
        kept(closed, "Rikki", Outcome.aside(State.QUARANTINED, "intake.why.no-sender"));
        kept(open, "Tavallinen kysymys", Outcome.threaded(1, 1, "opened"));
        var sari = signedIn(Role.LEAD);
        assertThat(sari.get("/desk/mine").body()).contains("/admin/mail?state=quarantined");
        assertThat(sari.get("/admin/mail").body()).contains("Rikki " + unique, "Tavallinen kysymys " + unique);
        assertThat(signedIn(Role.COLLABORATOR).get("/admin/mail").statusCode()).isEqualTo(403);
        assertThat(signedIn(Role.COLLABORATOR).get("/desk/mine").body()).doesNotContain("Sivuun jätetty");
    }

    private long kept(Mailbox mailbox, String subject, Outcome outcome) {
        var mail = ("From: joku@" + unique + ".example\r\nSubject: " + subject + " " + unique + "\r\n\r\nHei").getBytes(UTF_8);
        var id = intake.record(List.of(Raw.mail(mailbox.id().value(), 1, System.nanoTime() % 1_000_000_000, mail, mail.length, Instant.now(), null))).getFirst();
        intake.settle(id, null, outcome);
        return id;
    }

    private Visitor signedIn(Role role) {
        var agent = agents.add("Aino Koskela", role.code() + System.nanoTime() + "@" + unique + ".example", role, Language.FI);
        passwords.set(agent.id(), PASSWORD);
        var visitor = new Visitor(port);
        visitor.signIn(agent.email(), PASSWORD);
        return visitor;
    }
}
