package fi.luukku.ticket;

import fi.luukku.kernel.Id;
import java.util.List;

/**
 * Tickets are about to be deleted. Whoever works on what belongs to them holds it still for this transaction, or says
 * that it can't be done now.
 */
public record DeletionBegun(List<Id<Ticket>> tickets) {}
