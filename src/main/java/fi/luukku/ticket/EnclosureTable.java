package fi.luukku.ticket;

import fi.luukku.kernel.Id;
import fi.luukku.platform.FileHolder;
import fi.luukku.platform.FileRemovals;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import static fi.luukku.kernel.Columns.bytes;
import static fi.luukku.kernel.Columns.ids;
import static fi.luukku.kernel.Columns.longs;
import static fi.luukku.kernel.Columns.texts;

@Repository
class EnclosureTable implements FileHolder {

    private final JdbcClient db;
    private final FileRemovals removals;

    EnclosureTable(JdbcClient db, FileRemovals removals) {
        this.db = db;
        this.removals = removals;
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

    Draft.Attached addToDraft(long draft, Enclosure e) {
        return db.sql("""
                insert into attachment (draft_id, position, name, type, size, content_id, sha256)
                select ?, (select coalesce(max(position) + 1, 0) from attachment where draft_id = ?), ?, ?, ?, ?, ? returning *""")
            .params(draft, draft, e.name(), e.type(), e.size(), e.contentId(), e.sha256())
            .query((row, n) -> attached(row)).single();
    }

    void detach(Id<Message> message) {
        removals.dueLater(deleted("message_id = ?", message.value()));
    }

    void clearDraft(long draft) {
        removals.dueLater(deleted("draft_id = ?", draft));
    }

    void removeFromDraft(long draft, long attached) {
        removals.dueLater(deleted("draft_id = ? and id = ?", draft, attached));
    }

    /** For good. */
    void deleteOf(List<Id<Message>> messages) {
        removals.due(deleted("message_id = any(?)", (Object) ids(messages)));
    }

    /** For good, with all drafts on these tickets. */
    void deleteOfDrafts(List<Id<Ticket>> tickets) {
        removals.due(deleted("draft_id in (select id from draft where ticket_id = any(?))", (Object) ids(tickets)));
    }

    /** The hashes of what is kept by itself. */
    private List<byte[]> deleted(String which, Object... parameters) {
        return db.sql("with gone as (delete from attachment where " + which + " returning sha256) select distinct sha256 from gone where sha256 is not null")
            .params(parameters).query(byte[].class).list();
    }

    List<Draft.Attached> ofDraft(long draft) {
        return db.sql("select * from attachment where draft_id = ? order by position").param(draft)
            .query((row, n) -> attached(row)).list();
    }

    @Override
    public boolean holds(byte[] file) {
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
