package fi.luukku.ticket;

import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Service;

/** One action on several tickets, and taking it back. Each is done by itself: one that can't be leaves the others done. */
@Service
public class Bulk {

    /** @param left tickets that stayed as they were */
    public record Outcome(Id<BulkAction> bulk, long changed, long left) {}

    private final BulkStep step;
    private final BulkUndo undo;
    private final BulkTable table;
    private final Clock clock;

    Bulk(BulkStep step, BulkUndo undo, BulkTable table, Clock clock) {
        this.step = step;
        this.undo = undo;
        this.table = table;
        this.clock = clock;
    }

    public Outcome act(Viewer viewer, List<Id<Ticket>> tickets, BulkAction action) {
        viewer.require(Role.AGENT);
        var bulk = table.next();
        return each(bulk, tickets.stream().distinct().<BooleanSupplier>map(id -> () -> step.act(viewer, bulk, id, action)).toList());
    }

    /** Only by whoever did it, and once. */
    public Outcome undo(Viewer viewer, Id<BulkAction> bulk) {
        viewer.require(Role.AGENT);
        if (!table.undone(bulk, viewer.id(), clock.instant())) throw new Problem.NotFound();
        return each(bulk, table.of(bulk).stream().<BooleanSupplier>map(before -> () -> undo.undo(viewer, before)).toList());
    }

    private static Outcome each(Id<BulkAction> bulk, List<BooleanSupplier> steps) {
        long changed = 0;
        Problem.Invalid wrong = null;
        for (var one : steps) {
            try {
                if (one.getAsBoolean()) changed++;
            } catch (Problem.Conflict | Problem.NotFound passedOver) {
                // Out of reach, or it stands where this can't be done.
            } catch (Problem.Invalid refused) {
                wrong = refused;
            }
        }
        if (changed == 0 && wrong != null) throw wrong;
        return new Outcome(bulk, changed, steps.size() - changed);
    }
}
