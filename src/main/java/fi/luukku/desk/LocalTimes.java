package fi.luukku.desk;

import fi.luukku.access.Viewer;
import fi.luukku.brand.Brands;
import fi.luukku.kernel.Id;
import fi.luukku.ticket.Ticket;
import fi.luukku.ticket.Tickets;
import java.time.Instant;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;

/** Times typed beside a ticket: they are the brand's, wherever their writer sits. */
@Component
class LocalTimes {

    private final Tickets tickets;
    private final Brands brands;

    LocalTimes(Tickets tickets, Brands brands) {
        this.tickets = tickets;
        this.brands = brands;
    }

    Instant at(Viewer viewer, Id<Ticket> ticket, LocalDateTime typed) {
        return typed.atZone(brands.get(tickets.get(viewer, ticket).brand()).zone()).toInstant();
    }
}
