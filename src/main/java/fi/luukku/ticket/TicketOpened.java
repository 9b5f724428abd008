package fi.luukku.ticket;

import fi.luukku.kernel.Id;
import org.jspecify.annotations.Nullable;

/**
 * A new ticket came in. Published inside the transaction that opens it.
 *
 * @param message   the message that opened it
 * @param intake    its row in the ledger of raw messages, or null
 * @param automatic no acknowledgement is due: a program wrote it, or we opened it ourselves
 */
public record TicketOpened(Id<Ticket> ticket, Id<Message> message, Channel channel, @Nullable Long intake, boolean automatic) {}
