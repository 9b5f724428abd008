package fi.luukku.ticket;

import fi.luukku.access.Actor;
import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.customer.Customer;
import fi.luukku.customer.Customers;
import fi.luukku.customer.Identity;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk's door: what comes in becomes a ticket or joins one. */
@Service
public class Tickets {

    private final TicketTable tickets;
    private final MessageTable messages;
    private final Participants participants;
    private final Threading threading;
    private final Customers customers;
    private final Replies replies;
    private final Snoozes snoozes;
    private final EventLog log;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Tickets(TicketTable tickets, MessageTable messages, Participants participants, Threading threading, Customers customers,
            Replies replies, Snoozes snoozes, EventLog log, ApplicationEventPublisher publisher, Clock clock) {
        this.tickets = tickets;
        this.messages = messages;
        this.participants = participants;
        this.threading = threading;
        this.customers = customers;
        this.replies = replies;
        this.snoozes = snoozes;
        this.log = log;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Takes a message in: joins the ticket that it proves to belong to, otherwise opens one of its own. */
    @Transactional
    public Received receive(Inbound inbound) {
        return receive(inbound, true);
    }

    /** The same for history brought from elsewhere: nobody is told, nothing is acknowledged. */
    @Transactional
    public Received bring(Inbound inbound) {
        return receive(inbound, false);
    }

    private Received receive(Inbound inbound, boolean news) {
        var customer = customers.recognise(inbound.brand(), Identity.email(inbound.sender().address()),
            inbound.sender().name(), inbound.language());
        var joined = threading.ticketOf(inbound, customer);
        return joined == null ? open(inbound, customer, news) : join(inbound, customer, joined);
    }

    private Received open(Inbound inbound, Customer customer, boolean news) {
        var ticket = tickets.insert(inbound, customer, clock.instant());
        var why = threading.whyOpened(inbound);
        var message = write(inbound, customer, ticket, Message.Audience.CUSTOMER, why);
        tickets.wroteIn(ticket, message, Snippet.of(inbound), clock.instant(), true);
        participants.add(ticket, people(inbound), false);
        log.write(ticket, EventKind.OPENED, new Actor.ByCustomer(customer.id().value()), message, why, Map.of());
        if (news) publisher.publishEvent(new TicketOpened(ticket, message, inbound.channel(), inbound.automatic()));
        return new Received.Opened(ticket, message, why);
    }

    private Received join(Inbound inbound, Customer customer, Threading.Joined joined) {
        var ticket = joined.ticket();
        var outsider = participants.isOutsider(ticket.id(), inbound.sender());
        var message = write(inbound, customer, ticket.id(), outsider ? Message.Audience.OUTSIDER : Message.Audience.CUSTOMER, joined.why());
        var wakes = !inbound.automatic();
        if (wakes) wake(ticket, customer);
        tickets.wroteIn(ticket.id(), message, Snippet.of(inbound), clock.instant(), wakes);
        participants.add(ticket.id(), people(inbound), outsider);
        log.write(ticket.id(), EventKind.RECEIVED, new Actor.ByCustomer(customer.id().value()), message, joined.why(), Map.of());
        return new Received.Threaded(ticket.id(), message, joined.why());
    }

    /** The customer wrote: what was closed opens, what slept wakes, what was to leave later stays for a new look. */
    private void wake(Ticket ticket, Customer customer) {
        var by = new Actor.ByCustomer(customer.id().value());
        if (ticket.status() == Status.CLOSED) log.write(ticket.id(), EventKind.REOPENED, by);
        if (ticket.status() == Status.SNOOZED) snoozes.clear(ticket.id());
        replies.cancelLater(ticket.id());
    }

    private Id<Message> write(Inbound in, Customer customer, Id<Ticket> ticket, Message.Audience audience, String why) {
        return messages.insert(new Message(Id.of(0), ticket, Message.Direction.IN, audience, in.channel(), null, customer.id(),
            in.sender().shown(), in.subject(), in.text(), in.signatureAt(), in.quoteAt(), in.parties().withFrom(in.sender()),
            in.externalId(), null, in.intake(), in.automatic(), null, null, why, in.sentAt(), in.enclosures()), clock.instant());
    }

    private static Stream<Party> people(Inbound inbound) {
        return Stream.concat(Stream.of(inbound.sender()), inbound.parties().cc().stream());
    }

    public Ticket get(Id<Ticket> id) {
        return tickets.get(id).orElseThrow(Problem.NotFound::new);
    }

    /** The ticket, if the viewer may see it. */
    public Ticket get(Viewer viewer, Id<Ticket> id) {
        return tickets.get(viewer, id).orElseThrow(Problem.NotFound::new);
    }

    /** Notes that receipt was confirmed to the customer. It is no answer: the customer still waits. */
    @Transactional
    public void acknowledged(Id<Ticket> ticket, String text) {
        log.write(ticket, EventKind.ACKNOWLEDGED, Actor.SYSTEM, null, null, Map.of("text", text));
    }

    @Transactional
    public void rename(Viewer viewer, Id<Ticket> id, String subject) {
        viewer.require(Role.AGENT);
        var ticket = get(viewer, id);
        if (subject.isBlank()) throw new Problem.Invalid("subject", "problem.required");
        tickets.subject(id, subject.strip());
        log.write(id, EventKind.RENAMED, Actor.agent(viewer.id()), null, null, Map.of("from", ticket.subject(), "to", subject.strip()));
    }

    public List<TicketEvent> log(Viewer viewer, Id<Ticket> id) {
        return log.of(get(viewer, id).id());
    }
}
