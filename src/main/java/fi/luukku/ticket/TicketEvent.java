package fi.luukku.ticket;

import fi.luukku.access.Agent;
import fi.luukku.kernel.Id;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One line of a ticket's log: what happened, when, by whom (no agent: the customer or the program) and why. */
public record TicketEvent(long id, Id<Ticket> ticket, Instant at, EventKind kind, @Nullable Id<Agent> agent,
                          @Nullable Id<Message> message, @Nullable String why, Map<String, String> data) {}
