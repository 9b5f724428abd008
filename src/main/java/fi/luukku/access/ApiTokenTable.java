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
import static fi.luukku.access.Sql.utcOrNull;

@Repository
class ApiTokenTable {

    private static final Duration USED_STEP = Duration.ofMinutes(1);

    private final JdbcClient db;

    ApiTokenTable(JdbcClient db) {
        this.db = db;
    }

    ApiToken add(byte[] hash, Id<Agent> agent, String name, Role role, @Nullable Instant expires, Instant now) {
        return db.sql("insert into api_token (hash, agent_id, name, role, expires_at, created_at) values (?, ?, ?, ?, ?, ?) returning *")
            .params(hash, agent.value(), name, role.code(), utcOrNull(expires), utc(now)).query(ApiTokenTable::token).single();
    }

    boolean exists(byte[] hash) {
        return db.sql("select exists (select from api_token where hash = ?)").param(hash).query(Boolean.class).single();
    }

    @Nullable ApiToken live(byte[] hash, Instant now) {
        return db.sql("select * from api_token where hash = ? and revoked_at is null and (expires_at is null or expires_at > ?)")
            .params(hash, utc(now)).query(ApiTokenTable::token).optional().orElse(null);
    }

    @Nullable ApiToken get(long id) {
        return db.sql("select * from api_token where id = ? and revoked_at is null").param(id).query(ApiTokenTable::token).optional().orElse(null);
    }

    List<ApiToken> of(Id<Agent> agent) {
        return db.sql("select * from api_token where agent_id = ? and revoked_at is null order by id desc").param(agent.value())
            .query(ApiTokenTable::token).list();
    }

    List<ApiToken> all() {
        return db.sql("select * from api_token where revoked_at is null order by id desc").query(ApiTokenTable::token).list();
    }

    void used(long id, Instant now) {
        db.sql("update api_token set used_at = :now where id = :id and (used_at is null or used_at < :before)")
            .param("now", utc(now)).param("before", utc(now.minus(USED_STEP))).param("id", id).update();
    }

    void revoke(long id, Instant now) {
        db.sql("update api_token set revoked_at = ? where id = ? and revoked_at is null").params(utc(now), id).update();
    }

    private static ApiToken token(ResultSet row, int number) throws SQLException {
        return new ApiToken(row.getLong("id"), Id.of(row.getLong("agent_id")), row.getString("name"), Role.of(row.getString("role")),
            row.getTimestamp("created_at").toInstant(), moment(row, "used_at"), moment(row, "expires_at"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
