package fi.luukku.ticket;

import fi.luukku.access.Actor;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** For channels: what to send, and how the sending went. */
@Service
public class Deliveries {

    private static final int HISTORY = 20;

    private final TicketTable tickets;
    private final MessageTable messages;
    private final Delays delays;
    private final EventLog log;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Deliveries(TicketTable tickets, MessageTable messages, Delays delays, EventLog log, ApplicationEventPublisher publisher, Clock clock) {
        this.tickets = tickets;
        this.messages = messages;
        this.delays = delays;
        this.log = log;
        this.publisher = publisher;
        this.clock = clock;
    }

    public Message message(Id<Message> id) {
        return messages.get(id).orElseThrow(Problem.NotFound::new);
    }

    /** The message that opened a ticket, unless it is elsewhere by now. */
    public Optional<Message> opening(Id<Ticket> ticket) {
        return log.of(ticket).stream().filter(event -> event.kind() == EventKind.OPENED && event.message() != null).findFirst()
            .flatMap(event -> messages.get(event.message()));
    }

    /** What was said before, newest first, as far as the customer may see it: notes and outsiders' words are not in it. */
    public List<Message> history(Id<Message> message) {
        return messages.history(message(message).ticket(), message, HISTORY);
    }

    /** What came in before a message of ours from the side it goes to, newest first: the customer's side, or the one outside. */
    public List<Message> cameBefore(Message message) {
        return messages.cameBefore(message, HISTORY);
    }

    /** The channel's own id of what we send, so that answers to it find the ticket. */
    @Transactional
    public void identify(Id<Message> message, String externalId) {
        messages.externalId(message, externalId);
    }

    /** Under whose name and which subject it leaves: whatever becomes of those later, it went so. */
    @Transactional
    public void head(Id<Message> id, Party from, String subject) {
        messages.head(id, message(id).parties().withFrom(from), subject);
    }

    public Optional<Message> sentAs(String externalId) {
        return messages.byExternalId(externalId).filter(message -> message.direction() == Message.Direction.OUT);
    }

    /** The confirmation that a ticket's first message came did not arrive, and so an answer hardly will. */
    @Transactional
    public void unacknowledged(Id<Ticket> opened, String why) {
        opening(opened).map(Message::ticket).ifPresent(ticket -> {
            tickets.trouble(ticket, "trouble.unacknowledged", clock.instant());
            log.write(ticket, EventKind.UNACKNOWLEDGED, Actor.SYSTEM, null, why, Map.of());
        });
    }

    /** How far a message got. What did not arrive brings its ticket back to the desk. */
    @Transactional
    public void report(Id<Message> id, Message.Delivery delivery, @Nullable String why) {
        var message = message(id);
        if (!messages.delivery(id, delivery, why)) return;
        if (delivery.trouble()) {
            tickets.trouble(message.ticket(), "trouble." + delivery.code(), clock.instant());
            var kind = delivery == Message.Delivery.BOUNCED ? EventKind.BOUNCED : EventKind.DELIVERY_FAILED;
            log.write(message.ticket(), kind, Actor.SYSTEM, id, why, Map.of("state", delivery.code()));
            if (delivery != Message.Delivery.UNKNOWN) publisher.publishEvent(new ReplyFailed(message.ticket(), id));
        } else {
            if (delivery == Message.Delivery.QUEUED && why != null) delays.notYet(message, why);
            if (delivery == Message.Delivery.SENT) delays.left(message);
            publisher.publishEvent(new TicketChanged(message.ticket()));
        }
    }
}
