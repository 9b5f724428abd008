package fi.luukku.ticket;

import fi.luukku.access.Actor;
import fi.luukku.access.Viewer;
import fi.luukku.kernel.Id;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back on one ticket what was done to several, unless somebody has gone on from there. */
@Component
class BulkUndo {

    private static final EventKind[] STANDING = {EventKind.CLOSED, EventKind.REOPENED, EventKind.SNOOZED, EventKind.WOKEN, EventKind.SPAM, EventKind.NOT_SPAM};

    private final Reachable reachable;
    private final TicketTable tickets;
    private final Ownership ownership;
    private final Marks marks;
    private final Snoozes snoozes;
    private final Closures closures;
    private final BulkTable table;
    private final EventLog log;
    private final Clock clock;

    BulkUndo(Reachable reachable, TicketTable tickets, Ownership ownership, Marks marks, Snoozes snoozes, Closures closures, BulkTable table, EventLog log, Clock clock) {
        this.reachable = reachable;
        this.tickets = tickets;
        this.ownership = ownership;
        this.marks = marks;
        this.snoozes = snoozes;
        this.closures = closures;
        this.table = table;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    public boolean undo(Viewer viewer, BulkTable.Before before) {
        var ticket = reachable.locked(viewer, before.ticket());
        var done = table.event(before.event());
        return switch (done.kind()) {
            case ASSIGNED, HANDED_OVER -> giveBack(viewer, ticket, before, done);
            case TAGGED -> untag(viewer, ticket, done);
            case CLOSED -> restore(viewer, ticket, Status.CLOSED, before, done, EventKind.REOPENED);
            case SNOOZED -> restore(viewer, ticket, Status.SNOOZED, before, done, EventKind.WOKEN);
            case SPAM -> restore(viewer, ticket, Status.SPAM, before, done, EventKind.NOT_SPAM);
            default -> throw new IllegalStateException("Not done to several: " + done.kind());
        };
    }

    /** Whom the team's turn gave it meanwhile does not matter: the turn came of the move. */
    private boolean giveBack(Viewer viewer, Ticket ticket, BulkTable.Before before, BulkTable.Event done) {
        if (isPast(ticket, done, EventKind.ASSIGNED, EventKind.HANDED_OVER)) return false;
        ownership.assign(viewer, ticket.id(), before.team(), before.assignee());
        return true;
    }

    private boolean untag(Viewer viewer, Ticket ticket, BulkTable.Event done) {
        if (!ticket.tags().contains(done.tag())) return false;
        marks.untag(viewer, ticket.id(), done.tag());
        return true;
    }

    private boolean restore(Viewer viewer, Ticket ticket, Status stands, BulkTable.Before before, BulkTable.Event done, EventKind undone) {
        if (ticket.status() != stands || isPast(ticket, done, STANDING)) return false;
        closures.reopened(List.of(ticket.id()));
        snoozes.clear(ticket.id());
        if (before.snooze() != null) table.snooze(ticket.id(), before.snooze(), viewer.id(), clock.instant());
        if (before.trouble() != null) tickets.trouble(ticket.id(), before.trouble(), clock.instant());
        tickets.unanswered(ticket.id(), before.status(), before.waitingSince());
        log.write(ticket.id(), undone, Actor.agent(viewer.id()), null, null, Map.of());
        return true;
    }

    private boolean isPast(Ticket ticket, BulkTable.Event done, EventKind... kinds) {
        return table.newest(ticket.id(), kinds).filter(newest -> newest.id() == done.id()).isEmpty();
    }
}
