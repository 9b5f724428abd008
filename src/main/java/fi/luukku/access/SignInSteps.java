package fi.luukku.access;

import fi.luukku.kernel.Id;
import fi.luukku.platform.Secrets;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import static fi.luukku.access.Sql.utc;

/** Sign-ins under way: ten minutes between a right password and the second step, or a passkey's challenge and its answer. */
@Component
class SignInSteps {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    enum Purpose {
        /** The password was right. */
        SECOND_STEP,
        /** A passkey alone will tell who it is. */
        PASSKEY,
        /** Someone signed in is making a passkey; this step signs nobody in. */
        NEW_PASSKEY
    }

    record Step(byte[] hash, Purpose purpose, @Nullable Id<Agent> agent) {

        boolean is(Purpose purpose) {
            return this.purpose == purpose;
        }
    }

    private final JdbcClient db;
    private final Clock clock;

    SignInSteps(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void begin(Purpose purpose, @Nullable Id<Agent> agent, byte @Nullable [] challenge, HttpServletRequest request, HttpServletResponse response) {
        var token = Tokens.random();
        db.sql("insert into sign_in_step (hash, purpose, agent_id, challenge, expires_at) values (?, ?, ?, ?, ?)")
            .params(Secrets.hash(token), code(purpose), Id.valueOf(agent), challenge, utc(clock.instant().plus(PATIENCE))).update();
        SessionCookie.STEP.give(token, request, response);
    }

    @Nullable Step of(HttpServletRequest request) {
        var token = SessionCookie.STEP.in(request);
        if (token == null) return null;
        return db.sql("select * from sign_in_step where hash = ? and expires_at > ?").params(Secrets.hash(token), utc(clock.instant()))
            .query(SignInSteps::step).optional().orElse(null);
    }

    void challenge(Step step, byte[] challenge) {
        db.sql("update sign_in_step set challenge = ? where hash = ?").params(challenge, step.hash()).update();
    }

    /** Takes the challenge away from a step: each may be answered once, right or wrong. */
    byte @Nullable [] takeChallenge(Step step) {
        return db.sql("""
                update sign_in_step s set challenge = null from (select hash, challenge from sign_in_step where hash = ? for update) old
                where s.hash = old.hash and old.challenge is not null returning old.challenge""")
            .param(step.hash()).query(byte[].class).optional().orElse(null);
    }

    void end(Step step) {
        db.sql("delete from sign_in_step where hash = ?").param(step.hash()).update();
    }

    void endAll(Id<Agent> agent) {
        db.sql("delete from sign_in_step where agent_id = ?").param(agent.value()).update();
    }

    void sweep() {
        db.sql("delete from sign_in_step where expires_at < ?").param(utc(clock.instant())).update();
    }

    private static Step step(ResultSet row, int number) throws SQLException {
        var purpose = Purpose.valueOf(row.getString("purpose").toUpperCase(Locale.ROOT));
        return new Step(row.getBytes("hash"), purpose, Id.in(row, "agent_id"));
    }

    private static String code(Purpose purpose) {
        return purpose.name().toLowerCase(Locale.ROOT);
    }
}
