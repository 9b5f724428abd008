package fi.luukku.promise;

import fi.luukku.access.Actor;
import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.kernel.Cursor;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Page;
import fi.luukku.kernel.Problem;
import fi.luukku.ticket.EventKind;
import fi.luukku.ticket.Reminders;
import fi.luukku.ticket.Ticket;
import fi.luukku.ticket.Tickets;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What we owe our customers by our own word. */
@Service
public class Promises {

    private static final int AT_ONCE = 100;
    /** What is due so soon presses. */
    private static final Duration SOON = Duration.ofHours(24);

    private final PromiseTable table;
    private final Tickets tickets;
    private final Reminders reminders;
    private final Clock clock;

    Promises(PromiseTable table, Tickets tickets, Reminders reminders, Clock clock) {
        this.table = table;
        this.tickets = tickets;
        this.reminders = reminders;
        this.clock = clock;
    }

    /** All of a ticket, what is due first at the top. */
    public List<Promise> of(Viewer viewer, Id<Ticket> ticket) {
        return table.of(tickets.get(viewer, ticket).id());
    }

    /** The next one of each of some tickets that the viewer has before them. */
    public Map<Id<Ticket>, Promise> next(Collection<Id<Ticket>> tickets) {
        return table.next(tickets);
    }

    /** The next one of each ticket within reach, the most urgent first. */
    public Page<Promise> due(Viewer viewer, @Nullable Cursor after, int size) {
        return Page.of(table.due(viewer, after, size + 1), size, promise -> new Cursor(promise.due(), promise.id().value()));
    }

    /** @param pressing how many of them are due within a day, or were */
    public record Owed(long tickets, long pressing) {}

    public Owed owed(Viewer viewer) {
        var count = table.count(viewer, clock.instant().plus(SOON));
        return new Owed(count.tickets(), count.pressing());
    }

    @Transactional
    public void keep(Viewer viewer, Id<Ticket> ticket, Id<Promise> id) {
        end(viewer, ticket, id, Promise.Outcome.KEPT, EventKind.PROMISE_KEPT);
    }

    /** It was no promise, or is owed no more. */
    @Transactional
    public void drop(Viewer viewer, Id<Ticket> ticket, Id<Promise> id) {
        end(viewer, ticket, id, Promise.Outcome.DROPPED, EventKind.PROMISE_DROPPED);
    }

    private void end(Viewer viewer, Id<Ticket> ticket, Id<Promise> id, Promise.Outcome outcome, EventKind kind) {
        var promise = get(viewer, ticket, id);
        if (table.end(id, new Promise.End(outcome, clock.instant(), viewer.id(), null)))
            tickets.happened(ticket, kind, Actor.agent(viewer.id()), null, Map.of("words", promise.words()));
    }

    /** Takes back how it ended: it is owed again. */
    @Transactional
    public void owe(Viewer viewer, Id<Ticket> ticket, Id<Promise> id) {
        var promise = get(viewer, ticket, id);
        if (table.reopen(id)) tickets.happened(ticket, EventKind.PROMISE_OWED, Actor.agent(viewer.id()), null, Map.of("words", promise.words()));
    }

    private Promise get(Viewer viewer, Id<Ticket> ticket, Id<Promise> id) {
        viewer.require(Role.AGENT);
        tickets.get(viewer, ticket);
        return table.get(id).filter(promise -> promise.ticket().equals(ticket)).orElseThrow(Problem.NotFound::new);
    }

    /** Brings tickets back before their people while there is still time, and once more when it has gone by. */
    @Transactional
    public void watch() {
        table.takeToRemind(clock.instant(), AT_ONCE).forEach(promise -> reminders.remind(promise.ticket(), "why.promise-due"));
        table.takeBroken(clock.instant(), AT_ONCE).forEach(promise -> {
            tickets.happened(promise.ticket(), EventKind.PROMISE_BROKEN, Actor.SYSTEM, promise.message(), Map.of("words", promise.words()));
            reminders.remind(promise.ticket(), "why.promise-broken");
        });
    }
}
