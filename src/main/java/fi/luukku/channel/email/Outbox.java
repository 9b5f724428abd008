package fi.luukku.channel.email;

import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.ticket.AddressesForgotten;
import fi.luukku.ticket.Channel;
import fi.luukku.ticket.DeletionBegun;
import fi.luukku.ticket.Deliveries;
import fi.luukku.ticket.Message;
import fi.luukku.ticket.Parties;
import fi.luukku.ticket.Party;
import fi.luukku.ticket.ReplyQueued;
import fi.luukku.ticket.Ticket;
import fi.luukku.ticket.Tickets;
import fi.luukku.ticket.TicketsDeleted;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Mail on its way out: one row for each, written with what it belongs to or not at all. */
@Service
public class Outbox {

    /** Something is to leave. */
    record Filled() {}

    private final OutboxTable table;
    private final Tickets tickets;
    private final Deliveries deliveries;
    private final ReplyRouting routing;
    private final Letterheads letterheads;
    private final ReplyToken token;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Outbox(OutboxTable table, Tickets tickets, Deliveries deliveries, ReplyRouting routing, Letterheads letterheads, ReplyToken token,
           ApplicationEventPublisher publisher, Clock clock) {
        this.table = table;
        this.tickets = tickets;
        this.deliveries = deliveries;
        this.routing = routing;
        this.letterheads = letterheads;
        this.token = token;
        this.publisher = publisher;
        this.clock = clock;
    }

    public Optional<OutboxEntry> of(Id<Message> message) {
        return table.ofMessage(message);
    }

    public List<OutboxEntry> of(Ticket ticket) {
        return table.ofTicket(ticket.id());
    }

    /** Of the mailboxes that can't send what they should. */
    public Map<Id<Mailbox>, Stuck> stuck() {
        return table.stuck();
    }

    @EventListener
    void queued(ReplyQueued event) {
        if (event.channel().answer() == Channel.EMAIL) queue(tickets.get(event.ticket()), deliveries.message(event.message()));
    }

    private void queue(Ticket ticket, Message message) {
        var mailbox = routing.of(ticket, message).orElse(null);
        if (mailbox == null) {
            deliveries.report(message.id(), Message.Delivery.FAILED, "mailbox.wrong.none");
            return;
        }
        var id = token.messageId(message.id().toString(), ticket.id(), mailbox.settings().domain());
        var head = letterheads.of(message, ticket, mailbox);
        deliveries.identify(message.id(), id);
        deliveries.head(message.id(), head.from(), head.subject());
        put(OutboxEntry.queued(table.nextId(), OutboxEntry.Kind.REPLY, mailbox.id(), ticket.id(), message.id(), null, id, message.parties(),
            null, null, clock.instant()));
    }

    void acknowledge(Id<Ticket> ticket, Mailbox mailbox, Parties to, String subject, String text) {
        var id = table.nextId();
        var rfcId = token.messageId("a" + id, ticket, mailbox.settings().domain());
        put(OutboxEntry.queued(id, OutboxEntry.Kind.ACKNOWLEDGEMENT, mailbox.id(), ticket, null, null, rfcId, to, subject, text, clock.instant()));
    }

    /** @param text sealed: it holds a link that opens a door */
    void letter(String about, Mailbox mailbox, String to, String subject, String text) {
        var id = table.nextId();
        var rfcId = token.letterId(id, mailbox.settings().domain());
        put(OutboxEntry.queued(id, OutboxEntry.Kind.LETTER, mailbox.id(), null, null, about, rfcId, Parties.to(Party.of(to)), subject, text, clock.instant()));
    }

    /** A mail that is being handed over at this moment can't be taken back: the deletion waits for another try. */
    @EventListener
    void held(DeletionBegun event) {
        if (table.lockStates(event.tickets()).contains(OutboxEntry.State.SENDING)) throw new Problem.Conflict("problem.on-its-way");
    }

    /** What belongs to a deleted ticket does not leave any more, and what left leaves nobody's name behind. */
    @EventListener
    void deleted(TicketsDeleted event) {
        table.blank(event.tickets());
    }

    @EventListener
    void forgotten(AddressesForgotten event) {
        event.tickets().forEach(ticket -> table.forget(ticket, event.addresses()));
    }

    private void put(OutboxEntry entry) {
        table.insert(entry);
        publisher.publishEvent(new Filled());
    }
}
