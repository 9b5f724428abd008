package fi.luukku.ticket;

import fi.luukku.kernel.Id;
import java.util.List;
import java.util.Set;

/**
 * Someone is forgotten, also on these tickets of others, where they took part: whoever keeps addresses of what was sent
 * there lets go of theirs in the same transaction.
 */
public record AddressesForgotten(List<Id<Ticket>> tickets, Set<String> addresses) {}
