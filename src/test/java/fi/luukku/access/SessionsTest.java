package fi.luukku.access;

import fi.luukku.kernel.Problem;
import fi.luukku.testing.LuukkuTest;
import fi.luukku.testing.SettableClock;
import fi.luukku.testing.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@LuukkuTest
class SessionsTest {

    @Autowired Agents agents;
    @Autowired Passwords passwords;
    @Autowired Sessions sessions;
    @Autowired People people;
    @Autowired Teams teams;
    @Autowired SettableClock clock;
    @Autowired JdbcClient db;
    @Autowired ApplicationEventPublisher events;
    @LocalServerPort int port;

    private Cast cast;
    private Agent aino;
    private Visitor browser;

    @BeforeEach
    void ainoIsSignedIn() {
        db.sql("delete from sign_in_throttle").update();
        cast = new Cast(agents, passwords);
        aino = cast.with(Role.AGENT);
        browser = signedIn(aino);
    }

    @Test
    void aRevokedSessionIsOutAtOnceAndTheOthersStay() {
        var other = signedIn(aino);
        assertThat(isIn(other)).isTrue();
        var id = Long.parseLong(between(browser.get("/account").body(), "/account/sessions/", "/end"));
        assertThat(browser.submit("/account/sessions/" + id + "/end", Map.of()).statusCode()).isEqualTo(303);
        assertThat(isIn(other)).isFalse();
        assertThat(isIn(browser)).isTrue();
    }

    @Test
    void allOthersCanBeSignedOut() {
        var second = signedIn(aino);
        var third = signedIn(aino);
        browser.submit("/account/sessions/others/end", Map.of());
        assertThat(isIn(second)).isFalse();
        assertThat(isIn(third)).isFalse();
        assertThat(isIn(browser)).isTrue();
    }

    @Test
    void anothersSessionIsOutOfReach() {
        var id = db.sql("select id from agent_session where agent_id = ?").param(aino.id().value()).query(Long.class).single();
        assertThatThrownBy(() -> sessions.revoke(id, cast.viewer(Role.ADMIN))).isInstanceOf(Problem.NotFound.class);
        assertThat(isIn(browser)).isTrue();
    }

    @Test
    void someoneWhoHasLeftIsOutAtOnceAndCantComeBackIn() {
        people.deactivate(aino.id(), cast.viewer(Role.ADMIN));
        assertThat(isIn(browser)).isFalse();
        assertThat(new Visitor(port).signIn(aino.email(), Cast.PASSWORD).statusCode()).isEqualTo(422);
    }

    @Test
    void aNewRoleOrTeamIsFeltAtOnce() {
        var token = browser.cookie("luukku_session").orElseThrow().getValue();
        assertThat(sessions.signedIn(token).viewer().reach()).isInstanceOf(Reach.Teams.class);
        people.changeRole(aino.id(), Role.LEAD, cast.viewer(Role.ADMIN));
        assertThat(sessions.signedIn(token).viewer().reach()).isEqualTo(new Reach.Everything());

        var team = teams.create("Tiimi " + aino.id(), true);
        teams.join(team.id(), aino.id());
        assertThat(sessions.signedIn(token).viewer().teams()).contains(team.id());
        teams.leave(team.id(), aino.id());
        assertThat(sessions.signedIn(token).viewer().teams()).doesNotContain(team.id());
    }

    @Test
    void whatAnotherNodeRevokedIsOutInSomeSeconds() {
        assertThat(isIn(browser)).isTrue();
        db.sql("update agent_session set revoked_at = now() where agent_id = ?").param(aino.id().value()).update();
        Awaitility.await().atMost(Duration.ofSeconds(7)).until(() -> !isIn(browser));
    }

    @Test
    void fourteenDaysWithoutUseEndIt() {
        passes(Duration.ofDays(13));
        assertThat(isIn(browser)).isTrue();
        passes(Duration.ofDays(13));
        assertThat(isIn(browser)).isTrue();
        passes(Duration.ofDays(14));
        assertThat(isIn(browser)).isFalse();
    }

    @Test
    void ninetyDaysEndItInAnyCase() {
        for (int days = 0; days < 88; days += 8) {
            passes(Duration.ofDays(8));
            assertThat(isIn(browser)).as("day %d", days + 8).isTrue();
        }
        passes(Duration.ofDays(2));
        assertThat(isIn(browser)).isFalse();
    }

    @Test
    void useIsWrittenDownAtMostOnceAMinute() {
        passes(Duration.ofSeconds(30));
        isIn(browser);
        assertThat(seen()).isEqualTo(SettableClock.START);
        passes(Duration.ofSeconds(31));
        isIn(browser);
        assertThat(seen()).isEqualTo(SettableClock.START.plusSeconds(61));
    }

    @Test
    void aSecondSignInGetsANewCookieAndEndsTheOldOne() {
        var first = browser.cookie("luukku_session").orElseThrow().getValue();
        browser.signIn(aino.email(), Cast.PASSWORD);
        assertThat(browser.cookie("luukku_session").orElseThrow().getValue()).isNotEqualTo(first);
        assertThat(sessions.signedIn(first)).isNull();
    }

    @Test
    void aNewPasswordSignsTheOthersOut() {
        var other = signedIn(aino);
        var answer = browser.submit("/account/password", Map.of("current", Cast.PASSWORD, "password", "neljä harmaata kiveä"));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(isIn(other)).isFalse();
        assertThat(isIn(browser)).isTrue();
        assertThat(new Visitor(port).signIn(aino.email(), Cast.PASSWORD).statusCode()).isEqualTo(422);
        assertThat(new Visitor(port).signIn(aino.email(), "neljä harmaata kiveä").statusCode()).isEqualTo(303);
    }

    @Test
    void whereABrowserIsTheProxyNextToUsSaysAndNotTheBrowser() {
        var answer = new Visitor(port).submit("/sign-in", Map.of("email", aino.email(), "password", Cast.PASSWORD),
            "X-Forwarded-For", "198.51.100.7, 203.0.113.9", "X-Forwarded-Proto", "https");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("luukku_session=") && cookie.contains("Secure"));
        assertThat(db.sql("select ip from agent_session where agent_id = ? order by id desc limit 1").param(aino.id().value())
            .query(String.class).single()).isEqualTo("203.0.113.9");
    }

    @Test
    void noHttpSessionIsMade() {
        assertThat(browser.cookie("JSESSIONID")).isEmpty();
        assertThat(browser.get("/account").headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
    }

    private Visitor signedIn(Agent agent) {
        var visitor = new Visitor(port);
        assertThat(visitor.signIn(agent.email(), Cast.PASSWORD).statusCode()).isEqualTo(303);
        return visitor;
    }

    private static boolean isIn(Visitor visitor) {
        return visitor.get("/nowhere").statusCode() == 404;
    }

    // What is remembered for seconds is forgotten, as it would be in the time that passes.
    private void passes(Duration time) {
        clock.advance(time);
        events.publishEvent(new AccessChanged(aino.id()));
    }

    private Instant seen() {
        return db.sql("select seen_at from agent_session where agent_id = ?").param(aino.id().value())
            .query((row, _) -> row.getTimestamp(1).toInstant()).single();
    }

    private static String between(String text, String from, String to) {
        var start = text.indexOf(from) + from.length();
        return text.substring(start, text.indexOf(to, start));
    }
}
