package fi.luukku.access;

import fi.luukku.kernel.Language;
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

@LuukkuTest
class SignInTest {

    private static final String PASSWORD = "kolme vihreää kuusta";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired Agents agents;
    @Autowired Passwords passwords;
    @Autowired SettableClock clock;
    @Autowired JdbcClient db;
    @LocalServerPort int port;

    private Agent aino;

    @BeforeEach
    void ainoWorksHere() {
        aino = agents.add("Aino Koskela", "aino" + NUMBER.incrementAndGet() + "@kirjakulma.example", Role.AGENT, Language.FI);
        passwords.set(aino.id(), PASSWORD);
        db.sql("delete from sign_in_throttle").update();
    }

    @Test
    void theRightPasswordOpensTheDoor() {
        var browser = new Visitor(port);
        var answer = browser.signIn(aino.email(), PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/");
        assertThat(answer.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("luukku_session=")
            && cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
        assertThat(browser.get("/nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void aWrongPasswordAndAnUnknownPersonLookTheSame() {
        var wrong = new Visitor(port).signIn(aino.email(), "jotain ihan muuta");
        var unknown = new Visitor(port).signIn("ei.ketaan@kirjakulma.example", "jotain ihan muuta");
        assertThat(wrong.statusCode()).isEqualTo(422).isEqualTo(unknown.statusCode());
        assertThat(wrong.body()).contains("ei täsmää");
        assertThat(unknown.body()).contains("ei täsmää");
        assertThat(wrong.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("luukku_session"));
    }

    @Test
    void withoutASessionOneIsLedToSignInAndBack() {
        var browser = new Visitor(port);
        var sent = browser.get("/tickets/7?tab=notes");
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.headers().firstValue("Location")).hasValue("/sign-in?to=%2Ftickets%2F7%3Ftab%3Dnotes");
        var back = browser.submit("/sign-in", Map.of("email", aino.email(), "password", PASSWORD, "to", "/tickets/7?tab=notes"));
        assertThat(back.headers().firstValue("Location")).hasValue("/tickets/7?tab=notes");
    }

    @Test
    void noOneIsLedToAnotherSite() {
        for (var elsewhere : new String[] {"https://evil.example/", "//evil.example", "/\\evil.example", "/\t/evil.example", "javascript:alert(1)", ""}) {
            var answer = new Visitor(port).submit("/sign-in", Map.of("email", aino.email(), "password", PASSWORD, "to", elsewhere));
            assertThat(answer.headers().firstValue("Location")).as(elsewhere).hasValue("/");
        }
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        var browser = new Visitor(port);
        browser.get("/sign-in");
        assertThat(browser.post("/sign-in", Map.of("email", aino.email(), "password", PASSWORD)).statusCode()).isEqualTo(403);
        assertThat(browser.cookie("luukku_session")).isEmpty();
    }

    @Test
    void partsOfPagesGetAStatusInsteadOfASignInPage() {
        assertThat(new Visitor(port).get("/tickets/7", "Turbo-Frame", "ticket").statusCode()).isEqualTo(401);
        assertThat(new Visitor(port).get("/signals", "Accept", "text/event-stream").statusCode()).isEqualTo(401);
        var api = new Visitor(port).get("/api/v1/tickets");
        assertThat(api.statusCode()).isEqualTo(401);
        assertThat(api.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void aGuesserWaits() {
        var guesser = new Visitor(port);
        for (int i = 0; i < 5; i++) assertThat(guesser.signIn(aino.email(), "arvaus numero " + i).statusCode()).isEqualTo(422);
        var refused = guesser.signIn(aino.email(), PASSWORD);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("Odota 30 s");
        clock.advance(Duration.ofSeconds(30));
        assertThat(guesser.signIn(aino.email(), PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void aSignOutEndsTheSession() {
        var browser = new Visitor(port);
        browser.signIn(aino.email(), PASSWORD);
        var stolen = browser.cookie("luukku_session").orElseThrow().getValue();
        assertThat(new Visitor(port).get("/nowhere", "Cookie", "luukku_session=" + stolen).statusCode()).isEqualTo(404);
        assertThat(browser.submit("/sign-out", Map.of()).statusCode()).isEqualTo(303);
        assertThat(new Visitor(port).get("/nowhere", "Cookie", "luukku_session=" + stolen).statusCode()).isEqualTo(303);
    }
}
