package fi.luukku.ticket;

import fi.luukku.access.Actor;
import fi.luukku.access.Agent;
import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.kernel.Columns;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closing with an answer or a stated reason, opening again, and putting spam away. */
@Service
public class Closures {

    private final Reachable reachable;
    private final TicketTable tickets;
    private final MessageTable messages;
    private final Snoozes snoozes;
    private final EventLog log;
    private final JdbcClient db;
    private final Clock clock;

    Closures(Reachable reachable, TicketTable tickets, MessageTable messages, Snoozes snoozes, EventLog log, JdbcClient db, Clock clock) {
        this.reachable = reachable;
        this.tickets = tickets;
        this.messages = messages;
        this.snoozes = snoozes;
        this.log = log;
        this.db = db;
        this.clock = clock;
    }

    /** Closes; ANSWERED only if a person has answered since the customer last wrote, OTHER only with words. */
    @Transactional
    public void close(Viewer viewer, Id<Ticket> id, ClosingReason reason, @Nullable String explanation) {
        viewer.require(Role.AGENT);
        var ticket = reachable.locked(viewer, id);
        if (!ticket.status().live()) throw new Problem.Conflict("problem.not-live");
        if (reason == ClosingReason.ANSWERED && !messages.answeredSinceAsked(id)) throw new Problem.Conflict("problem.not-answered");
        if (reason == ClosingReason.OTHER && (explanation == null || explanation.isBlank())) throw new Problem.Invalid("explanation", "problem.reason-in-words");
        insert(id, reason, explanation, viewer.id());
        snoozes.clear(id);
        tickets.settled(id, Status.CLOSED, clock.instant());
        log.write(id, EventKind.CLOSED, Actor.agent(viewer.id()), null, reason.code(),
            explanation == null || explanation.isBlank() ? Map.of() : Map.of("explanation", explanation.strip()));
    }

    private void insert(Id<Ticket> id, ClosingReason reason, @Nullable String explanation, @Nullable Id<Agent> by) {
        db.sql("insert into closure (ticket_id, reason, explanation, agent_id, at) values (?, ?, ?, ?, ?)")
            .params(id.value(), reason.code(), explanation, Id.valueOf(by), Timestamp.from(clock.instant())).update();
    }

    /** An answer left that closed its ticket when it was pressed. */
    void closedBy(Message answer) {
        insert(answer.ticket(), ClosingReason.ANSWERED, null, answer.agent());
        log.write(answer.ticket(), EventKind.CLOSED, answer.agent() == null ? Actor.SYSTEM : Actor.agent(answer.agent()), answer.id(), ClosingReason.ANSWERED.code(), Map.of());
    }

    @Transactional
    public void reopen(Viewer viewer, Id<Ticket> id) {
        viewer.require(Role.AGENT);
        var ticket = reachable.locked(viewer, id);
        if (ticket.status() != Status.CLOSED) return;
        reopened(List.of(id));
        tickets.status(id, Status.OPEN, clock.instant());
        log.write(id, EventKind.REOPENED, Actor.agent(viewer.id()));
    }

    void reopened(List<Id<Ticket>> tickets) {
        if (!tickets.isEmpty()) db.sql("update closure set reopened_at = ? where ticket_id = any(?) and reopened_at is null")
            .params(Timestamp.from(clock.instant()), Columns.ids(tickets)).update();
    }

    public boolean answered(Id<Ticket> id) {
        return messages.answeredSinceAsked(id);
    }

    @Transactional
    public void spam(Viewer viewer, Id<Ticket> id, boolean spam) {
        viewer.require(Role.AGENT);
        var ticket = reachable.locked(viewer, id);
        if (spam == (ticket.status() == Status.SPAM)) return;
        if (spam) {
            snoozes.clear(id);
            tickets.settled(id, Status.SPAM, clock.instant());
        } else {
            tickets.unanswered(id, Status.OPEN, messages.unansweredSince(id));
        }
        log.write(id, spam ? EventKind.SPAM : EventKind.NOT_SPAM, Actor.agent(viewer.id()));
    }
}
