package fi.luukku.ticket;

import fi.luukku.kernel.Columns;
import fi.luukku.kernel.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Replies written but not let go, and how their ticket stood before. */
@Repository
class ReleaseTable {

    /**
     * @param ticket    where the message is now
     * @param pressedOn where it was written
     */
    record Held(Id<Message> message, Id<Ticket> ticket, Id<Ticket> pressedOn, boolean later, boolean thenClose, Status before, @Nullable Instant waitingSince) {

        /** What pressing the button made of the ticket. */
        Status after() {
            return thenClose ? Status.CLOSED : Status.WAITING;
        }
    }

    private static final String TAKEN = " returning r.*, m.ticket_id";

    private final JdbcClient db;

    ReleaseTable(JdbcClient db) {
        this.db = db;
    }

    void hold(Id<Message> message, Ticket ticket, Instant due, boolean later, boolean thenClose) {
        db.sql("""
                insert into release (message_id, pressed_on, due_at, later, then_close, before, waiting_since)
                values (?, ?, ?, ?, ?, ?, ?)""")
            .params(message.value(), ticket.id().value(), Timestamp.from(due), later, thenClose, ticket.status().code(),
                ticket.waitingSince() == null ? null : Timestamp.from(ticket.waitingSince()))
            .update();
    }

    /** Takes the row away: whoever gets it, and only they, decide about the reply. */
    Optional<Held> take(Id<Message> message) {
        return db.sql("delete from release r using message m where r.message_id = ? and m.id = r.message_id" + TAKEN).param(message.value())
            .query(ReleaseTable::held).optional();
    }

    List<Held> takeLater(List<Id<Ticket>> tickets) {
        if (tickets.isEmpty()) return List.of();
        return db.sql("delete from release r using message m where m.id = r.message_id and m.ticket_id = any(?) and r.later" + TAKEN).param(Columns.ids(tickets))
            .query(ReleaseTable::held).list();
    }

    List<Held> takeDue(Instant now, int most) {
        return db.sql("""
                delete from release r using message m where m.id = r.message_id and r.message_id in (
                  select message_id from release where due_at <= ? order by due_at limit ? for update skip locked)""" + TAKEN)
            .params(Timestamp.from(now), most).query(ReleaseTable::held).list();
    }

    Optional<Instant> due(Id<Message> message) {
        return db.sql("select due_at from release where message_id = ?").param(message.value())
            .query((row, n) -> row.getTimestamp(1).toInstant()).optional();
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        var waiting = row.getTimestamp("waiting_since");
        return new Held(Id.of(row.getLong("message_id")), Id.of(row.getLong("ticket_id")), Id.of(row.getLong("pressed_on")), row.getBoolean("later"),
            row.getBoolean("then_close"), Status.of(row.getString("before")), waiting == null ? null : waiting.toInstant());
    }
}
