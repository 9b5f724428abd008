package fi.luukku.desk;

import fi.luukku.kernel.Page;
import fi.luukku.ticket.TicketRow;
import org.jspecify.annotations.Nullable;

/**
 * One list of tickets.
 *
 * @param title    key of the texts, or null when {@code name} says it
 * @param selected the ticket open beside it
 * @param more     the address of the next page
 */
public record ListPanel(DeskView view, @Nullable String title, @Nullable String name, Page<TicketRow> rows,
                        @Nullable Long selected, @Nullable String more, boolean continued) {

    public boolean oldestFirst() {
        return view.view().oldestFirst();
    }

    public String query() {
        return view.query();
    }

    public String href() {
        return view.href();
    }

    public String href(TicketRow row) {
        return view.href(row.id().value());
    }

    public boolean isSelected(TicketRow row) {
        return selected != null && selected == row.id().value();
    }
}
