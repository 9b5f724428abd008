package fi.luukku.playbook;

import fi.luukku.access.Viewer;
import fi.luukku.kernel.Columns;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.ticket.Merges;
import fi.luukku.ticket.Ticket;
import fi.luukku.ticket.TicketsDeleted;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which playbook a ticket's agents follow, which they have put aside, and what they say of its steps. */
@Service
public class TicketSteps {

    /**
     * @param chosen the code of the playbook in use; null when there is none
     * @param aside  the codes of those put aside, which are not proposed again
     * @param marks  by the steps' keys: done or not, as an agent has said
     */
    public record Followed(@Nullable String chosen, Set<String> aside, Map<String, Boolean> marks) {}

    private final Merges merges;
    private final JdbcClient db;
    private final Clock clock;

    TicketSteps(Merges merges, JdbcClient db, Clock clock) {
        this.merges = merges;
        this.db = db;
        this.clock = clock;
    }

    /** What was said on a ticket that was merged into it holds here as long as it is; of two words the later. */
    public Followed of(Id<Ticket> ticket) {
        var whole = Columns.ids(merges.whole(ticket));
        var chosen = new ArrayList<String>();
        var aside = new HashSet<String>();
        db.sql("select distinct on (code) code, chosen, decided_at from ticket_playbook where ticket_id = any(?) order by code, decided_at desc").param(whole)
            .query((row, _) -> new Decision(row.getString("code"), row.getBoolean("chosen"), row.getTimestamp("decided_at").toInstant())).list().stream()
            .sorted(Comparator.comparing(Decision::at).reversed()).forEach(decision -> (decision.chosen ? chosen : aside).add(decision.code));
        var marks = new HashMap<String, Boolean>();
        db.sql("select distinct on (step) step, done from step_mark where ticket_id = any(?) order by step, marked_at desc").param(whole).query(row -> {
            marks.put(row.getString("step"), row.getBoolean("done"));
        });
        return new Followed(chosen.isEmpty() ? null : chosen.getFirst(), aside, marks);
    }

    private record Decision(String code, boolean chosen, Instant at) {}

    /** Takes one into use in place of the one that was. */
    @Transactional
    public void follow(Viewer viewer, Id<Ticket> ticket, Playbook playbook) {
        // Of two who choose at once the later has its way.
        db.sql("select pg_advisory_xact_lock(hashtextextended('ticket-playbook', ?))").param(ticket.value()).query(row -> {});
        db.sql("delete from ticket_playbook where ticket_id = ? and chosen").param(ticket.value()).update();
        decide(viewer, ticket, playbook.code(), true);
    }

    /** Not now: it is not proposed again on this ticket, but can be chosen. */
    @Transactional
    public void putAside(Viewer viewer, Id<Ticket> ticket, String code) {
        decide(viewer, ticket, code, false);
    }

    private void decide(Viewer viewer, Id<Ticket> ticket, String code, boolean chosen) {
        db.sql("""
                insert into ticket_playbook (ticket_id, code, chosen, decided_by, decided_at) values (?, ?, ?, ?, ?)
                on conflict (ticket_id, code) do update set chosen = excluded.chosen, decided_by = excluded.decided_by, decided_at = excluded.decided_at""")
            .params(ticket.value(), code, chosen, viewer.id().value(), Timestamp.from(clock.instant())).update();
    }

    /** What an agent says goes before what a draft shows. */
    @Transactional
    public void mark(Viewer viewer, Id<Ticket> ticket, Playbook playbook, String step, boolean done) {
        if (playbook.steps().stream().noneMatch(each -> each.key().equals(step))) throw new Problem.NotFound();
        db.sql("""
                insert into step_mark (ticket_id, step, done, marked_by, marked_at) values (?, ?, ?, ?, ?)
                on conflict (ticket_id, step) do update set done = excluded.done, marked_by = excluded.marked_by, marked_at = excluded.marked_at""")
            .params(ticket.value(), step, done, viewer.id().value(), Timestamp.from(clock.instant())).update();
    }

    @EventListener
    void deleted(TicketsDeleted event) {
        var tickets = event.tickets().stream().map(Id::value).toArray(Long[]::new);
        db.sql("delete from ticket_playbook where ticket_id = any(?)").param(tickets).update();
        db.sql("delete from step_mark where ticket_id = any(?)").param(tickets).update();
    }
}
