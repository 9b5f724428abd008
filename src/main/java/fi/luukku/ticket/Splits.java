package fi.luukku.ticket;

import fi.luukku.access.Actor;
import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Making two tickets of one that holds two matters, and tying tickets together. Merging back undoes a split. */
@Service
public class Splits {

    private final Reachable reachable;
    private final TicketTable tickets;
    private final MessageTable messages;
    private final Participants participants;
    private final EventLog log;
    private final JdbcClient db;
    private final Clock clock;

    Splits(Reachable reachable, TicketTable tickets, MessageTable messages, Participants participants, EventLog log, JdbcClient db, Clock clock) {
        this.reachable = reachable;
        this.tickets = tickets;
        this.messages = messages;
        this.participants = participants;
        this.log = log;
        this.db = db;
        this.clock = clock;
    }

    /** Moves a message of the customer's to a ticket of its own, owned as the old one is. */
    @Transactional
    public Id<Ticket> split(Viewer viewer, Id<Ticket> id, Id<Message> messageId) {
        viewer.require(Role.AGENT);
        var ticket = reachable.locked(viewer, id);
        var message = messages.get(messageId).filter(m -> m.ticket().equals(id)).orElseThrow(Problem.NotFound::new);
        if (message.direction() != Message.Direction.IN) throw new Problem.Conflict("problem.split-own");
        if (messages.of(id).size() < 2) throw new Problem.Conflict("problem.split-only");
        var fresh = copy(ticket, message);
        messages.move(List.of(messageId), fresh);
        participants.add(fresh, participants.of(id, false).stream(), false);
        tickets.recount(id);
        tickets.recount(fresh);
        if (ticket.unanswered()) waits(id);
        link(ticket.id(), fresh, viewer);
        log.write(id, EventKind.SPLIT, Actor.agent(viewer.id()), messageId, null, Map.of("to", fresh.toString()));
        log.write(fresh, EventKind.OPENED, Actor.agent(viewer.id()), messageId, "why.split", Map.of("from", id.toString()));
        return fresh;
    }

    /** If what was split off was all that nobody had answered, the customer waits here no more. */
    private void waits(Id<Ticket> id) {
        var since = messages.unansweredSince(id);
        tickets.unanswered(id, since == null ? Status.WAITING : Status.OPEN, since);
    }

    private Id<Ticket> copy(Ticket ticket, Message message) {
        var subject = message.subject() == null || message.subject().isBlank() ? ticket.subject() : message.subject();
        return db.sql("""
                insert into ticket (brand_id, team_id, assignee_id, customer_id, channel, subject, language, status, requester,
                                    snippet, created_at, touched_at, waiting_since)
                values (?, ?, ?, ?, ?, ?, ?, 'open', ?, ?, ?, ?, ?) returning id""")
            .params(ticket.brand().value(), ticket.team().value(), Id.valueOf(ticket.assignee()), ticket.customer().value(),
                message.channel().code(), subject, ticket.language(), ticket.requester(), Snippet.of(message.own()),
                Timestamp.from(clock.instant()), Timestamp.from(clock.instant()), Timestamp.from(message.sentAt()))
            .query((row, n) -> Id.<Ticket>of(row.getLong(1))).single();
    }

    @Transactional
    public void link(Viewer viewer, Id<Ticket> a, Id<Ticket> b) {
        viewer.require(Role.AGENT);
        if (a.equals(b)) throw new Problem.Conflict("problem.same-ticket");
        reachable.ticket(viewer, a);
        reachable.ticket(viewer, b);
        link(a, b, viewer);
        log.write(a, EventKind.LINKED, Actor.agent(viewer.id()), null, null, Map.of("ticket", b.toString()));
        log.write(b, EventKind.LINKED, Actor.agent(viewer.id()), null, null, Map.of("ticket", a.toString()));
    }

    private void link(Id<Ticket> a, Id<Ticket> b, Viewer viewer) {
        db.sql("insert into ticket_link (a, b, agent_id, at) values (?, ?, ?, ?) on conflict do nothing")
            .params(Math.min(a.value(), b.value()), Math.max(a.value(), b.value()), viewer.id().value(), Timestamp.from(clock.instant())).update();
    }

    @Transactional
    public void unlink(Viewer viewer, Id<Ticket> a, Id<Ticket> b) {
        viewer.require(Role.AGENT);
        reachable.ticket(viewer, a);
        reachable.ticket(viewer, b);
        db.sql("delete from ticket_link where a = ? and b = ?")
            .params(Math.min(a.value(), b.value()), Math.max(a.value(), b.value())).update();
        log.write(a, EventKind.UNLINKED, Actor.agent(viewer.id()), null, null, Map.of("ticket", b.toString()));
    }
}
