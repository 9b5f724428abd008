package fi.luukku.ticket;

import fi.luukku.access.Actor;
import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk's door: what comes in becomes a ticket or joins one. */
@Service
public class Tickets {

    private final TicketTable tickets;
    private final Receiving receiving;
    private final EventLog log;

    Tickets(TicketTable tickets, Receiving receiving, EventLog log) {
        this.tickets = tickets;
        this.receiving = receiving;
        this.log = log;
    }

    /** Takes a message in: joins the ticket that it proves to belong to, otherwise opens one of its own. */
    @Transactional
    public Received receive(Inbound inbound) {
        return receive(List.of(inbound)).getFirst();
    }

    /**
     * The same for many at once, which costs hardly more than one. None of them may answer another or come from the same
     * sender: those are for a later call.
     *
     * @return what became of each, in their order
     */
    @Transactional
    public List<Received> receive(List<Inbound> inbounds) {
        return inbounds.isEmpty() ? List.of() : receiving.receive(inbounds, true);
    }

    /** The same for history brought from elsewhere: nobody is told, nothing is acknowledged. */
    @Transactional
    public Received bring(Inbound inbound) {
        return receiving.receive(List.of(inbound), false).getFirst();
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

    /** The ticket, held until the transaction ends: whoever changes something on it does so first. Empty when it is gone. */
    public Optional<Ticket> hold(Id<Ticket> ticket) {
        return tickets.lock(ticket);
    }

    /** Writes into a ticket's log what came of it elsewhere. */
    @Transactional
    public void happened(Id<Ticket> ticket, EventKind kind, Actor by, @Nullable Id<Message> message, Map<String, String> data) {
        log.write(ticket, kind, by, message, null, data);
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
