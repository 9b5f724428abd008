package fi.luukku.ticket;

import fi.luukku.access.Actor;
import fi.luukku.access.Agent;
import fi.luukku.access.Audit;
import fi.luukku.access.Role;
import fi.luukku.access.Team;
import fi.luukku.access.Viewer;
import fi.luukku.kernel.Columns;
import fi.luukku.kernel.Id;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** New tickets to the members of a team in turn, where the team wants it so. Who is away is passed over. */
@Service
public class Turns {

    private final TicketTable tickets;
    private final EventLog log;
    private final Audit audit;
    private final JdbcClient db;
    private final Clock clock;

    Turns(TicketTable tickets, EventLog log, Audit audit, JdbcClient db, Clock clock) {
        this.tickets = tickets;
        this.log = log;
        this.audit = audit;
        this.db = db;
        this.clock = clock;
    }

    public boolean shared(Id<Team> team) {
        return db.sql("select exists (select from in_turn where team_id = ?)").param(team.value()).query(Boolean.class).single();
    }

    /** What waits already in the team stays as it is: only what comes from now on is given out. */
    @Transactional
    public void share(Id<Team> team, boolean inTurn, Viewer by) {
        by.require(Role.ADMIN);
        if (shared(team) == inTurn) return;
        if (inTurn) db.sql("insert into in_turn (team_id, agent_id, at) values (?, ?, ?)").params(team.value(), by.id().value(), Timestamp.from(clock.instant())).update();
        else db.sql("delete from in_turn where team_id = ?").param(team.value()).update();
        audit.record(by, inTurn ? "team.in-turn" : "team.not-in-turn", "team:" + team, Map.of());
    }

    @EventListener
    void opened(TicketOpened event) {
        awaits(event.ticket());
    }

    /** The ticket has come to its team, and nobody is named. All that come in one transaction are written with one statement. */
    void awaits(Id<Ticket> ticket) {
        @SuppressWarnings("unchecked")
        var arrived = (List<Id<Ticket>>) TransactionSynchronizationManager.getResource(this);
        if (arrived == null) arrived = untilCommit();
        arrived.add(ticket);
    }

    private List<Id<Ticket>> untilCommit() {
        var arrived = new ArrayList<Id<Ticket>>();
        TransactionSynchronizationManager.bindResource(this, arrived);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                await(arrived);
            }

            @Override
            public void beforeCompletion() {
                TransactionSynchronizationManager.unbindResourceIfPossible(Turns.this);
            }
        });
        return arrived;
    }

    private void await(List<Id<Ticket>> arrived) {
        db.sql("""
                insert into awaiting_turn (ticket_id, team_id)
                select t.id, t.team_id from ticket t join in_turn i on i.team_id = t.team_id where t.id = any(?)
                on conflict (ticket_id) do update set team_id = excluded.team_id""")
            .param(Columns.ids(arrived)).update();
    }

    private record Waiting(Id<Ticket> ticket, Id<Team> team) {}

    /** Gives out what has come, in the order of its numbers. With nobody at work it stays with the team, for whoever takes it. */
    @Transactional
    public void giveOut() {
        var waiting = db.sql("""
                with due as (delete from awaiting_turn where ticket_id in
                  (select ticket_id from awaiting_turn order by ticket_id limit 200 for update skip locked) returning *)
                select * from due order by ticket_id""")
            .query((row, n) -> new Waiting(Id.of(row.getLong("ticket_id")), Id.of(row.getLong("team_id")))).list();
        waiting.forEach(this::give);
    }

    private void give(Waiting waiting) {
        var ticket = tickets.lock(waiting.ticket).orElseThrow();
        // Somebody was quicker, or it went elsewhere meanwhile.
        if (ticket.status() != Status.OPEN || ticket.assignee() != null || !ticket.team().equals(waiting.team)) return;
        next(waiting.team).ifPresent(agent -> {
            tickets.owner(ticket.id(), waiting.team, agent, clock.instant());
            log.write(ticket.id(), EventKind.ASSIGNED, Actor.SYSTEM, null, "why.in-turn", Map.of("team", waiting.team.toString(), "agent", agent.toString()));
        });
    }

    /** Whose last turn is longest ago; a newcomer comes first. The row of the team is held, so that no two get the same turn. */
    private Optional<Id<Agent>> next(Id<Team> team) {
        if (db.sql("select team_id from in_turn where team_id = ? for update").param(team.value()).query(Long.class).optional().isEmpty()) return Optional.empty();
        return db.sql("""
                insert into turn as u (team_id, agent_id, number)
                select m.team_id, m.agent_id, (select coalesce(max(number), 0) + 1 from turn where team_id = m.team_id)
                from team_member m join agent a on a.id = m.agent_id and a.active and a.role <> 'collaborator'
                left join turn t on t.team_id = m.team_id and t.agent_id = m.agent_id
                where m.team_id = ? and not exists (select from absence b where b.agent_id = m.agent_id and b.ended_at is null)
                order by t.number nulls first, m.agent_id limit 1
                on conflict (team_id, agent_id) do update set number = excluded.number
                returning agent_id""")
            .param(team.value()).query((row, n) -> Id.<Agent>of(row.getLong(1))).optional();
    }
}
