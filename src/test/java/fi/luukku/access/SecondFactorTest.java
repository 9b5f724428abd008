package fi.luukku.access;

import fi.luukku.kernel.Problem;
import fi.luukku.testing.LuukkuTest;
import fi.luukku.testing.SettableClock;
import fi.luukku.testing.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@LuukkuTest
class SecondFactorTest {

    @Autowired Agents agents;
    @Autowired Passwords passwords;
    @Autowired SecondFactor secondFactor;
    @Autowired Passkeys passkeys;
    @Autowired AccessPolicy policy;
    @Autowired SettableClock clock;
    @Autowired JdbcClient db;
    @LocalServerPort int port;

    private Cast cast;
    private Viewer aino;
    private String secret;
    private List<String> recovery;

    @BeforeEach
    void ainoHasAnApp() {
        db.sql("delete from sign_in_throttle").update();
        cast = new Cast(agents, passwords);
        aino = cast.viewer(Role.AGENT);
        secondFactor.begin(aino);
        secret = secondFactor.begun(aino).orElseThrow().secret();
        recovery = secondFactor.confirm(Totp.code(secret, clock.instant()), aino);
        clock.advance(Duration.ofSeconds(30));
    }

    @AfterEach
    void noPolicy() {
        policy.requireSecondFactorFrom(null, cast.viewer(Role.ADMIN));
    }

    @Test
    void aPasswordAloneNoLongerOpens() {
        var browser = new Visitor(port);
        var first = browser.signIn(aino.agent().email(), Cast.PASSWORD);
        assertThat(first.headers().firstValue("Location")).hasValue("/sign-in/second-step");
        assertThat(browser.cookie("luukku_session")).isEmpty();
        assertThat(browser.get("/nowhere").statusCode()).isEqualTo(303);

        var second = browser.submit("/sign-in/second-step", Map.of("code", code(), "to", "/tickets/7"));
        assertThat(second.headers().firstValue("Location")).hasValue("/tickets/7");
        assertThat(browser.get("/nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void aCodeIsTakenOnce() {
        var code = code();
        assertThat(enter(code).statusCode()).isEqualTo(303);
        assertThat(enter(code).statusCode()).isEqualTo(422);
        clock.advance(Duration.ofSeconds(30));
        assertThat(enter(code).statusCode()).as("still within its neighbouring step").isEqualTo(422);
        assertThat(enter(code()).statusCode()).isEqualTo(303);
    }

    @Test
    void theConfirmingCodeCantBeUsedToSignIn() {
        var lauri = cast.viewer(Role.LEAD);
        secondFactor.begin(lauri);
        var code = Totp.code(secondFactor.begun(lauri).orElseThrow().secret(), clock.instant());
        secondFactor.confirm(code, lauri);
        assertThat(secondFactor.accepts(lauri.id(), code)).isFalse();
    }

    @Test
    void tenRecoveryCodesEachOnce() {
        assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
        assertThat(enter(recovery.getFirst().toLowerCase()).statusCode()).isEqualTo(303);
        assertThat(enter(recovery.getFirst()).statusCode()).isEqualTo(422);
        assertThat(secondFactor.codesLeft(aino)).isEqualTo(9);
        var renewed = secondFactor.renewCodes(Cast.PASSWORD, aino);
        assertThat(enter(recovery.get(1)).statusCode()).isEqualTo(422);
        assertThat(enter(renewed.getFirst()).statusCode()).isEqualTo(303);
    }

    @Test
    void anothersRecoveryCodeIsNoGood() {
        assertThat(secondFactor.accepts(cast.with(Role.AGENT).id(), recovery.getFirst())).isFalse();
    }

    @Test
    void codesAreNotGuessed() {
        var browser = new Visitor(port);
        browser.signIn(aino.agent().email(), Cast.PASSWORD);
        for (int i = 0; i < 5; i++) assertThat(browser.submit("/sign-in/second-step", Map.of("code", "00000" + i)).statusCode()).isEqualTo(422);
        assertThat(browser.submit("/sign-in/second-step", Map.of("code", code())).statusCode()).isEqualTo(429);
    }

    @Test
    void theSecondStepNeedsTheFirstAndIsOverInTenMinutes() {
        assertThat(new Visitor(port).submit("/sign-in/second-step", Map.of("code", code())).headers().firstValue("Location")).hasValue("/sign-in");
        var slow = new Visitor(port);
        slow.signIn(aino.agent().email(), Cast.PASSWORD);
        clock.advance(Duration.ofMinutes(10));
        assertThat(slow.submit("/sign-in/second-step", Map.of("code", code())).headers().firstValue("Location")).hasValue("/sign-in");
        assertThat(slow.cookie("luukku_session")).isEmpty();
    }

    @Test
    void theSecretIsSealedInTheDatabase() {
        assertThat(db.sql("select sealed_secret from agent_totp where agent_id = ?").param(aino.id().value()).query(String.class).single())
            .startsWith("v1.").doesNotContain(secret);
    }

    @Test
    void turningItOffTakesThePassword() {
        assertThatThrownBy(() -> secondFactor.turnOff("väärä salasana", aino)).isInstanceOf(Problem.Invalid.class);
        assertThat(secondFactor.isOn(aino)).isTrue();
        secondFactor.turnOff(Cast.PASSWORD, aino);
        assertThat(new Visitor(port).signIn(aino.agent().email(), Cast.PASSWORD).headers().firstValue("Location")).hasValue("/");
    }

    @Test
    void whereItIsRequiredNothingElseCanBeDoneBefore() {
        policy.requireSecondFactorFrom(Role.LEAD, cast.viewer(Role.ADMIN));
        var lauri = cast.with(Role.LEAD);
        var browser = new Visitor(port);
        browser.signIn(lauri.email(), Cast.PASSWORD);
        assertThat(browser.get("/nowhere").headers().firstValue("Location")).hasValue("/account/second-factor");
        assertThat(browser.get("/account/second-factor").statusCode()).isEqualTo(200);

        browser.submit("/account/second-factor", Map.of());
        var key = secondFactor.begun(cast.viewer(lauri)).orElseThrow().secret();
        var confirmed = browser.submit("/account/second-factor/confirmation", Map.of("code", Totp.code(key, clock.instant())));
        assertThat(confirmed.body()).containsPattern("<code>[2-9A-Z]{5}-[2-9A-Z]{5}</code>");
        assertThat(browser.get("/nowhere").statusCode()).isEqualTo(404);
        assertThatThrownBy(() -> secondFactor.turnOff(Cast.PASSWORD, cast.viewer(lauri))).isInstanceOf(Problem.Conflict.class);
    }

    @Test
    void takingOneIntoUseAsksForThePasswordWhenItWasGivenLongAgo() {
        var lauri = cast.with(Role.LEAD);
        var browser = new Visitor(port);
        browser.signIn(lauri.email(), Cast.PASSWORD);
        clock.advance(Duration.ofMinutes(10));
        var asked = browser.submit("/account/second-factor", Map.of()).headers().firstValue("Location").orElseThrow();
        assertThat(asked).isEqualTo("/account/confirmation?to=%2Faccount%2Fsecond-factor");
        assertThat(secondFactor.begun(cast.viewer(lauri))).isEmpty();
        assertThat(browser.submit("/account/confirmation", Map.of("password", "aivan väärä salasana", "to", "/account/second-factor")).statusCode()).isEqualTo(422);
        assertThat(browser.submit("/account/second-factor", Map.of()).headers().firstValue("Location")).hasValue(asked);

        var confirmed = browser.submit("/account/confirmation", Map.of("password", Cast.PASSWORD, "to", "/account/second-factor"));
        assertThat(confirmed.headers().firstValue("Location")).hasValue("/account/second-factor");
        browser.submit("/account/second-factor", Map.of());
        assertThat(browser.get("/account/second-factor").body()).contains("class=\"qr\"");
        var key = secondFactor.begun(cast.viewer(lauri)).orElseThrow().secret();

        clock.advance(Duration.ofMinutes(10));
        assertThat(browser.get("/account/second-factor").body()).as("nor is it shown to whoever sits down there").doesNotContain("class=\"qr\"");
        var late = browser.submit("/account/second-factor/confirmation", Map.of("code", Totp.code(key, clock.instant())));
        assertThat(late.headers().firstValue("Location")).hasValue(asked);
        assertThat(secondFactor.isOn(cast.viewer(lauri))).isFalse();
        assertThat(browser.submit("/account/tokens", Map.of("name", "varkaan", "role", "LEAD", "days", "0")).headers().firstValue("Location")).hasValue("/account/confirmation?to=%2Faccount%23tokens");
    }

    @Test
    void thePasswordAskedForAnewLeadsNowhereElse() {
        var browser = new Visitor(port);
        var lauri = cast.with(Role.LEAD);
        browser.signIn(lauri.email(), Cast.PASSWORD);
        assertThat(browser.submit("/account/confirmation", Map.of("password", Cast.PASSWORD, "to", "//varas.example")).headers().firstValue("Location")).hasValue("/");
        for (int i = 0; i < 5; i++) browser.submit("/account/confirmation", Map.of("password", "arvaus " + i));
        assertThat(browser.submit("/account/confirmation", Map.of("password", Cast.PASSWORD)).statusCode()).as("nor is it guessed").isEqualTo(429);
    }

    @Test
    void whoHasOnlyPasskeysComesInByPaperWhenTheyAreLost() {
        var lauri = cast.with(Role.LEAD);
        passkey(lauri);
        var paper = secondFactor.renewCodes(Cast.PASSWORD, cast.viewer(lauri));
        var browser = new Visitor(port);
        assertThat(browser.signIn(lauri.email(), Cast.PASSWORD).headers().firstValue("Location")).hasValue("/sign-in/second-step");
        assertThat(browser.get("/sign-in/second-step").body()).contains("passkey-sign-in", "name=\"code\"");
        assertThat(browser.submit("/sign-in/second-step", Map.of("code", paper.getFirst())).headers().firstValue("Location")).hasValue("/");

        secondFactor.reset(lauri.id(), cast.viewer(Role.ADMIN));
        assertThat(new Visitor(port).signIn(lauri.email(), Cast.PASSWORD).headers().firstValue("Location")).hasValue("/");
    }

    private long passkey(Agent agent) {
        db.sql("insert into passkey_user (agent_id, handle) values (?, decode(md5(?), 'hex'))").params(agent.id().value(), agent.email()).update();
        return db.sql("""
                insert into passkey (credential, handle, name, public_key, signature_count, user_verified, transports, backup_eligible, backed_up, created_at, used_at)
                values (decode(md5(:who), 'hex'), decode(md5(:who), 'hex'), 'Puhelin', '\\x00', 0, true, '{}', false, false, now(), now()) returning id""")
            .param("who", agent.email()).query(Long.class).single();
    }

    @Test
    void anotherPersonsPasskeyIsEndedByAdminsOnly() {
        var lauri = cast.with(Role.LEAD);
        var key = passkey(lauri);
        assertThatThrownBy(() -> passkeys.remove(key, lauri.id(), cast.viewer(Role.LEAD))).isInstanceOf(Problem.Forbidden.class);
        assertThatThrownBy(() -> passkeys.of(lauri.id(), cast.viewer(Role.LEAD))).isInstanceOf(Problem.Forbidden.class);
        assertThatThrownBy(() -> passkeys.remove(key, aino.id(), cast.viewer(Role.ADMIN))).isInstanceOf(Problem.NotFound.class);
        passkeys.remove(key, lauri.id(), cast.viewer(Role.ADMIN));
        assertThat(passkeys.of(lauri.id(), cast.viewer(Role.ADMIN))).isEmpty();
    }

    @Test
    void whereItIsRequiredOfLeadsAnAgentIsFree() {
        policy.requireSecondFactorFrom(Role.LEAD, cast.viewer(Role.ADMIN));
        var browser = new Visitor(port);
        browser.signIn(cast.with(Role.AGENT).email(), Cast.PASSWORD);
        assertThat(browser.get("/nowhere").statusCode()).isEqualTo(404);
    }

    private String code() {
        return Totp.code(secret, clock.instant());
    }

    private HttpResponse<String> enter(String code) {
        var browser = new Visitor(port);
        browser.signIn(aino.agent().email(), Cast.PASSWORD);
        return browser.submit("/sign-in/second-step", Map.of("code", code));
    }
}
