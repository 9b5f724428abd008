package fi.luukku.channel.email;

import fi.luukku.access.Agents;
import fi.luukku.mail.SubjectLine;
import fi.luukku.ticket.Message;
import fi.luukku.ticket.Party;
import fi.luukku.ticket.Ticket;
import fi.luukku.ticket.Tickets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Under whose name and which subject a message of ours goes. It is settled when the message enters the outbox. */
@Service
public class Letterheads {

    /** @param from null when no mailbox speaks for the ticket */
    public record Letterhead(@Nullable Party from, @Nullable String subject) {}

    private final Tickets tickets;
    private final Agents agents;
    private final ReplyRouting routing;

    Letterheads(Tickets tickets, Agents agents, ReplyRouting routing) {
        this.tickets = tickets;
        this.agents = agents;
        this.routing = routing;
    }

    /** As it went; of a message that still waits to be let go, as it would go now. */
    public Letterhead of(Message message) {
        if (message.parties().from() != null && hasSubject(message)) return new Letterhead(message.parties().from(), message.subject());
        var ticket = tickets.get(message.ticket());
        return routing.of(ticket, message).map(mailbox -> of(message, ticket, mailbox))
            .orElseGet(() -> new Letterhead(null, subject(message, ticket)));
    }

    Letterhead of(Message message, Ticket ticket, Mailbox mailbox) {
        return new Letterhead(from(message, mailbox), subject(message, ticket));
    }

    private Party from(Message message, Mailbox mailbox) {
        if (message.parties().from() != null) return message.parties().from();
        var name = mailbox.settings().name();
        return new Party(message.agent() == null ? name : agents.get(message.agent()).firstName() + ", " + name, mailbox.address());
    }

    private static String subject(Message message, Ticket ticket) {
        if (hasSubject(message)) return message.subject();
        return SubjectLine.isReply(ticket.subject()) ? ticket.subject() : "Re: " + ticket.subject();
    }

    private static boolean hasSubject(Message message) {
        return message.subject() != null && !message.subject().isBlank();
    }
}
