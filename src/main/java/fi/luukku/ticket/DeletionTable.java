package fi.luukku.ticket;

import fi.luukku.access.Agent;
import fi.luukku.access.Viewer;
import fi.luukku.brand.Brand;
import fi.luukku.customer.Customer;
import fi.luukku.kernel.Columns;
import fi.luukku.kernel.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Takes the content out of tickets, table by table, and keeps the tombstones. */
@Repository
class DeletionTable {

    private final EnclosureTable enclosures;
    private final JdbcClient db;

    DeletionTable(EnclosureTable enclosures, JdbcClient db) {
        this.enclosures = enclosures;
        this.db = db;
    }

    /** These tickets and all that were merged into them, which speak of the same matter. */
    List<Id<Ticket>> withMerged(List<Id<Ticket>> tickets) {
        return ids("""
            with recursive whole (id) as (
              select unnest(:ids) union select m.from_id from merge m join whole w on m.into_id = w.id where m.undone_at is null)
            select id from whole order by id""", tickets);
    }

    /** In the order of the numbers, so that two who delete at once don't wait for each other for ever. */
    List<Id<Ticket>> lock(List<Id<Ticket>> tickets) {
        return ids("select id from ticket where id = any(:ids) and status <> 'deleted' order by id for update", tickets);
    }

    /** Not against those who only refer to one: they hold the ticket already. */
    void lockMessages(List<Id<Ticket>> tickets) {
        db.sql("select id from message where ticket_id = any(?) order by id for no key update").param(Columns.ids(tickets)).query(row -> {});
    }

    void lockTurns(List<Id<Ticket>> tickets) {
        db.sql("select from awaiting_turn where ticket_id = any(?) order by ticket_id for update").param(Columns.ids(tickets)).query(row -> {});
    }

    private List<Id<Ticket>> ids(String sql, List<Id<Ticket>> tickets) {
        return db.sql(sql).param("ids", Columns.ids(tickets)).query((row, n) -> Id.<Ticket>of(row.getLong(1))).list();
    }

    List<Id<Message>> messages(List<Id<Ticket>> tickets) {
        return db.sql("select id from message where ticket_id = any(?) order by id").param(Columns.ids(tickets))
            .query((row, n) -> Id.<Message>of(row.getLong(1))).list();
    }

    int fileCount(List<Id<Ticket>> tickets) {
        return db.sql("select count(*) from attachment where message_id in (select id from message where ticket_id = any(?))")
            .param(Columns.ids(tickets)).query(Integer.class).single();
    }

    List<Long> entries(List<Id<Message>> messages) {
        return db.sql("select intake_id from message where id = any(?) and intake_id is not null").param(Columns.ids(messages))
            .query(Long.class).list();
    }

    /** Must come before the content goes: it counts it. */
    void bury(List<Id<Ticket>> tickets, DeletionReason reason, @Nullable Id<Agent> by, Instant at) {
        db.sql("""
                insert into deletion (ticket_id, reason, before, messages, files, agent_id, at)
                select t.id, :reason, t.status, (select count(*) from message where ticket_id = t.id),
                  (select count(*) from attachment a join message m on m.id = a.message_id where m.ticket_id = t.id), :by, :at
                from ticket t where t.id = any(:ids)""")
            .param("reason", reason.code()).param("by", Id.valueOf(by)).param("at", Timestamp.from(at))
            .param("ids", Columns.ids(tickets)).update();
    }

    void deleteMessages(List<Id<Message>> messages) {
        enclosures.deleteOf(messages);
        each(messages, "delete from release where message_id = any(:ids)",
            "delete from mention where message_id = any(:ids)", "update message set in_reply_to = null where in_reply_to = any(:ids)",
            "delete from message where id = any(:ids)");
    }

    /**
     * Leaves of the tickets their numbers, times, owners and states; of their logs who did what when, without what was
     * said. A merge that was undone may have left the subject of one in the other's log.
     */
    void empty(List<Id<Ticket>> tickets) {
        enclosures.deleteOfDrafts(tickets);
        each(tickets, "delete from draft where ticket_id = any(:ids)", "delete from participant where ticket_id = any(:ids)",
            "delete from snooze where ticket_id = any(:ids)", "delete from seen where ticket_id = any(:ids)",
            "delete from awaiting_turn where ticket_id = any(:ids)", "delete from presence where ticket_id = any(:ids)", "delete from ticket_link where a = any(:ids) or b = any(:ids)",
            "update closure set explanation = null where ticket_id = any(:ids)", """
            update ticket_event set why = case when kind not in ('bounced', 'delivery-failed', 'delivery-delayed', 'unacknowledged') then why end,
              data = case when kind in ('assigned', 'handed-over', 'snoozed', 'prioritised', 'merged', 'unmerged', 'split', 'linked', 'unlinked')
                then data when kind = 'merged-in' then data - 'subject' end
            where ticket_id = any(:ids)""", """
            update ticket_event e set data = e.data - 'subject' from merge m
            where m.from_id = any(:ids) and e.ticket_id = m.into_id and e.kind = 'merged-in' and e.data ->> 'from' = m.from_id::text""", """
            update ticket set status = 'deleted', subject = '', requester = '', snippet = '', tags = '{}', fields = '{}',
              order_number = null, waiting_since = null, newest_id = null, newest_in_id = null, trouble = null
            where id = any(:ids)""");
    }

    List<Id<Ticket>> of(List<Id<Customer>> customers) {
        return db.sql("select id from ticket where customer_id = any(?) and status <> 'deleted' order by id")
            .param(Columns.ids(customers)).query((row, n) -> Id.<Ticket>of(row.getLong(1))).list();
    }

    List<Id<Ticket>> atRest(Id<Brand> brand, Status status, Instant before, int limit) {
        return db.sql("""
                select id from ticket where brand_id = :brand and status = :status and status in ('closed', 'spam') and touched_at < :before
                order by touched_at limit :limit""")
            .param("brand", brand.value()).param("status", status.code()).param("before", Timestamp.from(before)).param("limit", limit)
            .query((row, n) -> Id.<Ticket>of(row.getLong(1))).list();
    }

    /** Whose tickets these were. */
    List<Id<Customer>> customers(List<Id<Ticket>> tickets) {
        return db.sql("select distinct customer_id from ticket where id = any(?)").param(Columns.ids(tickets))
            .query((row, n) -> Id.<Customer>of(row.getLong(1))).list();
    }

    /** Whether any ticket still speaks of them, by being theirs or with their address on it. */
    boolean mentioned(List<Id<Customer>> customers, List<String> addresses) {
        return db.sql("""
                select exists (select from ticket where customer_id = any(:customers) and status <> 'deleted')
                  or exists (select from participant where address = any(:addresses))""")
            .param("customers", Columns.ids(customers)).param("addresses", addresses.toArray(String[]::new))
            .query(Boolean.class).single();
    }

    private void each(List<? extends Id<?>> ids, String... statements) {
        for (var sql : statements) db.sql(sql).param("ids", Columns.ids(ids)).update();
    }

    Set<Id<Ticket>> deleted(List<Id<Ticket>> tickets) {
        return db.sql("select ticket_id from deletion where ticket_id = any(?)").param(Columns.ids(tickets))
            .query((row, n) -> Id.<Ticket>of(row.getLong(1))).set();
    }

    /** For those who could have seen the ticket. */
    Optional<Tombstone> tombstone(Viewer viewer, Id<Ticket> ticket) {
        var reach = ReachCondition.ofDeleted(viewer.reach());
        return db.sql("select d.* from deletion d join ticket t on t.id = d.ticket_id where t.id = :id and " + reach.sql())
            .param("id", ticket.value()).params(reach.parameters()).query(DeletionTable::tombstone).optional();
    }

    private static Tombstone tombstone(ResultSet row, int number) throws SQLException {
        return new Tombstone(Id.of(row.getLong("ticket_id")), DeletionReason.of(row.getString("reason")), Id.in(row, "agent_id"),
            row.getTimestamp("at").toInstant(), row.getInt("messages"), row.getInt("files"));
    }
}
