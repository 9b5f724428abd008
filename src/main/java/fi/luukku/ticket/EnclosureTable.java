package fi.luukku.ticket;

import fi.luukku.kernel.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import static fi.luukku.kernel.Columns.bytes;
import static fi.luukku.kernel.Columns.ids;
import static fi.luukku.kernel.Columns.longs;
import static fi.luukku.kernel.Columns.texts;

@Repository
class EnclosureTable {

    /** @param made when it was kept */
    record Leftover(byte[] sha256, Instant made) {}

    private final JdbcClient db;

    EnclosureTable(JdbcClient db) {
        this.db = db;
    }

    void attach(List<Message> messages) {
        var rows = messages.stream().flatMap(message -> IntStream.range(0, message.enclosures().size())
            .mapToObj(i -> new Row(message.id(), i, message.enclosures().get(i)))).toList();
        if (!rows.isEmpty()) db.sql("""
                insert into attachment (message_id, position, name, type, size, content_id, sha256)
                select * from unnest(cast(? as bigint[]), cast(? as smallint[]), cast(? as text[]), cast(? as text[]), cast(? as bigint[]),
                  cast(? as text[]), cast(? as bytea[]))""")
            .params(longs(rows, row -> row.message.value()), longs(rows, row -> (long) row.position), texts(rows, row -> row.file.name()),
                texts(rows, row -> row.file.type()), longs(rows, row -> row.file.size()), texts(rows, row -> row.file.contentId()),
                bytes(rows, row -> row.file.sha256())).update();
    }

    private record Row(Id<Message> message, int position, Enclosure file) {}

    /** @param made when its content was first kept; null when it was known before */
    Draft.Attached addToDraft(long draft, Enclosure e, @Nullable Instant made) {
        return db.sql("""
                insert into attachment (draft_id, position, name, type, size, content_id, sha256, made_at)
                select ?, (select coalesce(max(position) + 1, 0) from attachment where draft_id = ?), ?, ?, ?, ?, ?, ? returning *""")
            .params(draft, draft, e.name(), e.type(), e.size(), e.contentId(), e.sha256(), made == null ? null : Timestamp.from(made))
            .query((row, n) -> attached(row)).single();
    }

    void detach(Id<Message> message) {
        db.sql("delete from attachment where message_id = ?").param(message.value()).update();
    }

    void clearDraft(long draft, Instant at) {
        letGo("draft_id = ?", at, draft);
    }

    void removeFromDraft(long draft, long attached, Instant at) {
        letGo("draft_id = ? and id = ?", at, draft, attached);
    }

    private void letGo(String which, Instant at, Object... parameters) {
        db.sql("""
                with gone as (delete from attachment where %s returning sha256, made_at)
                insert into attachment_leftover (sha256, made_at, at) select sha256, made_at, ? from gone where made_at is not null
                on conflict (sha256) do update set at = excluded.at, made_at = greatest(attachment_leftover.made_at, excluded.made_at)""".formatted(which))
            .params(parameters).param(Timestamp.from(at)).update();
    }

    List<Draft.Attached> ofDraft(long draft) {
        return db.sql("select * from attachment where draft_id = ? order by position").param(draft)
            .query((row, n) -> attached(row)).list();
    }

    /** Content that drafts let go before a moment and that nothing refers to: told of once. */
    List<Leftover> takeLeftovers(Instant before, int most) {
        return db.sql("""
                with due as (delete from attachment_leftover where sha256 in
                  (select sha256 from attachment_leftover where at < ? order by at limit ? for update skip locked) returning *)
                select * from due where not exists (select 1 from attachment a where a.sha256 = due.sha256)""")
            .params(Timestamp.from(before), most)
            .query((row, n) -> new Leftover(row.getBytes("sha256"), row.getTimestamp("made_at").toInstant())).list();
    }

    boolean refersTo(byte[] file) {
        return db.sql("select exists (select from attachment where sha256 = ?)").param(file).query(Boolean.class).single();
    }

    Map<Id<Message>, List<Enclosure>> of(List<Id<Message>> messages) {
        var found = new HashMap<Id<Message>, List<Enclosure>>();
        db.sql("select * from attachment where message_id = any(?) order by message_id, position")
            .param(ids(messages))
            .query(row -> {
                found.computeIfAbsent(Id.of(row.getLong("message_id")), k -> new ArrayList<>()).add(enclosure(row));
            });
        return found;
    }

    Optional<Enclosure> at(Id<Message> message, int position) {
        return db.sql("select * from attachment where message_id = ? order by position offset ? limit 1")
            .params(message.value(), position).query((row, n) -> enclosure(row)).optional();
    }

    private static Draft.Attached attached(ResultSet row) throws SQLException {
        return new Draft.Attached(row.getLong("id"), enclosure(row));
    }

    private static Enclosure enclosure(ResultSet row) throws SQLException {
        return new Enclosure(row.getString("name"), row.getString("type"), row.getLong("size"), row.getString("content_id"),
            row.getBytes("sha256"));
    }
}
