package fi.luukku.ticket;

import fi.luukku.access.Agent;
import fi.luukku.customer.Customer;
import fi.luukku.kernel.Id;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something written on a ticket.
 *
 * @param text        all of it; from {@code signatureAt} a signature, from {@code quoteAt} quoted history
 * @param delivery    of what we send; null for the rest
 * @param deliveryWhy what the other side said when it did not go
 * @param why         key of the texts: why it came to this ticket
 * @param remarks     of what came in
 */
public record Message(Id<Message> id, Id<Ticket> ticket, Direction direction, Audience audience, Channel channel,
                      @Nullable Id<Agent> agent, @Nullable Id<Customer> customer, String author, @Nullable String subject,
                      String text, int signatureAt, int quoteAt, Parties parties, @Nullable String externalId,
                      @Nullable Id<Message> inReplyTo, @Nullable Long intake, boolean automatic,
                      @Nullable Delivery delivery, @Nullable String deliveryWhy, String why, Set<Remark> remarks, Instant sentAt,
                      List<Enclosure> enclosures) {

    public enum Direction {
        IN, OUT, NOTE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Who may see it. What is not for the customer never enters a mail to them, quoted history included. */
    public enum Audience {
        CUSTOMER, INTERNAL, OUTSIDER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How far a message of ours has got. */
    public enum Delivery {
        /** Written; can still be taken back. */
        HELD,
        /** Leaves at a chosen time. */
        LATER,
        QUEUED, SENDING, SENT, FAILED,
        /** The line broke after the message had been handed over: nobody knows. */
        UNKNOWN,
        /** It went, and came back. */
        BOUNCED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Not on its way yet. */
        public boolean waits() {
            return this == HELD || this == LATER;
        }

        public boolean trouble() {
            return this == FAILED || this == UNKNOWN || this == BOUNCED;
        }
    }

    Message as(Id<Message> given) {
        return new Message(given, ticket, direction, audience, channel, agent, customer, author, subject, text, signatureAt, quoteAt,
            parties, externalId, inReplyTo, intake, automatic, delivery, deliveryWhy, why, remarks, sentAt, enclosures);
    }

    Message with(List<Enclosure> found) {
        return new Message(id, ticket, direction, audience, channel, agent, customer, author, subject, text, signatureAt, quoteAt,
            parties, externalId, inReplyTo, intake, automatic, delivery, deliveryWhy, why, remarks, sentAt, found);
    }

    /** What the author wrote now, without signature and history. */
    public String own() {
        return text.substring(0, Math.min(signatureAt, text.length())).strip();
    }

    public boolean hasMore() {
        return signatureAt < text.length();
    }

    public String more() {
        return text.substring(Math.min(signatureAt, text.length())).strip();
    }
}
