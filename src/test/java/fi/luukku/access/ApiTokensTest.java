package fi.luukku.access;

import fi.luukku.kernel.Language;
import fi.luukku.kernel.Problem;
import fi.luukku.testing.LuukkuTest;
import fi.luukku.testing.SettableClock;
import fi.luukku.testing.Visitor;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@LuukkuTest
class ApiTokensTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired Agents agents;
    @Autowired Passwords passwords;
    @Autowired ApiTokens tokens;
    @Autowired SettableClock clock;
    @Autowired JdbcClient db;
    @LocalServerPort int port;

    private Viewer lauri;

    @BeforeEach
    void lauriLeads() {
        lauri = someone(Role.LEAD);
    }

    @Test
    void aTokenOpensTheApiAndNothingElse() {
        var token = tokens.issue("Raportit", Role.AGENT, null, lauri).token();
        assertThat(token).matches("luukku_[0-9A-Za-z]{43}");
        assertThat(status("/api/v1/nowhere", token)).isEqualTo(404);
        assertThat(status("/nowhere", token)).isEqualTo(303);
        assertThat(status("/api/v1/nowhere", token + "x")).isEqualTo(401);
    }

    @Test
    void aSessionOpensNothingOfTheApi() {
        passwords.set(lauri.id(), Cast.PASSWORD);
        var browser = new Visitor(port);
        browser.signIn(lauri.agent().email(), Cast.PASSWORD);
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
        assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(browser.submit("/api/v1/tickets", Map.of()).statusCode()).isEqualTo(401);
        assertThat(browser.get("/%61pi/v1/me").statusCode()).isEqualTo(401);
        assertThat(browser.post("/%61pi/v1/tickets", Map.of()).statusCode()).isEqualTo(401);
        var token = tokens.issue("Raportit", Role.AGENT, null, lauri).token();
        assertThat(browser.get("/api/v1/me", "Authorization", "Bearer " + token).statusCode()).isEqualTo(200);
    }

    @Test
    void onlyTheHashIsKept() {
        var token = tokens.issue("Raportit", Role.AGENT, null, lauri).token();
        assertThat(db.sql("select count(*) from api_token t where t::text like ?").param("%" + token.substring(7) + "%").query(Long.class).single()).isZero();
    }

    @Test
    void aTokenHasTheRightsOfItsRoleAndNeverMoreThanItsAgent() {
        var token = tokens.issue("Vain luku", Role.COLLABORATOR, null, lauri).token();
        var viewer = tokens.signedIn(token).viewer();
        assertThat(viewer.is(Role.AGENT)).isFalse();
        assertThat(viewer.reach()).isEqualTo(new Reach.Shared(lauri.id()));

        var asLead = tokens.issue("Johto", Role.LEAD, null, lauri).token();
        db.sql("update agent set role = 'agent' where id = ?").param(lauri.id().value()).update();
        assertThat(tokens.signedIn(asLead).viewer().is(Role.LEAD)).isFalse();
    }

    @Test
    void aRevokedTokenIsOutAtOnce() {
        var issued = tokens.issue("Raportit", Role.AGENT, null, lauri);
        assertThat(status("/api/v1/nowhere", issued.token())).isEqualTo(404);
        tokens.revoke(issued.of().id(), lauri);
        assertThat(status("/api/v1/nowhere", issued.token())).isEqualTo(401);
    }

    @Test
    void aTokenEndsWhenItsTimeIsOver() {
        var token = tokens.issue("Viikko", Role.AGENT, clock.instant().plus(Duration.ofDays(7)), lauri).token();
        clock.advance(Duration.ofDays(7));
        assertThat(status("/api/v1/nowhere", token)).isEqualTo(401);
    }

    @Test
    void noOneMakesATokenStrongerThanThemselves() {
        assertThatThrownBy(() -> tokens.issue("Liikaa", Role.ADMIN, null, lauri)).isInstanceOf(Problem.Forbidden.class);
        assertThatThrownBy(() -> tokens.issue("Agentti", Role.AGENT, null, someone(Role.AGENT))).isInstanceOf(Problem.Forbidden.class);
    }

    @Test
    void anothersTokenIsOutOfReachExceptForAnAdmin() {
        var issued = tokens.issue("Raportit", Role.AGENT, null, lauri);
        assertThatThrownBy(() -> tokens.revoke(issued.of().id(), someone(Role.LEAD))).isInstanceOf(Problem.NotFound.class);
        tokens.revoke(issued.of().id(), someone(Role.ADMIN));
        assertThat(tokens.of(lauri)).isEmpty();
    }

    @Test
    void aTokenChosenElsewhereCanBeRegisteredTwiceWithoutHarm() {
        var token = "demo-token-of-sixteen-or-more-" + NUMBER.incrementAndGet();
        tokens.register(token, lauri.id(), "Demo", Role.LEAD);
        tokens.register(token, lauri.id(), "Demo", Role.LEAD);
        assertThat(status("/api/v1/nowhere", token)).isEqualTo(404);
        assertThat(tokens.of(lauri)).hasSize(1);
    }

    @Test
    void aRequestWithATokenNeedsNoFormToken() {
        var token = tokens.issue("Kirjoittaa", Role.AGENT, null, lauri).token();
        var answer = new Visitor(port).post("/api/v1/nowhere", Map.of(), "Authorization", "Bearer " + token);
        assertThat(answer.statusCode()).isEqualTo(404);
    }

    private Viewer someone(Role role) {
        var agent = agents.add("Lauri Lehto", "lauri" + NUMBER.incrementAndGet() + "@tokens.example", role, Language.FI);
        return agents.viewer(agent.id()).orElseThrow();
    }

    private int status(String path, String token) {
        return new Visitor(port).get(path, "Authorization", "Bearer " + token).statusCode();
    }
}
