package fi.luukku.ticket;

import fi.luukku.kernel.Columns;
import fi.luukku.kernel.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import static fi.luukku.kernel.Columns.bytes;
import static fi.luukku.kernel.Columns.longs;

@Repository
class OriginalTable {

    private final JdbcClient db;

    OriginalTable(JdbcClient db) {
        this.db = db;
    }

    /** @param sealed null when it could not be */
    record Row(Id<Message> message, int identityCodes, int cardNumbers, byte @Nullable [] sealed, Instant expiresAt) {}

    void insert(List<Row> rows, Instant expiresAt) {
        db.sql("""
                insert into masked (message_id, identity_codes, card_numbers, sealed, expires_at)
                select id, identity_codes, card_numbers, sealed, :at
                from unnest(cast(:ids as bigint[]), cast(:codes as bigint[]), cast(:cards as bigint[]), cast(:sealed as bytea[]))
                  as m (id, identity_codes, card_numbers, sealed)""")
            .param("ids", longs(rows, row -> row.message.value())).param("codes", longs(rows, row -> (long) row.identityCodes))
            .param("cards", longs(rows, row -> (long) row.cardNumbers)).param("sealed", bytes(rows, Row::sealed))
            .param("at", Timestamp.from(expiresAt)).update();
    }

    Optional<Row> get(Id<Message> message) {
        return db.sql("select * from masked where message_id = ?").param(message.value()).query(OriginalTable::row).optional();
    }

    Map<Id<Message>, Original.Trace> traces(List<Id<Message>> messages, Instant now) {
        var traces = new HashMap<Id<Message>, Original.Trace>();
        db.sql("select message_id, identity_codes, card_numbers, case when sealed is not null and expires_at > ? then expires_at end from masked where message_id = any(?)")
            .params(Timestamp.from(now), Columns.ids(messages)).query(row -> {
                var until = row.getTimestamp(4);
                traces.put(Id.of(row.getLong(1)), new Original.Trace(row.getInt(2), row.getInt(3), until == null ? null : until.toInstant()));
            });
        return traces;
    }

    int expire(Instant now) {
        return db.sql("update masked set sealed = null where expires_at <= ? and sealed is not null").param(Timestamp.from(now)).update();
    }

    void expireBy(Instant latest) {
        db.sql("update masked set expires_at = ? where expires_at > ? and sealed is not null").params(Timestamp.from(latest), Timestamp.from(latest)).update();
    }

    Optional<Integer> days() {
        return db.sql("select days from masked_keeping").query(Integer.class).optional();
    }

    void days(int days) {
        db.sql("insert into masked_keeping (days) values (?) on conflict (one) do update set days = excluded.days").param(days).update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(Id.of(row.getLong("message_id")), row.getInt("identity_codes"), row.getInt("card_numbers"), row.getBytes("sealed"),
            row.getTimestamp("expires_at").toInstant());
    }
}
