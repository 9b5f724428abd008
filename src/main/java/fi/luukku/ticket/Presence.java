package fi.luukku.ticket;

import fi.luukku.access.Viewer;
import fi.luukku.kernel.Id;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who looks at a ticket and who writes on it, so that two don't answer at once. */
@Service
public class Presence {

    /** Someone else at the ticket. */
    public record Other(String name, boolean writing) {}

    /** Browsers say every 15 s that they are still there. */
    private static final Duration FRESH = Duration.ofSeconds(40);

    private final Reachable reachable;
    private final JdbcClient db;
    private final Clock clock;
    private final ApplicationEventPublisher publisher;

    Presence(Reachable reachable, JdbcClient db, Clock clock, ApplicationEventPublisher publisher) {
        this.reachable = reachable;
        this.db = db;
        this.clock = clock;
        this.publisher = publisher;
    }

    @Transactional
    public void at(Viewer viewer, Id<Ticket> id, boolean writing) {
        reachable.ticket(viewer, id);
        var known = db.sql("""
                insert into presence as p (ticket_id, agent_id, writing, at) values (:t, :a, :w, :now)
                on conflict (ticket_id, agent_id) do update set writing = :w, at = :now
                returning (select coalesce(bool_and(o.writing = :w and o.at > :stale), false) from presence o
                           where o.ticket_id = :t and o.agent_id = :a)""")
            .param("t", id.value()).param("a", viewer.id().value()).param("w", writing)
            .param("now", Timestamp.from(clock.instant())).param("stale", Timestamp.from(clock.instant().minus(FRESH)))
            .query(Boolean.class).single();
        if (!known) tell(viewer, id);
    }

    /** It is news to others only. Of two who come at the same moment, the second sees the first. */
    private void tell(Viewer viewer, Id<Ticket> id) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('presence ' || ?, 0))").param(id.value()).query(row -> {});
        if (!others(viewer, id).isEmpty()) publisher.publishEvent(new PresenceChanged(id));
    }

    /** Who has lost the ticket meanwhile may still leave it; to others it is not there. */
    @Transactional
    public void leave(Viewer viewer, Id<Ticket> id) {
        var left = db.sql("delete from presence where ticket_id = ? and agent_id = ?").params(id.value(), viewer.id().value()).update();
        if (left > 0) tell(viewer, id);
        else reachable.ticket(viewer, id);
    }

    public List<Other> others(Viewer viewer, Id<Ticket> id) {
        return db.sql("""
                select a.name, p.writing from presence p join agent a on a.id = p.agent_id
                where p.ticket_id = ? and p.agent_id <> ? and p.at > ? order by p.writing desc, a.name""")
            .params(id.value(), viewer.id().value(), Timestamp.from(clock.instant().minus(FRESH)))
            .query((row, n) -> new Other(row.getString(1), row.getBoolean(2))).list();
    }

    /** Forgets who left without a word. */
    @Transactional
    public void sweep() {
        db.sql("delete from presence where at < ?").param(Timestamp.from(clock.instant().minus(FRESH))).update();
    }
}
