package fi.luukku.ticket;

import fi.luukku.kernel.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MessageTable {

    private final JdbcClient db;
    private final Json json;
    private final EnclosureTable enclosures;

    MessageTable(JdbcClient db, Json json, EnclosureTable enclosures) {
        this.db = db;
        this.json = json;
        this.enclosures = enclosures;
    }

    /** Writes a message whose id is not given yet; the database gives it. */
    Id<Message> insert(Message m, Instant at) {
        var id = db.sql("""
                insert into message (ticket_id, direction, audience, channel, agent_id, customer_id, author, subject, text,
                  signature_at, quote_at, parties, external_id, in_reply_to, intake_id, automatic, delivery, why, sent_at, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
            .params(m.ticket().value(), m.direction().code(), m.audience().code(), m.channel().code(), Id.valueOf(m.agent()),
                Id.valueOf(m.customer()), m.author(), m.subject(), m.text(), m.signatureAt(), m.quoteAt(),
                m.parties() == Parties.NONE ? null : json.write(m.parties()), m.externalId(), Id.valueOf(m.inReplyTo()),
                m.intake(), m.automatic(), m.delivery() == null ? null : m.delivery().code(), m.why(),
                Timestamp.from(m.sentAt()), Timestamp.from(at))
            .query((row, n) -> Id.<Message>of(row.getLong(1))).single();
        enclosures.attach(id, m.enclosures());
        return id;
    }

    Optional<Message> get(Id<Message> id) {
        return db.sql("select * from message where id = ?").param(id.value()).query(this::bare).optional()
            .map(message -> withEnclosures(List.of(message)).getFirst());
    }

    List<Message> of(Id<Ticket> ticket) {
        return withEnclosures(db.sql("select * from message where ticket_id = ? order by id").param(ticket.value())
            .query(this::bare).list());
    }

    /** Oldest first, from the one after {@code after} on. */
    List<Message> of(Id<Ticket> ticket, long after, int most) {
        return withEnclosures(db.sql("select * from message where ticket_id = ? and id > ? order by id limit ?")
            .params(ticket.value(), after, most).query(this::bare).list());
    }

    /** What came before a message and the customer may see, newest first. */
    List<Message> history(Id<Ticket> ticket, Id<Message> before, int most) {
        return db.sql("""
                select * from message where ticket_id = ? and id < ? and audience = 'customer' and not automatic
                  and (delivery is null or delivery in ('queued', 'sending', 'sent', 'unknown'))
                order by id desc limit ?""")
            .params(ticket.value(), before.value(), most).query(this::bare).list();
    }

    /** The newest that the customer wrote, not a program of theirs. */
    Optional<Message> newestOfCustomer(Id<Ticket> ticket) {
        return db.sql("""
                select * from message where ticket_id = ? and direction = 'in' and audience = 'customer' and not automatic
                order by id desc limit 1""")
            .param(ticket.value()).query(this::bare).optional();
    }

    Optional<Message> byExternalId(String externalId) {
        return db.sql("select * from message where external_id = ? order by id limit 1").param(externalId)
            .query(this::bare).optional();
    }

    List<Message> byExternalIds(List<String> externalIds) {
        return db.sql("select * from message where external_id = any(?)").param(externalIds.toArray(String[]::new))
            .query(this::bare).list();
    }

    /** Whether a person has answered the customer since they last wrote. */
    boolean answeredSinceAsked(Id<Ticket> ticket) {
        return db.sql("""
                select exists (select 1 from message where ticket_id = :t and direction = 'out' and audience = 'customer'
                  and not automatic and (delivery is null or delivery not in ('failed', 'bounced', 'later'))
                  and id > coalesce((select max(id) from message where ticket_id = :t and direction = 'in' and not automatic), 0))""")
            .param("t", ticket.value()).query(Boolean.class).single();
    }

    void delivery(Id<Message> id, Message.Delivery delivery, @Nullable String why) {
        db.sql("update message set delivery = ?, delivery_why = ? where id = ?").params(delivery.code(), why, id.value()).update();
    }

    void externalId(Id<Message> id, String externalId) {
        db.sql("update message set external_id = ? where id = ?").params(externalId, id.value()).update();
    }

    void sentAt(Id<Message> id, Instant at) {
        db.sql("update message set sent_at = ? where id = ?").params(Timestamp.from(at), id.value()).update();
    }

    void move(List<Id<Message>> messages, Id<Ticket> to) {
        db.sql("update message set ticket_id = ? where id = any(?)").params(to.value(), numbers(messages)).update();
    }

    void delete(Id<Message> id) {
        enclosures.detach(id);
        db.sql("delete from mention where message_id = ?").param(id.value()).update();
        db.sql("delete from message where id = ?").param(id.value()).update();
    }

    static Long[] numbers(List<? extends Id<?>> ids) {
        return ids.stream().map(Id::value).toArray(Long[]::new);
    }

    private List<Message> withEnclosures(List<Message> messages) {
        if (messages.isEmpty()) return messages;
        Map<Id<Message>, List<Enclosure>> found = enclosures.of(messages.stream().map(Message::id).toList());
        if (found.isEmpty()) return messages;
        return messages.stream().map(m -> with(m, found.getOrDefault(m.id(), List.of()))).collect(Collectors.toList());
    }

    private static Message with(Message m, List<Enclosure> enclosures) {
        return new Message(m.id(), m.ticket(), m.direction(), m.audience(), m.channel(), m.agent(), m.customer(), m.author(),
            m.subject(), m.text(), m.signatureAt(), m.quoteAt(), m.parties(), m.externalId(), m.inReplyTo(), m.intake(),
            m.automatic(), m.delivery(), m.deliveryWhy(), m.why(), m.sentAt(), enclosures);
    }

    private Message bare(ResultSet row, int number) throws SQLException {
        var delivery = row.getString("delivery");
        return new Message(Id.of(row.getLong("id")), Id.of(row.getLong("ticket_id")),
            Message.Direction.valueOf(row.getString("direction").toUpperCase()),
            Message.Audience.valueOf(row.getString("audience").toUpperCase()), Channel.of(row.getString("channel")),
            Id.in(row, "agent_id"), Id.in(row, "customer_id"), row.getString("author"), row.getString("subject"),
            row.getString("text"), row.getInt("signature_at"), row.getInt("quote_at"), json.parties(row.getString("parties")),
            row.getString("external_id"), Id.in(row, "in_reply_to"), Id.valueOf(Id.in(row, "intake_id")),
            row.getBoolean("automatic"), delivery == null ? null : Message.Delivery.valueOf(delivery.toUpperCase()),
            row.getString("delivery_why"), row.getString("why"), row.getTimestamp("sent_at").toInstant(), List.of());
    }
}
