package fi.luukku.access;

import fi.luukku.kernel.Id;
import fi.luukku.platform.Secrets;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import static fi.luukku.access.Sql.utc;

@Repository
class TotpTable {

    private final JdbcClient db;
    private final Secrets secrets;
    private final Clock clock;

    TotpTable(JdbcClient db, Secrets secrets, Clock clock) {
        this.db = db;
        this.secrets = secrets;
        this.clock = clock;
    }

    void begin(Id<Agent> agent, String secret) {
        db.sql("insert into agent_totp (agent_id, sealed_secret, created_at) values (?, ?, ?) on conflict do nothing")
            .params(agent.value(), secrets.seal(secret), utc(clock.instant())).update();
    }

    Optional<String> secret(Id<Agent> agent, boolean confirmed) {
        return db.sql("select sealed_secret from agent_totp where agent_id = ? and (confirmed_at is not null) = ?")
            .params(agent.value(), confirmed).query(String.class).optional().map(secrets::open);
    }

    boolean isOn(Id<Agent> agent) {
        return db.sql("select exists (select from agent_totp where agent_id = ? and confirmed_at is not null)").param(agent.value())
            .query(Boolean.class).single();
    }

    void confirm(Id<Agent> agent) {
        db.sql("update agent_totp set confirmed_at = ? where agent_id = ? and confirmed_at is null").params(utc(clock.instant()), agent.value()).update();
    }

    /** Takes a step, once; false when it or a later one has been taken. */
    boolean take(Id<Agent> agent, long step) {
        return db.sql("update agent_totp set last_step = :step where agent_id = :agent and last_step < :step")
            .param("step", step).param("agent", agent.value()).update() == 1;
    }

    void remove(Id<Agent> agent) {
        db.sql("delete from agent_totp where agent_id = ?").param(agent.value()).update();
    }
}
