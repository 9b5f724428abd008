package fi.luukku.ticket;

import fi.luukku.access.Team;
import fi.luukku.kernel.Id;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which tickets to go through.
 *
 * @param statuses any of these; none means all but those merged into others
 * @param team     that owns them; null for any
 * @param among    only these; null for no matter which
 */
public record TicketFilter(Set<Status> statuses, @Nullable Id<Team> team, @Nullable Set<Id<Ticket>> among) {}
