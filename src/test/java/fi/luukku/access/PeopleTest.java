package fi.luukku.access;

import fi.luukku.kernel.Language;
import fi.luukku.kernel.Problem;
import fi.luukku.platform.Secrets;
import fi.luukku.testing.LuukkuTest;
import fi.luukku.testing.SettableClock;
import fi.luukku.testing.Visitor;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@LuukkuTest
@RecordApplicationEvents
class PeopleTest {

    @Autowired Agents agents;
    @Autowired Passwords passwords;
    @Autowired People people;
    @Autowired Teams teams;
    @Autowired Invitations invitations;
    @Autowired SecondFactor secondFactor;
    @Autowired AccessPolicy policy;
    @Autowired ApiTokens tokens;
    @Autowired Audit audit;
    @Autowired Secrets secrets;
    @Autowired SettableClock clock;
    @Autowired JdbcClient db;
    @Autowired ApplicationEvents events;
    @LocalServerPort int port;

    private Cast cast;
    private Viewer anna;
    private Agent aino;

    @BeforeEach
    void annaIsTheAdmin() {
        db.sql("delete from sign_in_throttle").update();
        cast = new Cast(agents, passwords);
        anna = cast.viewer(Role.ADMIN);
        aino = cast.with(Role.AGENT);
    }

    @Test
    void onlyAnAdminMayDoWhatAnAdminDoes() {
        var team = teams.create("Varasto " + aino.id(), false);
        var invited = invitations.invite("odottaa." + aino.id() + "@kirjakulma.example", Role.AGENT, Set.of(), Language.FI, anna);
        var verbs = new LinkedHashMap<String, Consumer<Viewer>>();
        verbs.put("invite", by -> invitations.invite("uusi." + by.id() + "@kirjakulma.example", Role.AGENT, Set.of(), Language.FI, by));
        verbs.put("see invitations", invitations::open);
        verbs.put("revoke an invitation", by -> invitations.revoke(invited.invitation().id(), by));
        verbs.put("change a role", by -> people.changeRole(aino.id(), Role.LEAD, by));
        verbs.put("rename", by -> people.rename(aino.id(), "Aino Virtanen", by));
        verbs.put("deactivate", by -> people.deactivate(aino.id(), by));
        verbs.put("reactivate", by -> people.reactivate(aino.id(), by));
        verbs.put("give a password link", by -> passwords.link(aino.id(), by));
        verbs.put("reset a second factor", by -> secondFactor.reset(aino.id(), by));
        verbs.put("set the policy", by -> policy.requireSecondFactorFrom(null, by));
        verbs.put("see all tokens", tokens::all);
        verbs.put("read the audit log", by -> audit.entries(null, 10, by));
        verbs.put("create a team", by -> teams.create("Tiimi " + by.id(), false, by));
        verbs.put("change a team", by -> teams.change(team.id(), "Varasto ja lähetys " + by.id(), true, by));
        verbs.put("join", by -> teams.join(team.id(), aino.id(), by));
        verbs.put("leave", by -> teams.leave(team.id(), aino.id(), by));

        verbs.forEach((verb, act) -> {
            for (var role : new Role[] {Role.COLLABORATOR, Role.AGENT, Role.LEAD}) {
                assertThatThrownBy(() -> act.accept(cast.viewer(role))).as("%s as %s", verb, role).isInstanceOf(Problem.Forbidden.class);
            }
            assertThatCode(() -> act.accept(anna)).as(verb).doesNotThrowAnyException();
        });
    }

    @Test
    void theLastAdminStays() {
        db.sql("update agent set active = false where role = 'admin' and id <> ?").param(anna.id().value()).update();
        assertThatThrownBy(() -> people.changeRole(anna.id(), Role.LEAD, anna)).isInstanceOf(Problem.Conflict.class);
        assertThatThrownBy(() -> people.deactivate(anna.id(), anna)).isInstanceOf(Problem.Conflict.class);
        var second = cast.viewer(Role.ADMIN);
        people.deactivate(anna.id(), second);
        assertThat(agents.get(anna.id()).active()).isFalse();
    }

    @Test
    void anInvitedPersonChoosesNameAndPasswordAndIsIn() {
        var team = teams.create("Asiakaspalvelu " + aino.id(), true);
        var email = "uusi." + aino.id() + "@kirjakulma.example";
        var path = invitations.invite(email.toUpperCase(Locale.ROOT), Role.AGENT, Set.of(team.id()), Language.SV, anna).path();
        var browser = new Visitor(port);
        assertThat(browser.get(path).body()).contains(email, "Välkommen");

        var weak = browser.submit(path, Map.of("name", "Gunilla Berg", "password", "lösenord123"));
        assertThat(weak.statusCode()).isEqualTo(422);
        assertThat(weak.body()).contains("gissas först");

        assertThat(browser.submit(path, Map.of("name", "Gunilla Berg", "password", "tre gröna granar")).statusCode()).isEqualTo(303);
        assertThat(browser.get("/nowhere").statusCode()).isEqualTo(404);
        var gunilla = agents.byEmail(email).orElseThrow();
        assertThat(gunilla).extracting(Agent::name, Agent::role, Agent::language).containsExactly("Gunilla Berg", Role.AGENT, Language.SV);
        assertThat(cast.viewer(gunilla).teams()).containsExactly(team.id());

        assertThat(new Visitor(port).get(path).statusCode()).as("once").isEqualTo(404);
    }

    @Test
    void anInvitationEndsInSevenDaysOrWhenRevokedOrReplaced() {
        var email = "hidas." + aino.id() + "@kirjakulma.example";
        var first = invitations.invite(email, Role.AGENT, Set.of(), Language.FI, anna);
        var second = invitations.invite(email, Role.AGENT, Set.of(), Language.FI, anna);
        assertThat(new Visitor(port).get(first.path()).statusCode()).as("replaced").isEqualTo(404);
        clock.advance(Duration.ofDays(7).minusSeconds(1));
        assertThat(new Visitor(port).get(second.path()).statusCode()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(1));
        assertThat(new Visitor(port).get(second.path()).statusCode()).as("too late").isEqualTo(404);
        assertThat(new Visitor(port).submit(second.path(), Map.of("name", "Hidas", "password", "kolme vihreää kuusta")).statusCode()).isEqualTo(404);
    }

    @Test
    void theEventAboutAnInvitationKeepsItsLinkSealed() {
        var sent = invitations.invite("posti." + aino.id() + "@kirjakulma.example", Role.AGENT, Set.of(), Language.FI, anna);
        var event = events.stream(InvitationCreated.class).filter(each -> each.invitation().equals(sent.invitation().id())).findFirst().orElseThrow();
        assertThat(event.toString()).doesNotContain(sent.path());
        assertThat(secrets.open(event.sealedPath())).isEqualTo(sent.path());
    }

    @Test
    void aPasswordLinkWorksOnceAndSignsEveryBrowserOut() {
        var browser = new Visitor(port);
        browser.signIn(aino.email(), Cast.PASSWORD);
        var older = passwords.link(aino.id(), anna);
        var link = passwords.link(aino.id(), anna);
        var elsewhere = new Visitor(port);
        assertThat(elsewhere.get(link).headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(elsewhere.submit(link, Map.of("password", "neljä harmaata kiveä")).statusCode()).isEqualTo(303);
        assertThat(browser.get("/nowhere").statusCode()).isEqualTo(303);
        assertThat(elsewhere.get(link).statusCode()).isEqualTo(404);
        assertThat(elsewhere.get(older).statusCode()).as("an older link of the same").isEqualTo(404);
        assertThat(elsewhere.signIn(aino.email(), "neljä harmaata kiveä").statusCode()).isEqualTo(303);
    }

    @Test
    void aPasswordLinkEndsInADay() {
        var link = passwords.link(aino.id(), anna);
        clock.advance(Passwords.LINK_WORKS);
        assertThat(new Visitor(port).submit(link, Map.of("password", "neljä harmaata kiveä")).statusCode()).isEqualTo(404);
    }

    @Test
    void whatWasDoneIsInTheAuditLog() {
        // Later than anything else that was written to the same database.
        clock.advance(Duration.ofDays(1000));
        people.changeRole(aino.id(), Role.LEAD, anna);
        new Visitor(port).signIn(aino.email(), "aivan väärä salasana");
        new Visitor(port).signIn(aino.email(), Cast.PASSWORD);
        var page = audit.entries(null, 3, anna);
        assertThat(page.items()).extracting(AuditEntry::action).containsExactly("signed-in", "sign-in.refused", "role.changed");
        assertThat(page.items().getLast()).extracting(AuditEntry::agentName, AuditEntry::object, AuditEntry::detail)
            .containsExactly(anna.agent().name(), "agent:" + aino.id(), Map.of("from", "agent", "to", "lead"));
        assertThat(page.items().getFirst().ip()).isNotBlank();
        var older = audit.entries(page.next(), 3, anna);
        assertThat(older.items()).doesNotContainAnyElementsOf(page.items());
    }

    @Test
    void theAuditLogIsOnlyAddedTo() {
        audit.record(anna, "tested", null, Map.of());
        assertThatThrownBy(() -> db.sql("update audit_entry set action = 'nothing'").update()).hasMessageContaining("append-only");
        assertThatThrownBy(() -> db.sql("delete from audit_entry").update()).hasMessageContaining("append-only");
    }
}
