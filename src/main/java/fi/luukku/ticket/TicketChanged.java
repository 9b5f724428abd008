package fi.luukku.ticket;

import fi.luukku.kernel.Id;

/** Something on a ticket changed that whoever looks at it, or at a list, should see. */
public record TicketChanged(Id<Ticket> ticket) {}
