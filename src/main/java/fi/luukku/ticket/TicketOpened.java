package fi.luukku.ticket;

import fi.luukku.kernel.Id;

/**
 * A new ticket came in. Published inside the transaction that opens it.
 *
 * @param message   the message that opened it
 * @param automatic no acknowledgement is due: a program wrote it, or we opened it ourselves
 */
public record TicketOpened(Id<Ticket> ticket, Id<Message> message, Channel channel, boolean automatic) {}
