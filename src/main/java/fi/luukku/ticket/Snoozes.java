package fi.luukku.ticket;

import fi.luukku.access.Actor;
import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Putting a ticket aside until a time, or until the customer writes. */
@Service
public class Snoozes {

    /** @param until null: until the customer writes */
    public record Snooze(@Nullable Instant until) {}

    private final Reachable reachable;
    private final TicketTable tickets;
    private final EventLog log;
    private final JdbcClient db;
    private final Clock clock;

    Snoozes(Reachable reachable, TicketTable tickets, EventLog log, JdbcClient db, Clock clock) {
        this.reachable = reachable;
        this.tickets = tickets;
        this.log = log;
        this.db = db;
        this.clock = clock;
    }

    @Transactional
    public void snooze(Viewer viewer, Id<Ticket> id, @Nullable Instant until) {
        viewer.require(Role.AGENT);
        var ticket = reachable.locked(viewer, id);
        if (!ticket.status().mayBecome(Status.SNOOZED) || !ticket.status().live()) throw new Problem.Conflict("problem.not-live");
        if (until != null && !until.isAfter(clock.instant())) throw new Problem.Invalid("until", "problem.past");
        db.sql("""
                insert into snooze (ticket_id, until, agent_id, at) values (?, ?, ?, ?)
                on conflict (ticket_id) do update set until = excluded.until, agent_id = excluded.agent_id, at = excluded.at""")
            .params(id.value(), until == null ? null : Timestamp.from(until), viewer.id().value(), Timestamp.from(clock.instant())).update();
        tickets.status(id, Status.SNOOZED, clock.instant());
        log.write(id, EventKind.SNOOZED, Actor.agent(viewer.id()), null, null, until == null ? Map.of() : Map.of("until", until.toString()));
    }

    @Transactional
    public void wake(Viewer viewer, Id<Ticket> id) {
        viewer.require(Role.AGENT);
        if (reachable.locked(viewer, id).status() == Status.SNOOZED) wake(id, Actor.agent(viewer.id()));
    }

    public Optional<Snooze> of(Id<Ticket> id) {
        return db.sql("select until from snooze s join ticket t on t.id = s.ticket_id where s.ticket_id = ? and t.status = 'snoozed'").param(id.value())
            .query((row, n) -> new Snooze(row.getTimestamp(1) == null ? null : row.getTimestamp(1).toInstant())).optional();
    }

    /** Those of several tickets that sleep. */
    public Map<Id<Ticket>, Snooze> of(Collection<Id<Ticket>> ids) {
        var found = new HashMap<Id<Ticket>, Snooze>();
        db.sql("select ticket_id, until from snooze s join ticket t on t.id = s.ticket_id where s.ticket_id = any(?) and t.status = 'snoozed'").param(ids.stream().map(Id::value).toArray(Long[]::new))
            .query(row -> {
                found.put(Id.of(row.getLong(1)), new Snooze(row.getTimestamp(2) == null ? null : row.getTimestamp(2).toInstant()));
            });
        return found;
    }

    /** Wakes those whose time has come. What was answered or merged since sleeps no more, and its row waits for an undo. */
    @Transactional
    public void wakeDue() {
        db.sql("""
                select s.ticket_id from snooze s join ticket t on t.id = s.ticket_id
                where s.until <= ? and t.status = 'snoozed' order by s.until limit 200 for update of t skip locked""")
            .param(Timestamp.from(clock.instant())).query((row, n) -> Id.<Ticket>of(row.getLong(1))).list()
            .forEach(id -> wake(id, Actor.SYSTEM));
    }

    private void wake(Id<Ticket> id, Actor by) {
        clear(id);
        tickets.status(id, Status.OPEN, clock.instant());
        log.write(id, EventKind.WOKEN, by);
    }

    void clear(Id<Ticket> id) {
        db.sql("delete from snooze where ticket_id = ?").param(id.value()).update();
    }
}
