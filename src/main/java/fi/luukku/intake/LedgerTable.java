package fi.luukku.intake;

import fi.luukku.kernel.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import static fi.luukku.kernel.Columns.booleans;
import static fi.luukku.kernel.Columns.bytes;
import static fi.luukku.kernel.Columns.longs;
import static fi.luukku.kernel.Columns.texts;
import static fi.luukku.kernel.Columns.times;

/** The table of the ledger. */
@Component
class LedgerTable {

    private final JdbcClient db;
    private final JsonMapper json = JsonMapper.builder().build();

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
                insert into intake (id, channel, source, uidvalidity, uid, external_key, sha256, size, headers_only, received_at, fingerprint)
                overriding system value
                select * from unnest(cast(:ids as bigint[]), cast(:channels as text[]), cast(:sources as bigint[]),
                  cast(:validities as bigint[]), cast(:uids as bigint[]), cast(:keys as text[]), cast(:hashes as bytea[]),
                  cast(:sizes as bigint[]), cast(:cuts as boolean[]), cast(:times as timestamptz[]), cast(:prints as bytea[]))
                on conflict do nothing returning id""")
            .param("ids", ids.toArray(Long[]::new)).param("channels", texts(raws, Raw::channel))
            .param("sources", longs(raws, Raw::source)).param("validities", longs(raws, Raw::uidvalidity))
            .param("uids", longs(raws, Raw::uid)).param("keys", texts(raws, Raw::externalKey))
            .param("hashes", bytes(raws, raw -> Sha256.of(raw.bytes()))).param("sizes", longs(raws, Raw::size))
            .param("cuts", booleans(raws, Raw::headersOnly)).param("times", times(raws, Raw::receivedAt)).param("prints", bytes(raws, Raw::fingerprint))
            .query(Long.class).list();
    }

    Optional<Entry> get(long id) {
        return db.sql("select * from intake where id = ?").param(id).query(LedgerTable::entry).optional();
    }

    Optional<Entry> keyed(String channel, String externalKey) {
        return db.sql("select * from intake where channel = ? and external_key = ?").params(channel, externalKey)
            .query(LedgerTable::entry).optional();
    }

    /** The entries locked for this transaction, but for those that somebody else has or has settled. */
    List<Entry> takeNew(List<Long> ids) {
        return db.sql("select * from intake where id = any(?) and state = 'new' order by id for update skip locked")
            .param(ids.toArray(Long[]::new)).query(LedgerTable::entry).list();
    }

    Optional<Long> firstNew(List<Long> ids) {
        return db.sql("select id from intake where id = any(?) and state = 'new' order by id limit 1").param(ids.toArray(Long[]::new))
            .query(Long.class).optional();
    }

    /**
     * A later entry counts as well when it was dealt with first, as may happen with two mailboxes. The same bytes without a
     * fingerprint may truly be sent twice; they are the same only when the server has numbered its mails anew.
     */
    Map<Long, Earlier> cameBefore(List<Long> ids, List<Long> sources) {
        var found = new HashMap<Long, Earlier>();
        db.sql("""
                select distinct on (i.id) i.id, e.ticket_id, e.message_ref from intake i cross join lateral (
                  select * from intake where fingerprint = i.fingerprint and source = any(:sources) and id <> i.id
                    and (id < i.id or state in ('threaded', 'auto', 'bounce'))
                  union all
                  select * from intake where sha256 = i.sha256 and source = i.source and id < i.id
                    and uidvalidity <> i.uidvalidity) e
                where i.id = any(:ids) order by i.id, e.id""")
            .param("ids", ids.toArray(Long[]::new)).param("sources", sources.toArray(Long[]::new))
            .query(row -> {
                found.put(row.getLong("id"), new Earlier(longOrNull(row, "ticket_id"), longOrNull(row, "message_ref")));
            });
        return found;
    }

    void settle(List<Settlement> settled) {
        db.sql("""
                update intake i set state = s.state, message_id = s.message_id, ticket_id = s.ticket_id, message_ref = s.message_ref,
                  reason = s.reason, arguments = coalesce((select array_agg(a) from jsonb_array_elements_text(s.arguments) a), '{}')
                from unnest(cast(:ids as bigint[]), cast(:states as text[]), cast(:messageIds as text[]), cast(:tickets as bigint[]),
                  cast(:messages as bigint[]), cast(:reasons as text[]), cast(:arguments as jsonb[]))
                  as s (id, state, message_id, ticket_id, message_ref, reason, arguments)
                where i.id = s.id""")
            .param("ids", longs(settled, Settlement::entry)).param("states", texts(settled, s -> s.outcome().state().code()))
            .param("messageIds", texts(settled, Settlement::messageId)).param("tickets", longs(settled, s -> s.outcome().ticket()))
            .param("messages", longs(settled, s -> s.outcome().message())).param("reasons", texts(settled, s -> s.outcome().reason()))
            .param("arguments", texts(settled, s -> json.writeValueAsString(s.outcome().arguments()))).update();
    }

    void untried(long id) {
        db.sql("update intake set attempts = greatest(attempts - 1, 0) where id = ? and state = 'new'").param(id).update();
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

    List<Long> waiting(String channel, long source, int limit, long bytes) {
        return db.sql("""
                select id from intake where state = 'new' and channel = :channel and source = :source order by id limit :limit"""
            .transform(LedgerTable::within))
            .param("channel", channel).param("source", source).param("limit", limit).param("bytes", bytes)
            .query(Long.class).list();
    }

    List<Long> leftovers(String channel, int seconds, long after, int limit, long bytes) {
        return db.sql("""
                select id from intake where state = 'new' and channel = :channel and id > :after
                  and recorded_at < now() - make_interval(secs => :seconds) order by id limit :limit"""
            .transform(LedgerTable::within))
            .param("channel", channel).param("after", after).param("seconds", seconds).param("limit", limit).param("bytes", bytes)
            .query(Long.class).list();
    }

    /** As many of the first of these as come to so many bytes together, and one at least. */
    private static String within(String some) {
        return """
            select id from (select id, size, sum(size) over (order by id) as so_far from intake where id in (%s)) counted
            where so_far <= :bytes or so_far = size order by id""".formatted(some);
    }

    /** The UID of the mail so many back from the newest that is here. */
    Optional<Long> uidBack(long source, long uidvalidity, int back) {
        return db.sql("select uid from intake where source = ? and uidvalidity = ? and uid is not null order by uid desc offset ? limit 1")
            .params(source, uidvalidity, back).query(Long.class).optional();
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

    List<Entry> aside(Collection<State> states, List<Long> sources, @Nullable Long before, int limit) {
        return db.sql("""
                select * from intake where state in ('auto', 'bounce', 'quarantined') and state = any(:states) and ticket_id is null
                  and source = any(:sources) and id < :before order by id desc limit :limit""")
            .param("states", states.stream().map(State::code).toArray(String[]::new)).param("sources", sources.toArray(Long[]::new))
            .param("before", before == null ? Long.MAX_VALUE : before).param("limit", limit).query(LedgerTable::entry).list();
    }

    long quarantinedSince(Instant time) {
        return db.sql("select count(*) from intake where state = 'quarantined' and recorded_at >= ?").param(time.atOffset(ZoneOffset.UTC))
            .query(Long.class).single();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        var arguments = Arrays.asList((String[]) row.getArray("arguments").getArray());
        return new Entry(row.getLong("id"), row.getString("channel"), longOrNull(row, "source"), longOrNull(row, "uidvalidity"),
            longOrNull(row, "uid"), row.getString("external_key"), row.getString("message_id"), row.getBytes("sha256"),
            row.getLong("size"), row.getBoolean("headers_only"), row.getTimestamp("received_at").toInstant(),
            State.of(row.getString("state")), row.getBoolean("opened_anyway"), longOrNull(row, "ticket_id"),
            longOrNull(row, "message_ref"), row.getString("reason"), arguments, row.getInt("attempts"),
            row.getTimestamp("raw_expired_at") == null ? null : row.getTimestamp("raw_expired_at").toInstant());
    }

    private static @Nullable Long longOrNull(ResultSet row, String column) throws SQLException {
        var value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
