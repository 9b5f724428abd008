package fi.luukku.ticket;

import fi.luukku.access.Agent;
import fi.luukku.access.Team;
import fi.luukku.kernel.Cursor;
import fi.luukku.kernel.Id;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list.
 *
 * @param unread       the viewer has not seen its newest message
 * @param assigneeAway its owner is not at work
 */
public record TicketRow(Id<Ticket> id, String requester, String subject, String snippet, Channel channel, Status status,
                        Priority priority, @Nullable Id<Agent> assignee, @Nullable String assigneeName, Id<Team> team,
                        List<String> tags, Instant createdAt, Instant touchedAt, @Nullable Instant waitingSince, Instant queueAt,
                        @Nullable Instant snoozedUntil, @Nullable String trouble, boolean unread, boolean assigneeAway) {

    Cursor cursor(boolean oldestFirst) {
        return new Cursor(oldestFirst ? queueAt : touchedAt, id.value());
    }

    public @Nullable String assigneeInitials() {
        return assigneeName == null ? null : Agent.initials(assigneeName);
    }
}
