package fi.luukku.coach;

import fi.luukku.kernel.Id;
import fi.luukku.ticket.Ticket;

/** What a customer's message shows has been read: whoever looks at it already sees the marks come. Nobody has changed anything. */
public record Recognised(Id<Ticket> ticket) {}
