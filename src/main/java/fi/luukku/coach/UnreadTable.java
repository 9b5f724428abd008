package fi.luukku.coach;

import fi.luukku.kernel.Id;
import fi.luukku.ticket.Message;
import fi.luukku.ticket.Ticket;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is not read yet. */
@Repository
class UnreadTable {

    private final JdbcClient db;

    UnreadTable(JdbcClient db) {
        this.db = db;
    }

    /** Oldest first, held until the transaction ends; what another node holds is passed over. */
    List<Long> take(int most) {
        return db.sql("select message_id from coach_due order by message_id limit ? for update skip locked").param(most).query(Long.class).list();
    }

    /** @return whether it is still there; then it goes with this transaction */
    boolean takeOne(Id<Message> message) {
        return db.sql("delete from coach_due where message_id in (select message_id from coach_due where message_id = ? for update skip locked)").param(message.value()).update() > 0;
    }

    /** What left a ticket later and was read before. */
    void againAfter(Message message) {
        db.sql("""
                insert into coach_due (message_id)
                select m.id from message m join reply_score s on s.message_id = m.id where m.ticket_id = ? and m.sent_at > ? on conflict do nothing""")
            .params(message.ticket().value(), Timestamp.from(message.sentAt())).update();
    }

    boolean has(Id<Ticket> ticket) {
        return db.sql("select exists (select from coach_due d join message m on m.id = d.message_id where m.ticket_id = ?)").param(ticket.value()).query(Boolean.class).single();
    }

    void done(List<Long> messages) {
        db.sql("delete from coach_due where message_id = any(?)").param(messages.toArray(Long[]::new)).update();
    }
}
