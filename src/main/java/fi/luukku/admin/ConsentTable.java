package fi.luukku.admin;

import fi.luukku.channel.email.Mailbox;
import fi.luukku.kernel.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Consents that someone went to give. */
@Component
class ConsentTable {

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    // The page that tells what came of it can be loaded again for so long.
    private static final Duration TOLD = Duration.ofHours(1);

    record Row(long id, @Nullable Id<Mailbox> mailbox, String back, String sealed, @Nullable String problem, @Nullable String detail) {}

    private final JdbcClient db;

    ConsentTable(JdbcClient db) {
        this.db = db;
    }

    void add(byte[] state, long session, @Nullable Id<Mailbox> mailbox, String back, String sealed, Instant now) {
        db.sql("delete from mailbox_consent where expires_at < ?").param(at(now.minus(TOLD))).update();
        db.sql("insert into mailbox_consent (state_hash, session_id, mailbox_id, back, sealed, expires_at) values (?, ?, ?, ?, ?, ?)")
            .params(state, session, Id.valueOf(mailbox), back, sealed, at(now.plus(PATIENCE))).update();
    }

    /** Takes what this session asked for; nobody gets it again. */
    Optional<Row> take(byte[] state, long session, Instant now) {
        return db.sql("""
                update mailbox_consent set answered_at = :now
                where state_hash = :state and session_id = :session and answered_at is null and expires_at > :now returning *""")
            .param("now", at(now)).param("state", state).param("session", session).query(ConsentTable::row).optional();
    }

    void settle(long id, String sealed, @Nullable String problem, @Nullable String detail) {
        db.sql("update mailbox_consent set sealed = ?, problem = ?, detail = ? where id = ?").params(sealed, problem, detail, id).update();
    }

    Optional<Row> answered(long id, long session, Instant now) {
        return db.sql("select * from mailbox_consent where id = ? and session_id = ? and answered_at > ?").params(id, session, at(now.minus(TOLD)))
            .query(ConsentTable::row).optional();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(row.getLong("id"), Id.in(row, "mailbox_id"), row.getString("back"), row.getString("sealed"), row.getString("problem"), row.getString("detail"));
    }
}
