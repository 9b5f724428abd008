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
 * @param ticket   null for a letter
 * @param message  the ticket's message; null for an acknowledgement or a letter
 * @param about    whose door a letter opens; null for what is no letter
 * @param rfcId    its Message-ID without angle brackets: the same however often it is tried
 * @param attempts how often it was tried
 * @param doubts   how often the line broke when nobody could know whether it had arrived
 * @param text     of an acknowledgement, or of a letter as long as it has to leave: sealed then
 * @param datedAt when it was tried first: the date it bears
 * @param error    what the other side said last
 */
public record OutboxEntry(long id, Kind kind, Id<Mailbox> mailbox, @Nullable Id<Ticket> ticket, @Nullable Id<Message> message,
                          @Nullable String about, String rfcId, Parties recipients, @Nullable String subject, @Nullable String text, State state,
                          int attempts, int doubts, Instant dueAt, Instant createdAt, @Nullable Instant datedAt, @Nullable String error) {

    static OutboxEntry queued(long id, Kind kind, Id<Mailbox> mailbox, @Nullable Id<Ticket> ticket, @Nullable Id<Message> message, @Nullable String about,
                              String rfcId, Parties recipients, @Nullable String subject, @Nullable String text, Instant now) {
        return new OutboxEntry(id, kind, mailbox, ticket, message, about, rfcId, recipients, subject, text, State.QUEUED, 0, 0, now, now, null, null);
    }

    public enum Kind {
        REPLY, ACKNOWLEDGEMENT,
        /** To one who works here, with a link in it. */
        LETTER
    }

    public enum State { QUEUED, SENDING, SENT, FAILED, UNKNOWN }
}
