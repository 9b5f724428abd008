package fi.luukku.ticket;

import fi.luukku.kernel.Id;

/** Someone came to a ticket, left it, began or stopped writing: of interest to those who look at it, not to lists. */
public record PresenceChanged(Id<Ticket> ticket) {}
