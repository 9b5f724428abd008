package fi.luukku.desk;

import fi.luukku.access.Viewer;
import fi.luukku.kernel.Id;
import fi.luukku.page.Html;
import fi.luukku.ticket.Ticket;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The desk whole, or its ticket alone. */
@Component
class DeskScreens {

    private final Rails rails;
    private final ListPanels lists;
    private final TicketPanels panels;

    DeskScreens(Rails rails, ListPanels lists, TicketPanels panels) {
        this.rails = rails;
        this.lists = lists;
        this.panels = panels;
    }

    Html desk(Viewer viewer, DeskView view, @Nullable Id<Ticket> ticket, TicketPanels.Attempt attempt) {
        var panel = ticket == null ? null : panels.panel(viewer, view, ticket, attempt);
        var list = lists.of(viewer, view, null, ticket == null ? null : ticket.value());
        var topics = LiveSignals.LISTS + (ticket == null ? "" : "," + LiveSignals.topic(ticket.value()));
        var page = Html.of("desk/desk", new DeskPage(rails.of(viewer, view), list, panel, topics)).in(viewer.language());
        return panel == null ? page : page.in(panel.brand().zone());
    }

    Html ticket(Viewer viewer, DeskView view, Id<Ticket> ticket, TicketPanels.Attempt attempt) {
        var panel = panels.panel(viewer, view, ticket, attempt);
        return Html.of("desk/ticket", panel).in(viewer.language()).in(panel.brand().zone());
    }
}
