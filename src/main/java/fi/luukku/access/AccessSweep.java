package fi.luukku.access;

import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import static fi.luukku.access.Sql.utc;

/** Clears away what is over: for a job, some times a day. */
@Service
public class AccessSweep {

    // Long enough that "where was I signed in" can still be asked after something was noticed.
    private static final Duration ENDED_KEPT = Duration.ofDays(90);

    private final Throttle throttle;
    private final SignInSteps steps;
    private final JdbcClient db;
    private final Clock clock;

    AccessSweep(Throttle throttle, SignInSteps steps, JdbcClient db, Clock clock) {
        this.throttle = throttle;
        this.steps = steps;
        this.db = db;
        this.clock = clock;
    }

    public void run() {
        throttle.sweep();
        steps.sweep();
        var before = utc(clock.instant().minus(ENDED_KEPT));
        db.sql("delete from agent_session where expires_at < ?").param(before).update();
        db.sql("delete from password_link where expires_at < ?").param(before).update();
    }
}
