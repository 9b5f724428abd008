package fi.luukku.ticket;

import fi.luukku.access.Viewer;
import fi.luukku.brand.Brands;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One ticket of several: the action on it and how it stood before are kept together, or neither. */
@Component
class BulkStep {

    private final Reachable reachable;
    private final Ownership ownership;
    private final Marks marks;
    private final Snoozes snoozes;
    private final Closures closures;
    private final Brands brands;
    private final BulkTable table;
    private final Clock clock;

    BulkStep(Reachable reachable, Ownership ownership, Marks marks, Snoozes snoozes, Closures closures, Brands brands, BulkTable table, Clock clock) {
        this.reachable = reachable;
        this.ownership = ownership;
        this.marks = marks;
        this.snoozes = snoozes;
        this.closures = closures;
        this.brands = brands;
        this.table = table;
        this.clock = clock;
    }

    /** False when the ticket was so already: each change writes into its log. */
    @Transactional
    public boolean act(Viewer viewer, Id<BulkAction> bulk, Id<Ticket> id, BulkAction action) {
        var before = reachable.locked(viewer, id);
        var snooze = snoozes.of(id).orElse(null);
        var last = table.newest(id);
        act(viewer, before, action);
        var now = table.newest(id);
        if (now.equals(last)) return false;
        table.keep(bulk, viewer.id(), before, snooze, now.orElseThrow().id(), clock.instant());
        return true;
    }

    private void act(Viewer viewer, Ticket ticket, BulkAction action) {
        switch (action) {
            case BulkAction.Take() -> ownership.take(viewer, ticket.id());
            case BulkAction.Move move -> move(viewer, ticket, move);
            case BulkAction.Tag(var tag) -> marks.tag(viewer, ticket.id(), tag);
            case BulkAction.Snooze(var until) -> snoozes.snooze(viewer, ticket.id(), until == null ? null : until.atZone(brands.get(ticket.brand()).zone()).toInstant());
            case BulkAction.Close() -> closures.close(viewer, ticket.id(), closures.answered(ticket.id()) ? ClosingReason.ANSWERED : ClosingReason.NO_ANSWER_NEEDED, null);
            case BulkAction.Spam() -> closures.spam(viewer, ticket.id(), true);
        }
    }

    private void move(Viewer viewer, Ticket ticket, BulkAction.Move move) {
        if (move.team() == null && move.agent() == null) throw new Problem.Invalid("team", "problem.no-owner-chosen");
        var team = move.team() == null ? ticket.team() : move.team();
        if (move.word().isBlank()) ownership.assign(viewer, ticket.id(), team, move.agent());
        else ownership.handOver(viewer, ticket.id(), team, move.agent(), move.word());
    }
}
