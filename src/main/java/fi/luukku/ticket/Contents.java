package fi.luukku.ticket;

import fi.luukku.customer.Customer;
import fi.luukku.kernel.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** All that is said on tickets, in nobody's reach in particular: for whoever makes it findable, or reads it. */
@Service
public class Contents {

    private final JdbcClient db;
    private final Json json;
    private final MessageTable messages;

    Contents(JdbcClient db, Json json, MessageTable messages) {
        this.db = db;
        this.json = json;
        this.messages = messages;
    }

    /**
     * What was said in one message.
     *
     * @param first    whether it began the ticket
     * @param language of the ticket, for what the text itself leaves open
     */
    public record Said(long message, Id<Ticket> ticket, boolean note, boolean first, String author, Parties parties, @Nullable String subject,
                       String ticketSubject, String text, int quoteAt, Instant at, @Nullable String language, List<File> files) {}

    /** @param sha256 null when it is not kept by itself */
    public record File(long id, String name, String type, long size, byte @Nullable [] sha256) {}

    /** What a ticket is called. */
    public record Head(Id<Ticket> ticket, Id<Customer> customer, String subject, String requester, @Nullable String orderNumber, Instant at, @Nullable String language) {}

    /** In no order; what is not there any more is left out. */
    public List<Said> messages(Collection<Long> ids) {
        var files = files(ids);
        return db.sql("""
                select m.*, t.subject as ticket_subject, t.language,
                  not exists (select from message before where before.ticket_id = m.ticket_id and before.id < m.id) as first
                from message m join ticket t on t.id = m.ticket_id where m.id = any(?)""")
            .param(ids.toArray(Long[]::new)).query((row, n) -> said(row, files.getOrDefault(row.getLong("id"), List.of()))).list();
    }

    /** Those that are there, in no order. */
    public List<Message> whole(Collection<Long> ids) {
        return messages.all(ids);
    }

    /** What the customer could see before a message, oldest first: no more than so many of the last. */
    public List<Message> before(Message message, int most) {
        return messages.earlier(message, most).reversed();
    }

    private Said said(ResultSet row, List<File> files) throws SQLException {
        return new Said(row.getLong("id"), Id.of(row.getLong("ticket_id")), row.getString("direction").equals("note"), row.getBoolean("first"),
            row.getString("author"), json.parties(row.getString("parties")), row.getString("subject"), row.getString("ticket_subject"),
            row.getString("text"), row.getInt("quote_at"), row.getTimestamp("sent_at").toInstant(), row.getString("language"), files);
    }

    /** Those of some messages that have files. */
    public List<Long> withFiles(Collection<Long> messages) {
        return db.sql("select distinct message_id from attachment where message_id = any(?)").param(messages.toArray(Long[]::new)).query(Long.class).list();
    }

    private Map<Long, List<File>> files(Collection<Long> messages) {
        var found = new HashMap<Long, List<File>>();
        db.sql("select * from attachment where message_id = any(?) order by message_id, position").param(messages.toArray(Long[]::new)).query(row -> {
            found.computeIfAbsent(row.getLong("message_id"), id -> new ArrayList<>()).add(new File(row.getLong("id"), row.getString("name"),
                row.getString("type"), row.getLong("size"), row.getBytes("sha256")));
        });
        return found;
    }

    /** In no order; what was deleted is left out. */
    public List<Head> tickets(Collection<Long> ids) {
        return db.sql("select * from ticket where id = any(?) and status <> 'deleted'").param(ids.toArray(Long[]::new))
            .query((row, n) -> new Head(Id.of(row.getLong("id")), Id.of(row.getLong("customer_id")), row.getString("subject"), row.getString("requester"),
                row.getString("order_number"), row.getTimestamp("created_at").toInstant(), row.getString("language"))).list();
    }
}
