package fi.luukku.ticket;

import fi.luukku.access.Agent;
import fi.luukku.kernel.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import static fi.luukku.kernel.Columns.booleans;
import static fi.luukku.kernel.Columns.ids;
import static fi.luukku.kernel.Columns.longs;
import static fi.luukku.kernel.Columns.texts;
import static fi.luukku.kernel.Columns.times;

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

    List<Id<Message>> nextIds(int count) {
        return db.sql("select nextval(pg_get_serial_sequence('message', 'id')) from generate_series(1, ?)").param(count)
            .query((row, n) -> Id.<Message>of(row.getLong(1))).list();
    }

    /** Writes a message whose id is not given yet; the database gives it. */
    Id<Message> insert(Message message, Instant at) {
        var id = nextIds(1).getFirst();
        insert(List.of(message.as(id)), at);
        return id;
    }

    void insert(List<Message> written, Instant at) {
        db.sql("""
                insert into message (id, ticket_id, direction, audience, channel, agent_id, customer_id, author, subject, text,
                  signature_at, quote_at, parties, external_id, in_reply_to, intake_id, automatic, delivery, why, sent_at, remarks, created_at)
                overriding system value
                select id, ticket, direction, audience, channel, agent, customer, author, subject, text, signature, quote, parties, external, answered,
                  intake, automatic, delivery, why, sent, string_to_array(remarks, ' '), cast(:at as timestamptz) from unnest(cast(:ids as bigint[]), cast(:tickets as bigint[]), cast(:directions as text[]),
                  cast(:audiences as text[]), cast(:channels as text[]), cast(:agents as bigint[]), cast(:customers as bigint[]),
                  cast(:authors as text[]), cast(:subjects as text[]), cast(:texts as text[]), cast(:signatures as int[]),
                  cast(:quotes as int[]), cast(:parties as jsonb[]), cast(:externals as text[]), cast(:answered as bigint[]),
                  cast(:intakes as bigint[]), cast(:automatics as boolean[]), cast(:deliveries as text[]), cast(:whys as text[]),
                  cast(:sent as timestamptz[]), cast(:remarks as text[])) as m (id, ticket, direction, audience, channel, agent, customer, author, subject,
                  text, signature, quote, parties, external, answered, intake, automatic, delivery, why, sent, remarks)""")
            .param("ids", longs(written, m -> m.id().value())).param("tickets", longs(written, m -> m.ticket().value()))
            .param("directions", texts(written, m -> m.direction().code())).param("audiences", texts(written, m -> m.audience().code()))
            .param("channels", texts(written, m -> m.channel().code())).param("agents", longs(written, m -> Id.valueOf(m.agent())))
            .param("customers", longs(written, m -> Id.valueOf(m.customer()))).param("authors", texts(written, Message::author))
            .param("subjects", texts(written, Message::subject)).param("texts", texts(written, Message::text))
            .param("signatures", longs(written, m -> (long) m.signatureAt())).param("quotes", longs(written, m -> (long) m.quoteAt()))
            .param("parties", texts(written, m -> m.parties() == Parties.NONE ? null : json.write(m.parties())))
            .param("externals", texts(written, Message::externalId)).param("answered", longs(written, m -> Id.valueOf(m.inReplyTo())))
            .param("intakes", longs(written, Message::intake)).param("automatics", booleans(written, Message::automatic))
            .param("deliveries", texts(written, m -> m.delivery() == null ? null : m.delivery().code())).param("whys", texts(written, Message::why))
            .param("sent", times(written, Message::sentAt))
            .param("remarks", texts(written, m -> m.remarks().stream().map(Remark::code).collect(Collectors.joining(" ")))).param("at", Timestamp.from(at)).update();
        enclosures.attach(written);
    }

    Optional<Message> get(Id<Message> id) {
        return db.sql("select * from message where id = ?").param(id.value()).query(this::bare).optional()
            .map(message -> withEnclosures(List.of(message)).getFirst());
    }

    List<Message> all(Collection<Long> ids) {
        return withEnclosures(db.sql("select * from message where id = any(?)").param(ids.toArray(Long[]::new)).query(this::bare).list());
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

    /** The same by the time when it left: what was written before may leave after. */
    List<Message> earlier(Message message, int most) {
        return db.sql("""
                select * from message where ticket_id = ? and id <> ? and sent_at <= ? and audience = 'customer' and not automatic
                  and (delivery is null or delivery in ('queued', 'sending', 'sent', 'unknown'))
                order by sent_at desc, id desc limit ?""")
            .params(message.ticket().value(), message.id().value(), Timestamp.from(message.sentAt()), most).query(this::bare).list();
    }

    /** What came in before a message, from the side that it goes to, newest first. */
    List<Message> cameBefore(Message message, int most) {
        return db.sql("""
                select * from message where ticket_id = ? and id < ? and direction = 'in' and audience = ?
                order by id desc limit ?""")
            .params(message.ticket().value(), message.id().value(), message.audience().code(), most).query(this::bare).list();
    }

    Optional<Message> byExternalId(String externalId) {
        return db.sql("select * from message where external_id = ? order by id limit 1").param(externalId)
            .query(this::bare).optional();
    }

    /** Which tickets hold the messages of these ids. The same mail in two mailboxes is a message on two tickets. */
    Map<String, List<Id<Ticket>>> ticketsByExternalId(List<String> externalIds) {
        var found = new HashMap<String, List<Id<Ticket>>>();
        if (!externalIds.isEmpty()) db.sql("select external_id, ticket_id from message where external_id = any(?) order by id")
            .param(externalIds.toArray(String[]::new))
            .query(row -> {
                found.computeIfAbsent(row.getString(1), id -> new ArrayList<>()).add(Id.of(row.getLong(2)));
            });
        return found;
    }

    /** Whether a person has answered the customer since they last wrote. */
    boolean answeredSinceAsked(Id<Ticket> ticket) {
        return db.sql("""
                select exists (select 1 from message where ticket_id = :t and direction = 'out' and audience = 'customer'
                  and not automatic and (delivery is null or delivery not in ('failed', 'bounced', 'later'))
                  and id > coalesce((select max(id) from message where ticket_id = :t and direction = 'in' and audience = 'customer' and not automatic), 0))""")
            .param("t", ticket.value()).query(Boolean.class).single();
    }

    /** When the customer first wrote what nobody has answered; null when all is answered. */
    @Nullable Instant unansweredSince(Id<Ticket> ticket) {
        return db.sql("""
                select min(created_at) from message where ticket_id = :t and direction = 'in' and audience = 'customer' and not automatic
                  and id > coalesce((select max(id) from message where ticket_id = :t and direction = 'out' and audience = 'customer'
                    and not automatic and (delivery is null or delivery not in ('failed', 'bounced', 'later'))), 0)""")
            .param("t", ticket.value()).query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant)).single().orElse(null);
    }

    /** Whether something came or was written on a ticket since a moment, besides these. */
    boolean anySince(Id<Ticket> ticket, Instant since, List<Id<Message>> besides) {
        return db.sql("select exists (select from message where ticket_id = ? and created_at > ? and id <> all(?))")
            .params(ticket.value(), Timestamp.from(since), ids(besides)).query(Boolean.class).single();
    }

    /** The newest that others have answered the customer after a message. */
    Optional<Id<Message>> answeredSince(Id<Ticket> ticket, Id<Message> seen, Id<Agent> by) {
        return db.sql("""
                select id from message where ticket_id = ? and id > ? and direction = 'out' and audience = 'customer' and not automatic and agent_id <> ?
                order by id desc limit 1""")
            .params(ticket.value(), seen.value(), by.value()).query((row, n) -> Id.<Message>of(row.getLong(1))).optional();
    }

    /** False when it is no news: what came back did go, and word of its going may be heard only then. */
    boolean delivery(Id<Message> id, Message.Delivery delivery, @Nullable String why) {
        return db.sql("update message set delivery = ?, delivery_why = ? where id = ? and (delivery is distinct from 'bounced' or ?)")
            .params(delivery.code(), why, id.value(), delivery.trouble()).update() > 0;
    }

    void externalId(Id<Message> id, String externalId) {
        db.sql("update message set external_id = ? where id = ?").params(externalId, id.value()).update();
    }

    void head(Id<Message> id, Parties parties, String subject) {
        db.sql("update message set parties = cast(? as jsonb), subject = ? where id = ?").params(json.write(parties), subject, id.value()).update();
    }

    void sentAt(Id<Message> id, Instant at) {
        db.sql("update message set sent_at = ? where id = ?").params(Timestamp.from(at), id.value()).update();
    }

    /** Those of some that are on a ticket. */
    List<Id<Message>> those(Id<Ticket> ticket, List<Id<Message>> some) {
        return db.sql("select id from message where ticket_id = ? and id = any(?)").params(ticket.value(), ids(some)).query((row, n) -> Id.<Message>of(row.getLong(1))).list();
    }

    void move(List<Id<Message>> messages, Id<Ticket> to) {
        db.sql("update message set ticket_id = ? where id = any(?)").params(to.value(), ids(messages)).update();
    }

    void delete(Id<Message> id) {
        enclosures.detach(id);
        db.sql("delete from mention where message_id = ?").param(id.value()).update();
        db.sql("delete from message where id = ?").param(id.value()).update();
    }

    private List<Message> withEnclosures(List<Message> messages) {
        if (messages.isEmpty()) return messages;
        Map<Id<Message>, List<Enclosure>> found = enclosures.of(messages.stream().map(Message::id).toList());
        if (found.isEmpty()) return messages;
        return messages.stream().map(m -> m.with(found.getOrDefault(m.id(), List.of()))).collect(Collectors.toList());
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
            row.getString("delivery_why"), row.getString("why"), remarks(row), row.getTimestamp("sent_at").toInstant(), List.of());
    }

    private static Set<Remark> remarks(ResultSet row) throws SQLException {
        return Stream.of((String[]) row.getArray("remarks").getArray()).map(Remark::of).collect(Collectors.toUnmodifiableSet());
    }
}
