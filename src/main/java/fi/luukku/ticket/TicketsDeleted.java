package fi.luukku.ticket;

import fi.luukku.kernel.Id;
import java.util.List;

/**
 * Tickets, or messages of tickets that go on, are gone for good. Whoever keeps copies deletes them in the same
 * transaction: what was deleted is deleted everywhere or not at all.
 *
 * @param entries rows of the ledger that the messages came from
 */
public record TicketsDeleted(List<Id<Ticket>> tickets, List<Long> entries) {}
