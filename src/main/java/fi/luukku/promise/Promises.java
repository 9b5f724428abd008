package fi.luukku.promise;

import fi.luukku.access.Actor;
import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.brand.Brand;
import fi.luukku.coach.PromiseFound;
import fi.luukku.coach.Reader;
import fi.luukku.kernel.Cursor;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Page;
import fi.luukku.kernel.Problem;
import fi.luukku.ticket.EventKind;
import fi.luukku.ticket.Reminders;
import fi.luukku.ticket.Status;
import fi.luukku.ticket.Ticket;
import fi.luukku.ticket.Tickets;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What we owe our customers by our own word. */
@Service
public class Promises {

    private static final int AT_ONCE = 100;
    private static final Duration LOOKED_AT = Duration.ofDays(90);
    /** What is due so soon presses. */
    private static final Duration SOON = Duration.ofHours(24);

    private final PromiseTable table;
    private final Tickets tickets;
    private final Reminders reminders;
    private final Reader reader;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Promises(PromiseTable table, Tickets tickets, Reminders reminders, Reader reader, TransactionTemplate transaction, Clock clock) {
        this.table = table;
        this.tickets = tickets;
        this.reminders = reminders;
        this.reader = reader;
        this.transaction = transaction;
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

    /**
     * How well promises are told from other words.
     *
     * @param all  how many were found
     * @param none how many of them a person said were none, or owed no more
     */
    public record Found(long all, long none) {}

    /** Of a brand, in the last ninety days. */
    public Found found(Id<Brand> brand) {
        return table.found(brand, clock.instant().minus(LOOKED_AT));
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
        var promise = held(viewer, ticket, id);
        if (!table.end(id, new Promise.End(outcome, clock.instant(), viewer.id(), null))) return;
        table.judged(id, clock.instant());
        tickets.happened(ticket, kind, Actor.agent(viewer.id()), promise.message(), promise.forLog());
    }

    /** Takes back how it ended: it is owed again. */
    @Transactional
    public void owe(Viewer viewer, Id<Ticket> ticket, Id<Promise> id) {
        var promise = held(viewer, ticket, id);
        if (!table.reopen(id)) return;
        table.judged(id, clock.instant());
        tickets.happened(ticket, EventKind.PROMISE_OWED, Actor.agent(viewer.id()), promise.message(), promise.forLog());
    }

    private Promise held(Viewer viewer, Id<Ticket> ticket, Id<Promise> id) {
        viewer.require(Role.AGENT);
        tickets.get(viewer, ticket);
        tickets.hold(ticket);
        return table.get(id).filter(promise -> promise.ticket().equals(ticket)).orElseThrow(Problem.NotFound::new);
    }

    /**
     * Brings tickets back before their people while there is still time, and once more when it has gone by, unless
     * somebody closed it meanwhile. That something arrives is not ours to do: nobody is called back for it.
     */
    public void watch() {
        table.toRemind(clock.instant(), AT_ONCE).forEach(promise -> alone(promise, _ -> {
            if (table.remind(promise.id(), clock.instant()) && promise.kind() != PromiseFound.Kind.ARRIVAL) reminders.remind(promise.ticket(), "why.promise-due");
        }));
        table.toBreak(clock.instant(), AT_ONCE).forEach(promise -> alone(promise, ticket -> breaks(promise, ticket)));
        table.closed(clock.instant(), AT_ONCE).forEach(promise -> alone(promise, ticket -> {
            if (ticket.status() == Status.CLOSED) lapse(promise);
        }));
    }

    /** The ticket is held first, as everybody does who changes anything on it. What is not read yet may have kept the promise: it waits for that. */
    private void alone(Promise promise, Consumer<Ticket> work) {
        transaction.executeWithoutResult(_ -> tickets.hold(promise.ticket()).filter(ticket -> !reader.hasUnread(ticket.id())).ifPresent(work));
    }

    private void breaks(Promise promise, Ticket ticket) {
        if (!ticket.status().live()) {
            lapse(promise);
        } else if (table.breaks(promise.id(), clock.instant())) {
            tickets.happened(promise.ticket(), EventKind.PROMISE_BROKEN, Actor.SYSTEM, promise.message(), promise.forLog());
            if (promise.kind() != PromiseFound.Kind.ARRIVAL) reminders.remind(promise.ticket(), "why.promise-broken");
        }
    }

    private void lapse(Promise promise) {
        table.end(promise.id(), new Promise.End(Promise.Outcome.LAPSED, clock.instant(), null, null));
    }
}
