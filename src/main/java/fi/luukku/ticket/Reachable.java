package fi.luukku.ticket;

import fi.luukku.access.Viewer;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import org.springframework.stereotype.Component;

/** Loads a ticket through what the viewer may see. Out of reach and not there look the same from outside. */
@Component
class Reachable {

    private final TicketTable tickets;

    Reachable(TicketTable tickets) {
        this.tickets = tickets;
    }

    Ticket ticket(Viewer viewer, Id<Ticket> id) {
        return tickets.get(viewer, id).orElseThrow(Problem.NotFound::new);
    }

    /** The same, held until the transaction ends. */
    Ticket locked(Viewer viewer, Id<Ticket> id) {
        ticket(viewer, id);
        return tickets.lock(id).orElseThrow(Problem.NotFound::new);
    }
}
