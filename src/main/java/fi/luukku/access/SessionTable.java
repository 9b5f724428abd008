package fi.luukku.access;

import fi.luukku.kernel.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import static fi.luukku.access.Sql.utc;

@Repository
class SessionTable {

    static final Duration SEEN_STEP = Duration.ofMinutes(1);
    private static final Duration IDLE = Duration.ofDays(14);
    private static final Duration LONGEST = Duration.ofDays(90);

    record Row(long id, Id<Agent> agent, Instant seen, boolean strong) {}

    private final JdbcClient db;

    SessionTable(JdbcClient db) {
        this.db = db;
    }

    void add(byte[] hash, Id<Agent> agent, boolean strong, Caller from, Instant now) {
        db.sql("""
                insert into agent_session (hash, agent_id, created_at, seen_at, expires_at, ip, user_agent, strong, proved_at)
                values (:hash, :agent, :now, :now, :expires, :ip, :userAgent, :strong, :now)""")
            .param("hash", hash).param("agent", agent.value()).param("now", utc(now)).param("expires", utc(now.plus(IDLE)))
            .param("ip", from.ip()).param("userAgent", from.userAgent()).param("strong", strong).update();
    }

    @Nullable Row live(byte[] hash, Instant now) {
        return db.sql("select id, agent_id, seen_at, strong from agent_session where hash = ? and revoked_at is null and expires_at > ?")
            .params(hash, utc(now)).query(SessionTable::row).optional().orElse(null);
    }

    void seen(long id, Instant now) {
        db.sql("update agent_session set seen_at = :now, expires_at = least(:idle, created_at + make_interval(days => :days)) where id = :id")
            .param("now", utc(now)).param("idle", utc(now.plus(IDLE))).param("days", (int) LONGEST.toDays()).param("id", id).update();
    }

    void strengthen(long id) {
        db.sql("update agent_session set strong = true where id = ?").param(id).update();
    }

    void prove(long id, Instant now) {
        db.sql("update agent_session set proved_at = ? where id = ?").params(utc(now), id).update();
    }

    boolean provedSince(long id, Instant since) {
        return db.sql("select exists (select from agent_session where id = ? and proved_at > ?)").params(id, utc(since)).query(Boolean.class).single();
    }

    List<Sessions.Session> of(Id<Agent> agent, long own, Instant now) {
        return db.sql("""
                select * from agent_session where agent_id = ? and revoked_at is null and expires_at > ?
                order by seen_at desc limit 100""")
            .params(agent.value(), utc(now)).query((row, _) -> session(row, own)).list();
    }

    @Nullable Id<Agent> revoke(byte[] hash, Instant now) {
        return db.sql("update agent_session set revoked_at = ? where hash = ? and revoked_at is null returning agent_id")
            .params(utc(now), hash).query(Long.class).optional().map(Id::<Agent>of).orElse(null);
    }

    boolean revoke(long id, Id<Agent> agent, Instant now) {
        return db.sql("update agent_session set revoked_at = ? where id = ? and agent_id = ? and revoked_at is null")
            .params(utc(now), id, agent.value()).update() == 1;
    }

    void revokeAllBut(long kept, Id<Agent> agent, Instant now) {
        db.sql("update agent_session set revoked_at = ? where agent_id = ? and id <> ? and revoked_at is null")
            .params(utc(now), agent.value(), kept).update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(row.getLong("id"), Id.of(row.getLong("agent_id")), row.getTimestamp("seen_at").toInstant(), row.getBoolean("strong"));
    }

    private static Sessions.Session session(ResultSet row, long own) throws SQLException {
        var id = row.getLong("id");
        return new Sessions.Session(id, row.getTimestamp("created_at").toInstant(), row.getTimestamp("seen_at").toInstant(),
            Caller.shown(row.getString("ip")), Browser.of(row.getString("user_agent")), id == own);
    }
}
