package fi.luukku.intake;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of the ledger. */
@Component
class LedgerTable {

    private final JdbcClient db;

    LedgerTable(JdbcClient db) {
        this.db = db;
    }

    List<Long> ids(int count) {
        return db.sql("select nextval(pg_get_serial_sequence('intake', 'id')) from generate_series(1, ?)").param(count)
            .query(Long.class).list();
    }

    /** The ids of those that were not known yet. */
    List<Long> insert(List<Long> ids, List<Raw> raws) {
        return db.sql("""
                insert into intake (id, channel, source, uidvalidity, uid, external_key, sha256, size, headers_only, received_at)
                overriding system value
                select * from unnest(cast(:ids as bigint[]), cast(:channels as text[]), cast(:sources as bigint[]),
                  cast(:validities as bigint[]), cast(:uids as bigint[]), cast(:keys as text[]), cast(:hashes as bytea[]),
                  cast(:sizes as bigint[]), cast(:cuts as boolean[]), cast(:times as timestamptz[]))
                on conflict do nothing returning id""")
            .param("ids", ids.toArray(Long[]::new))
            .param("channels", column(raws, Raw::channel, String[]::new))
            .param("sources", column(raws, Raw::source, Long[]::new))
            .param("validities", column(raws, Raw::uidvalidity, Long[]::new))
            .param("uids", column(raws, Raw::uid, Long[]::new))
            .param("keys", column(raws, Raw::externalKey, String[]::new))
            .param("hashes", column(raws, raw -> sha256(raw.bytes()), byte[][]::new))
            .param("sizes", column(raws, Raw::size, Long[]::new))
            .param("cuts", column(raws, Raw::headersOnly, Boolean[]::new))
            .param("times", column(raws, raw -> raw.receivedAt().toString(), String[]::new))
            .query(Long.class).list();
    }

    private static <T> T[] column(List<Raw> raws, Function<Raw, @Nullable T> value, IntFunction<T[]> array) {
        return raws.stream().map(value).toArray(array);
    }

    Optional<Entry> get(long id) {
        return db.sql("select * from intake where id = ?").param(id).query(LedgerTable::entry).optional();
    }

    Optional<Entry> keyed(String channel, String externalKey) {
        return db.sql("select * from intake where channel = ? and external_key = ?").params(channel, externalKey)
            .query(LedgerTable::entry).optional();
    }

    /** The entry locked for this transaction, unless somebody else has it or has settled it. */
    Optional<Entry> takeNew(long id) {
        return db.sql("select * from intake where id = ? and state = 'new' for update skip locked").param(id)
            .query(LedgerTable::entry).optional();
    }

    /**
     * Whether the same bytes came to the same place before. A mail without an id of its own may truly be sent twice; it is the same only
     * when the server has numbered its mails anew.
     */
    boolean cameBefore(Entry entry, boolean hasId) {
        return db.sql("""
                select exists (select from intake where sha256 = :hash and size = :size and channel = :channel and id < :id
                  and source is not distinct from :source and (:hasId or uidvalidity <> :validity))""")
            .param("hash", entry.sha256()).param("size", entry.size()).param("channel", entry.channel()).param("id", entry.id())
            .param("hasId", hasId).param("source", entry.source()).param("validity", entry.uidvalidity())
            .query(Boolean.class).single();
    }

    void settle(long id, @Nullable String messageId, Outcome outcome) {
        db.sql("""
                update intake set state = :state, message_id = :messageId, ticket_id = :ticket, message_ref = :message,
                  reason = :reason, arguments = cast(:arguments as text[]) where id = :id""")
            .param("state", outcome.state().code()).param("messageId", messageId).param("ticket", outcome.ticket())
            .param("message", outcome.message()).param("reason", outcome.reason())
            .param("arguments", outcome.arguments().toArray(String[]::new)).param("id", id).update();
    }

    void untried(long id) {
        db.sql("update intake set attempts = greatest(attempts - 1, 0) where id = ?").param(id).update();
    }

    boolean renew(long id, boolean anyway) {
        return db.sql("""
                update intake set state = 'new', reason = null, arguments = '{}', opened_anyway = :anyway, attempts = 0
                where id = :id and state in ('auto', 'bounce', 'quarantined')""")
            .param("id", id).param("anyway", anyway).update() == 1;
    }

    /** Counts one more try, before it begins: what kills the program must not kill it for ever. */
    int trying(long id) {
        return db.sql("update intake set attempts = attempts + 1 where id = ? and state = 'new' returning attempts").param(id)
            .query(Integer.class).optional().orElse(0);
    }

    List<Long> waiting(String channel, long source, long after, int limit) {
        return db.sql("""
                select id from intake where state = 'new' and channel = :channel and source = :source and id > :after
                order by id limit :limit""")
            .param("channel", channel).param("source", source).param("after", after).param("limit", limit)
            .query(Long.class).list();
    }

    List<Long> leftovers(String channel, int seconds, long after, int limit) {
        return db.sql("""
                select id from intake where state = 'new' and channel = :channel and id > :after
                  and recorded_at < now() - make_interval(secs => :seconds) order by id limit :limit""")
            .param("channel", channel).param("after", after).param("seconds", seconds).param("limit", limit)
            .query(Long.class).list();
    }

    List<Long> unknownUids(long source, long uidvalidity, List<Long> uids) {
        return db.sql("""
                select u from unnest(cast(:uids as bigint[])) u where not exists
                  (select from intake where source = :source and uidvalidity = :validity and uid = u) order by u""")
            .param("uids", uids.toArray(Long[]::new)).param("source", source).param("validity", uidvalidity)
            .query(Long.class).list();
    }

    List<Entry> list(@Nullable State state, @Nullable Long source, @Nullable Long before, int limit) {
        return db.sql("""
                select * from intake where (cast(:state as text) is null or state = :state)
                  and (cast(:source as bigint) is null or source = :source) and id < :before
                order by id desc limit :limit""")
            .param("state", state == null ? null : state.code()).param("source", source).param("before", before == null ? Long.MAX_VALUE : before)
            .param("limit", limit).query(LedgerTable::entry).list();
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        var arguments = Arrays.asList((String[]) row.getArray("arguments").getArray());
        return new Entry(row.getLong("id"), row.getString("channel"), longOrNull(row, "source"), longOrNull(row, "uidvalidity"),
            longOrNull(row, "uid"), row.getString("external_key"), row.getString("message_id"), row.getBytes("sha256"),
            row.getLong("size"), row.getBoolean("headers_only"), row.getTimestamp("received_at").toInstant(),
            State.of(row.getString("state")), row.getBoolean("opened_anyway"), longOrNull(row, "ticket_id"),
            longOrNull(row, "message_ref"), row.getString("reason"), arguments, row.getInt("attempts"));
    }

    private static @Nullable Long longOrNull(ResultSet row, String column) throws SQLException {
        var value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
