package fi.luukku.desk;

import fi.luukku.ticket.DeletionReason;
import fi.luukku.ticket.Deletions;
import fi.luukku.ticket.Ticket;
import java.util.List;

/** Asks once more before a ticket is deleted for good. */
public record DeletionPage(DeskView view, Ticket ticket, Deletions.Extent extent) {

    public List<DeletionReason> reasons() {
        return DeletionReason.offered();
    }

    public int merged() {
        return extent.tickets().size() - 1;
    }
}
