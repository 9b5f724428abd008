package fi.luukku.ticket;

import fi.luukku.kernel.Id;
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
class EnclosureTable {

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

    void addToDraft(long draft, Enclosure enclosure) {
        var position = db.sql("select coalesce(max(position) + 1, 0) from attachment where draft_id = ?").param(draft)
            .query(Integer.class).single();
        db.sql("insert into attachment (draft_id, position, name, type, size, content_id, sha256) values (?, ?, ?, ?, ?, ?, ?)")
            .params(draft, position, enclosure.name(), enclosure.type(), enclosure.size(), enclosure.contentId(), enclosure.sha256()).update();
    }

    void detach(Id<Message> message) {
        db.sql("delete from attachment where message_id = ?").param(message.value()).update();
    }

    void clearDraft(long draft) {
        db.sql("delete from attachment where draft_id = ?").param(draft).update();
    }

    void removeFromDraft(long draft, int position) {
        db.sql("delete from attachment where draft_id = ? and position = ?").params(draft, position).update();
    }

    List<Enclosure> ofDraft(long draft) {
        return db.sql("select * from attachment where draft_id = ? order by position").param(draft)
            .query((row, n) -> enclosure(row)).list();
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

    private static Enclosure enclosure(ResultSet row) throws SQLException {
        return new Enclosure(row.getString("name"), row.getString("type"), row.getLong("size"), row.getString("content_id"),
            row.getBytes("sha256"));
    }
}
