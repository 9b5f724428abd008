package fi.luukku.promise;

import fi.luukku.access.Viewer;
import fi.luukku.brand.Brand;
import fi.luukku.coach.PromiseFound;
import fi.luukku.kernel.Cursor;
import fi.luukku.kernel.Id;
import fi.luukku.ticket.Message;
import fi.luukku.ticket.ReachCondition;
import fi.luukku.ticket.Ticket;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import static fi.luukku.kernel.Columns.ids;
import static fi.luukku.kernel.Columns.longs;

@Repository
class PromiseTable {

    private static final String SELECT = """
        select p.*, m.ticket_id, m.text
        from promise p join message m on m.id = p.message_id join ticket t on t.id = m.ticket_id
        """;
    /** What is on a ticket that was closed after its people were reminded is owed no more. */
    private static final String OWED = "p.outcome is null and (t.status in ('open', 'waiting', 'snoozed') or t.status = 'closed' and p.reminded_at is null and p.broken_at is null) ";

    private final JdbcClient db;

    PromiseTable(JdbcClient db) {
        this.db = db;
    }

    /** @return empty when it was known already */
    Optional<Id<Promise>> insert(Message message, PromiseFound found, Instant remindAt) {
        return db.sql("""
                insert into promise (message_id, start_at, end_at, kind, about, agent_id, made_at, due_at, remind_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (message_id, start_at) do nothing returning id""")
            .params(message.id().value(), found.start(), found.end(), found.kind().name().toLowerCase(Locale.ROOT), found.about().toArray(String[]::new),
                Id.valueOf(message.agent()), Timestamp.from(message.sentAt()), Timestamp.from(found.due()), Timestamp.from(remindAt))
            .query((row, n) -> Id.<Promise>of(row.getLong(1))).optional();
    }

    Optional<Promise> get(Id<Promise> id) {
        return db.sql(SELECT + "where p.id = ?").param(id.value()).query(PromiseTable::promise).optional();
    }

    /** All of a ticket, what is due first at the top. */
    List<Promise> of(Id<Ticket> ticket) {
        return db.sql(SELECT + "where m.ticket_id = ? order by p.due_at, p.id").param(ticket.value()).query(PromiseTable::promise).list();
    }

    /** What a ticket still owed when a message left, as far as no person has judged it since. Held until the transaction ends. */
    List<Promise> owedBefore(Message message) {
        return db.sql(SELECT + "where m.ticket_id = ? and p.message_id <> ? and p.made_at <= ? and p.outcome is null and coalesce(p.judged_at, p.made_at) <= ? order by p.id for update of p")
            .params(message.ticket().value(), message.id().value(), Timestamp.from(message.sentAt()), Timestamp.from(message.sentAt())).query(PromiseTable::promise).list();
    }

    /** The soonest of each ticket. */
    Map<Id<Ticket>, Promise> next(Collection<Id<Ticket>> tickets) {
        var next = new HashMap<Id<Ticket>, Promise>();
        if (!tickets.isEmpty()) db.sql(SELECT + "where m.ticket_id = any(?) and " + OWED + "order by p.due_at, p.id").param(ids(List.copyOf(tickets)))
            .query(PromiseTable::promise).list().forEach(promise -> next.putIfAbsent(promise.ticket(), promise));
        return next;
    }

    /** The soonest of each ticket within reach, the most urgent first. */
    List<Promise> due(Viewer viewer, @Nullable Cursor after, int most) {
        var reach = ReachCondition.of(viewer.reach());
        return db.sql(SELECT + "where " + OWED + (after == null ? "" : "and (p.due_at, p.id) > (:afterAt, :afterId) ") + """
                and not exists (select from promise q join message n on n.id = q.message_id
                  where n.ticket_id = m.ticket_id and q.outcome is null and (q.due_at, q.id) < (p.due_at, p.id))
                and %s order by p.due_at, p.id limit :most""".formatted(reach.sql()))
            .params(reach.parameters()).param("most", most).param("afterAt", after == null ? null : Timestamp.from(after.at())).param("afterId", after == null ? null : after.id())
            .query(PromiseTable::promise).list();
    }

    /** @param pressing those whose time is before this */
    record Count(long tickets, long pressing) {}

    Count count(Viewer viewer, Instant pressing) {
        var reach = ReachCondition.of(viewer.reach());
        return db.sql("""
                select count(distinct t.id), count(distinct t.id) filter (where p.due_at < :pressing)
                from promise p join message m on m.id = p.message_id join ticket t on t.id = m.ticket_id where %s and %s""".formatted(OWED, reach.sql()))
            .params(reach.parameters()).param("pressing", Timestamp.from(pressing)).query((row, n) -> new Count(row.getLong(1), row.getLong(2))).single();
    }

    Promises.Found found(Id<Brand> brand, Instant after) {
        return db.sql("""
                select count(*), count(*) filter (where p.outcome = 'dropped' and p.ended_by is not null)
                from promise p join message m on m.id = p.message_id join ticket t on t.id = m.ticket_id where p.made_at > ? and t.brand_id = ?""")
            .params(Timestamp.from(after), brand.value()).query((row, n) -> new Promises.Found(row.getLong(1), row.getLong(2))).single();
    }

    /** Those whose people are to be reminded now. */
    List<Promise> toRemind(Instant now, int most) {
        return due("p.remind_at <= ? and p.reminded_at is null and p.broken_at is null", "p.remind_at", now, most);
    }

    /** Those whose time has gone by. */
    List<Promise> toBreak(Instant now, int most) {
        return due("p.due_at < ? and p.broken_at is null", "p.due_at", now, most);
    }

    /** Broken ones whose ticket was closed since. */
    List<Promise> closed(Instant now, int most) {
        return due("p.broken_at <= ? and t.status = 'closed'", "p.broken_at", now, most);
    }

    private List<Promise> due(String which, String order, Instant now, int most) {
        return db.sql(SELECT + "where p.outcome is null and " + which + " order by " + order + ", p.id limit ?").params(Timestamp.from(now), most).query(PromiseTable::promise).list();
    }

    /** @return whether nobody was reminded before */
    boolean remind(Id<Promise> id, Instant at) {
        return db.sql("update promise set reminded_at = ? where id = ? and outcome is null and reminded_at is null").params(Timestamp.from(at), id.value()).update() > 0;
    }

    /** @return whether it was open and whole */
    boolean breaks(Id<Promise> id, Instant at) {
        return db.sql("update promise set broken_at = ? where id = ? and outcome is null and broken_at is null").params(Timestamp.from(at), id.value()).update() > 0;
    }

    void judged(Id<Promise> id, Instant at) {
        db.sql("update promise set judged_at = ? where id = ?").params(Timestamp.from(at), id.value()).update();
    }

    /** What a message ended that did not arrive after all is owed again. */
    void reopenEndedIn(Id<Message> message) {
        db.sql("update promise set outcome = null, ended_at = null, ended_by = null, ended_in = null where ended_in = ?").param(message.value()).update();
    }

    /** What a message promised that did not arrive was promised to nobody. */
    void dropOf(Id<Message> message, Instant at) {
        db.sql("update promise set outcome = 'dropped', ended_at = ?, ended_in = message_id where message_id = ? and outcome is null").params(Timestamp.from(at), message.value()).update();
    }

    /** @return whether it was open */
    boolean end(Id<Promise> id, Promise.End end) {
        return db.sql("update promise set outcome = ?, ended_at = ?, ended_by = ?, ended_in = ? where id = ? and outcome is null")
            .params(end.outcome().code(), Timestamp.from(end.at()), Id.valueOf(end.by()), Id.valueOf(end.in()), id.value()).update() > 0;
    }

    /** @return whether it had ended */
    boolean reopen(Id<Promise> id) {
        return db.sql("update promise set outcome = null, ended_at = null, ended_by = null, ended_in = null where id = ? and outcome is not null").param(id.value()).update() > 0;
    }

    private static Promise promise(ResultSet row, int number) throws SQLException {
        var outcome = row.getString("outcome");
        return new Promise(Id.of(row.getLong("id")), Id.of(row.getLong("ticket_id")), Id.of(row.getLong("message_id")), words(row),
            PromiseFound.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)), Set.of((String[]) row.getArray("about").getArray()), Id.in(row, "agent_id"),
            row.getTimestamp("made_at").toInstant(), row.getTimestamp("due_at").toInstant(), instant(row, "broken_at"), instant(row, "judged_at"),
            outcome == null ? null : new Promise.End(Promise.Outcome.valueOf(outcome.toUpperCase(Locale.ROOT)), row.getTimestamp("ended_at").toInstant(),
                Id.in(row, "ended_by"), Id.in(row, "ended_in")));
    }

    /** Cut here: the database counts characters, and places are in UTF-16 units. */
    private static String words(ResultSet row) throws SQLException {
        var text = row.getString("text");
        return row.getInt("end_at") > text.length() ? "" : text.substring(row.getInt("start_at"), row.getInt("end_at")).strip();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
