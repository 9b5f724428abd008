package fi.luukku.channel.email;

import fi.luukku.kernel.Columns;
import fi.luukku.kernel.Id;
import fi.luukku.ticket.Message;
import fi.luukku.ticket.Parties;
import fi.luukku.ticket.Ticket;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The outbox's table. */
@Component
class OutboxTable {

    /** The link in a letter opens a door: it stays no longer than it has to. */
    private static final String KEPT = "case when kind = 'letter' then null else text end";

    private final JdbcClient db;
    private final JsonMapper json = JsonMapper.builder().build();

    OutboxTable(JdbcClient db) {
        this.db = db;
    }

    long nextId() {
        return db.sql("select nextval(pg_get_serial_sequence('outbox', 'id'))").query(Long.class).single();
    }

    void insert(OutboxEntry entry) {
        db.sql("""
                insert into outbox (id, kind, mailbox_id, ticket_id, message_id, about, rfc_id, recipients, subject, text, state, due_at, created_at, error)
                overriding system value
                values (:id, :kind, :mailbox, :ticket, :message, :about, :rfcId, cast(:recipients as jsonb), :subject, :text, 'queued', :due, :at, null)
                on conflict (message_id) do nothing""")
            .param("id", entry.id()).param("kind", code(entry.kind())).param("mailbox", entry.mailbox().value())
            .param("ticket", Id.valueOf(entry.ticket())).param("message", Id.valueOf(entry.message())).param("about", entry.about()).param("rfcId", entry.rfcId())
            .param("recipients", json.writeValueAsString(entry.recipients())).param("subject", entry.subject())
            .param("text", entry.text()).param("due", at(entry.dueAt())).param("at", at(entry.createdAt())).update();
    }

    /** The mailboxes that have something to send. */
    List<Id<Mailbox>> due(Instant now) {
        return db.sql("select distinct mailbox_id from outbox where (state = 'queued' or (state = 'unknown' and doubts = 1)) and due_at <= ?")
            .param(at(now)).query((row, n) -> Id.<Mailbox>of(row.getLong(1))).list();
    }

    /** Takes of what is due in a mailbox for this run of the program; nobody else gets the same. */
    List<OutboxEntry> claim(Id<Mailbox> mailbox, int node, Instant now, int limit) {
        return db.sql("""
                update outbox set state = 'sending', attempts = attempts + 1, claimed_by = :node, claimed_at = :now, dated_at = coalesce(dated_at, :now)
                where id in (select id from outbox where (state = 'queued' or (state = 'unknown' and doubts = 1)) and due_at <= :now
                  and mailbox_id = :mailbox order by due_at, id limit :limit for update skip locked)
                returning *""")
            .param("mailbox", mailbox.value()).param("node", node).param("now", at(now)).param("limit", limit).query(this::entry).list();
    }

    /** What is being sent, and by which run of the program. */
    record Sending(long id, int node) {}

    List<Sending> sending() {
        return db.sql("select id, claimed_by from outbox where state = 'sending'")
            .query((row, n) -> new Sending(row.getLong(1), row.getInt(2))).list();
    }

    Optional<OutboxEntry> lockSending(long id, int node) {
        return db.sql("select * from outbox where id = ? and state = 'sending' and claimed_by = ? for update").params(id, node)
            .query(this::entry).optional();
    }

    /** An entry as this run of the program took it, even if another meanwhile believed this run dead and doubts the mail. */
    Optional<OutboxEntry> lockTaken(OutboxEntry entry, int node) {
        return db.sql("""
                select * from outbox where id = :id and attempts = :attempts and (state = 'sending' and claimed_by = :node
                  or state = 'unknown' and claimed_by is null and doubts = :doubts + 1) for update""")
            .param("id", entry.id()).param("attempts", entry.attempts()).param("node", node).param("doubts", entry.doubts())
            .query(this::entry).optional();
    }

    void settle(long id, OutboxEntry.State state, @Nullable String error, Instant now) {
        db.sql("update outbox set state = ?, error = ?, settled_at = ?, claimed_by = null, text = " + KEPT + " where id = ?")
            .params(code(state), error, at(now), id).update();
    }

    void later(long id, OutboxEntry.State state, int doubts, Instant due, @Nullable String error) {
        db.sql("update outbox set state = ?, doubts = ?, due_at = ?, error = ?, claimed_by = null where id = ?")
            .params(code(state), doubts, at(due), error, id).update();
    }

    /** It may have left twice, and is not tried again. */
    void leave(long id, int doubts, @Nullable String error, Instant now) {
        db.sql("update outbox set state = 'unknown', doubts = ?, error = ?, settled_at = ?, claimed_by = null, text = " + KEPT + " where id = ?")
            .params(doubts, error, at(now), id).update();
    }

    Map<Id<Mailbox>, Stuck> stuck() {
        var stuck = new HashMap<Id<Mailbox>, Stuck>();
        db.sql("""
            select mailbox_id, count(*) as mails, min(created_at) as since, (array_agg(error order by id desc))[1] as why from outbox
            where state in ('queued', 'sending', 'unknown') and settled_at is null and error is not null group by mailbox_id""")
            .query(row -> { stuck.put(Id.of(row.getLong("mailbox_id")), new Stuck(row.getLong("mails"), row.getTimestamp("since").toInstant(), row.getString("why"))); });
        return stuck;
    }

    /** The newest letter about each of these. */
    List<LinkLetter> letters(List<String> about) {
        return db.sql("""
                select distinct on (o.about) o.*, m.address from outbox o join mailbox m on m.id = o.mailbox_id
                where o.kind = 'letter' and o.about = any (cast(:about as text[])) order by o.about, o.id desc""")
            .param("about", about.toArray(String[]::new)).query(this::letter).list();
    }

    /** What is no message of a ticket's: a letter or an acknowledgement. */
    Optional<OutboxEntry> sentAs(String rfcId) {
        return db.sql("select * from outbox where rfc_id = ? and kind <> 'reply'").param(rfcId).query(this::entry).optional();
    }

    /** Those that have not left yet do not leave. */
    void withdraw(String about, Instant now) {
        db.sql("""
                update outbox set state = 'failed', error = 'withdrawn', settled_at = :now, text = null
                where kind = 'letter' and about = :about and (state = 'queued' or state = 'unknown' and doubts = 1)""")
            .param("about", about).param("now", at(now)).update();
    }

    Optional<OutboxEntry> ofMessage(Id<Message> message) {
        return db.sql("select * from outbox where message_id = ?").param(message.value()).query(this::entry).optional();
    }

    List<OutboxEntry> ofTicket(Id<Ticket> ticket) {
        return db.sql("select * from outbox where ticket_id = ? order by id").param(ticket.value()).query(this::entry).list();
    }

    List<OutboxEntry.State> lockStates(List<Id<Ticket>> tickets) {
        return db.sql("select state from outbox where ticket_id = any(?) order by id for update").param(Columns.ids(tickets))
            .query((row, n) -> OutboxEntry.State.valueOf(row.getString(1).toUpperCase(Locale.ROOT))).list();
    }

    /** What waits is called off; of the rest stays when it went and how. */
    void blank(List<Id<Ticket>> tickets) {
        db.sql("""
                update outbox set recipients = cast(:nobody as jsonb), subject = null, text = null, error = null,
                  state = case when state in ('queued', 'unknown') then 'failed' else state end where ticket_id = any(:ids)""")
            .param("nobody", json.writeValueAsString(Parties.NONE)).param("ids", Columns.ids(tickets)).update();
    }

    /** Takes addresses off what belongs to a ticket; what would have gone to nobody else is called off. */
    void forget(Id<Ticket> ticket, Set<String> addresses) {
        for (var entry : ofTicket(ticket)) {
            var left = entry.recipients().without(addresses);
            if (!left.equals(entry.recipients())) rewrite(entry, left);
        }
    }

    private void rewrite(OutboxEntry entry, Parties left) {
        db.sql("""
                update outbox set recipients = cast(:left as jsonb), error = null,
                  state = case when :nobody and state in ('queued', 'unknown') then 'failed' else state end where id = :id""")
            .param("left", json.writeValueAsString(left)).param("nobody", left.receivers().findAny().isEmpty()).param("id", entry.id()).update();
    }

    int acknowledgedTo(String address, Instant since) {
        return db.sql("""
                select count(*) from outbox where kind = 'acknowledgement' and created_at > :since
                  and recipients @> cast(:to as jsonb)""")
            .param("since", at(since)).param("to", "{\"to\":[{\"address\":" + json.writeValueAsString(address) + "}]}")
            .query(Integer.class).single();
    }

    /** Until the transaction ends, nobody else counts this mailbox's acknowledgements under the same lock. */
    void oneAtATime(Id<Mailbox> mailbox) {
        db.sql("select pg_advisory_xact_lock(1819243887, ?)").param(Math.toIntExact(mailbox.value())).query(row -> {});
    }

    int acknowledgedFrom(Id<Mailbox> mailbox, Instant since) {
        return db.sql("select count(*) from outbox where kind = 'acknowledgement' and created_at > ? and mailbox_id = ?")
            .params(at(since), mailbox.value()).query(Integer.class).single();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private OutboxEntry entry(ResultSet row, int number) throws SQLException {
        return new OutboxEntry(row.getLong("id"), OutboxEntry.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
            Id.of(row.getLong("mailbox_id")), Id.in(row, "ticket_id"), Id.in(row, "message_id"), row.getString("about"), row.getString("rfc_id"),
            json.readValue(row.getString("recipients"), Parties.class), row.getString("subject"), row.getString("text"),
            OutboxEntry.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)), row.getInt("attempts"), row.getInt("doubts"),
            row.getTimestamp("due_at").toInstant(), row.getTimestamp("created_at").toInstant(), instant(row, "dated_at"), row.getString("error"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    private LinkLetter letter(ResultSet row, int number) throws SQLException {
        var entry = entry(row, number);
        var settled = instant(row, "settled_at");
        return new LinkLetter(entry.about(), row.getString("address"), entry.recipients().to().getFirst().address(), entry.state(),
            entry.attempts(), settled == null ? entry.createdAt() : settled, entry.error());
    }
}
