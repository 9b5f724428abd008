package fi.luukku.channel.email;

import fi.luukku.kernel.Id;
import fi.luukku.ticket.Message;
import fi.luukku.ticket.Parties;
import fi.luukku.ticket.Ticket;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail that is to leave.
 *
 * @param message  the ticket's message; null for an acknowledgement
 * @param rfcId    its Message-ID without angle brackets: the same however often it is tried
 * @param attempts how often it was tried
 * @param doubts   how often the line broke when nobody could know whether it had arrived
 * @param error    what the other side said last
 */
public record OutboxEntry(long id, Kind kind, Id<Mailbox> mailbox, Id<Ticket> ticket, @Nullable Id<Message> message,
                          String rfcId, Parties recipients, @Nullable String subject, @Nullable String text, State state,
                          int attempts, int doubts, Instant dueAt, Instant createdAt, @Nullable String error) {

    public enum Kind { REPLY, ACKNOWLEDGEMENT }

    public enum State { QUEUED, SENDING, SENT, FAILED, UNKNOWN }
}
