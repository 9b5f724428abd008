package fi.luukku.ticket;

import fi.luukku.kernel.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EnclosureTable {

    private final JdbcClient db;

    EnclosureTable(JdbcClient db) {
        this.db = db;
    }

    void attach(Id<Message> message, List<Enclosure> enclosures) {
        for (int i = 0; i < enclosures.size(); i++) insert("message_id", message.value(), i, enclosures.get(i));
    }

    void addToDraft(long draft, Enclosure enclosure) {
        var position = db.sql("select coalesce(max(position) + 1, 0) from attachment where draft_id = ?").param(draft)
            .query(Integer.class).single();
        insert("draft_id", draft, position, enclosure);
    }

    private void insert(String owner, long id, int position, Enclosure e) {
        db.sql("insert into attachment (" + owner + ", position, name, type, size, content_id, sha256) values (?, ?, ?, ?, ?, ?, ?)")
            .params(id, position, e.name(), e.type(), e.size(), e.contentId(), e.sha256()).update();
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

    boolean refersTo(byte[] file) {
        return db.sql("select exists (select from attachment where sha256 = ?)").param(file).query(Boolean.class).single();
    }

    Map<Id<Message>, List<Enclosure>> of(List<Id<Message>> messages) {
        var found = new HashMap<Id<Message>, List<Enclosure>>();
        db.sql("select * from attachment where message_id = any(?) order by message_id, position")
            .param(MessageTable.numbers(messages))
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
