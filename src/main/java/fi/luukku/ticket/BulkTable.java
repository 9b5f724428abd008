package fi.luukku.ticket;

import fi.luukku.access.Agent;
import fi.luukku.access.Team;
import fi.luukku.kernel.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was done to several tickets at once, and how each stood before. */
@Repository
class BulkTable {

    /** Longer than any page offers to take it back. */
    private static final Duration KEPT = Duration.ofDays(1);

    /** @param event the last that the action wrote into the ticket's log */
    record Before(Id<Ticket> ticket, Id<Team> team, @Nullable Id<Agent> assignee, Status status, @Nullable Instant waitingSince, @Nullable String trouble,
                  Snoozes.@Nullable Snooze snooze, long event) {}

    /** What an action wrote into a log. */
    record Event(long id, EventKind kind, @Nullable String tag) {}

    private final JdbcClient db;

    BulkTable(JdbcClient db) {
        this.db = db;
    }

    Id<BulkAction> next() {
        return Id.of(db.sql("select nextval(pg_get_serial_sequence('bulk', 'id'))").query(Long.class).single());
    }

    /** The first ticket that changes begins it: where nothing did, there is nothing to take back. */
    void keep(Id<BulkAction> bulk, Id<Agent> by, Ticket before, Snoozes.@Nullable Snooze snooze, long event, Instant at) {
        if (begun(bulk, by, at)) sweep(at);
        db.sql("""
                insert into bulk_ticket (bulk_id, ticket_id, team_id, assignee_id, status, waiting_since, trouble, snoozed, snoozed_until, event_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(bulk.value(), before.id().value(), before.team().value(), Id.valueOf(before.assignee()), before.status().code(),
                timestamp(before.waitingSince()), before.trouble(), snooze != null, timestamp(snooze == null ? null : snooze.until()), event).update();
    }

    private boolean begun(Id<BulkAction> bulk, Id<Agent> by, Instant at) {
        return db.sql("insert into bulk (id, agent_id, at) overriding system value values (?, ?, ?) on conflict do nothing")
            .params(bulk.value(), by.value(), Timestamp.from(at)).update() > 0;
    }

    /** Whether it is there to be taken back by its doer; from now on it is not. */
    boolean undone(Id<BulkAction> bulk, Id<Agent> by, Instant at) {
        return db.sql("update bulk set undone_at = ? where id = ? and agent_id = ? and undone_at is null")
            .params(Timestamp.from(at), bulk.value(), by.value()).update() > 0;
    }

    List<Before> of(Id<BulkAction> bulk) {
        return db.sql("select * from bulk_ticket where bulk_id = ? order by ticket_id").param(bulk.value()).query(BulkTable::before).list();
    }

    /** The newest of these kinds that a person did; of any kind when none is named. */
    Optional<Event> newest(Id<Ticket> ticket, EventKind... kinds) {
        return db.sql("""
                select id, kind, data ->> 'tag' as tag from ticket_event where ticket_id = :ticket
                  and (cardinality(:kinds) = 0 or kind = any(:kinds) and agent_id is not null) order by id desc limit 1""")
            .param("ticket", ticket.value()).param("kinds", Stream.of(kinds).map(EventKind::code).toArray(String[]::new))
            .query(BulkTable::event).optional();
    }

    Event event(long id) {
        return db.sql("select id, kind, data ->> 'tag' as tag from ticket_event where id = ?").param(id).query(BulkTable::event).single();
    }

    void snooze(Id<Ticket> ticket, Snoozes.Snooze snooze, Id<Agent> by, Instant at) {
        db.sql("insert into snooze (ticket_id, until, agent_id, at) values (?, ?, ?, ?) on conflict (ticket_id) do update set until = excluded.until")
            .params(ticket.value(), timestamp(snooze.until()), by.value(), Timestamp.from(at)).update();
    }

    // Some old ones with each new one: the table keeps to a day's size by itself.
    private void sweep(Instant now) {
        db.sql("delete from bulk where id in (select id from bulk where at < ? limit 20 for update skip locked)").param(Timestamp.from(now.minus(KEPT))).update();
    }

    private static Before before(ResultSet row, int number) throws SQLException {
        return new Before(Id.of(row.getLong("ticket_id")), Id.of(row.getLong("team_id")), Id.in(row, "assignee_id"), Status.of(row.getString("status")),
            instant(row, "waiting_since"), row.getString("trouble"), row.getBoolean("snoozed") ? new Snoozes.Snooze(instant(row, "snoozed_until")) : null,
            row.getLong("event_id"));
    }

    private static Event event(ResultSet row, int number) throws SQLException {
        return new Event(row.getLong("id"), EventKind.of(row.getString("kind")), row.getString("tag"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
