package fi.luukku.ticket;

import fi.luukku.access.Actor;
import fi.luukku.access.Audit;
import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.brand.Brand;
import fi.luukku.customer.Customer;
import fi.luukku.customer.CustomerErasures;
import fi.luukku.customer.Customers;
import fi.luukku.customer.Identity;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deleting for good. A ticket goes with all that was merged into it; a tombstone stays. Only leads and admins may:
 * whoever could both mark as spam and delete could make any complaint vanish.
 */
@Service
public class Deletions {

    /** What a deletion would take away. @param tickets the one asked about, and those merged into it */
    public record Extent(List<Id<Ticket>> tickets, int messages, int files) {}

    private final Reachable reachable;
    private final TicketTable tickets;
    private final DeletionTable table;
    private final Customers customers;
    private final CustomerErasures erasures;
    private final EventLog log;
    private final Audit audit;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Deletions(Reachable reachable, TicketTable tickets, DeletionTable table, Customers customers, CustomerErasures erasures,
              EventLog log, Audit audit, ApplicationEventPublisher publisher, Clock clock) {
        this.reachable = reachable;
        this.tickets = tickets;
        this.table = table;
        this.customers = customers;
        this.erasures = erasures;
        this.log = log;
        this.audit = audit;
        this.publisher = publisher;
        this.clock = clock;
    }

    public Extent extent(Viewer viewer, Id<Ticket> id) {
        return extent(List.of(deletable(viewer, id).id()));
    }

    public Extent extent(List<Id<Ticket>> tickets) {
        var whole = table.withMerged(tickets);
        return new Extent(whole, table.messages(whole).size(), table.fileCount(whole));
    }

    /** All that a customer has here, by the ids of the customer and of those merged into them. */
    public List<Id<Ticket>> of(List<Id<Customer>> customers) {
        return table.of(customers);
    }

    /** Tickets of others that were merged into these, and would go with them. */
    public List<Id<Ticket>> foreign(List<Id<Ticket>> tickets) {
        return table.withMerged(tickets).stream().filter(ticket -> !tickets.contains(ticket)).toList();
    }

    @Transactional
    public void delete(Viewer viewer, Id<Ticket> id, DeletionReason reason) {
        delete(List.of(deletable(viewer, id).id()), reason, Actor.agent(viewer.id()));
        audit.record(viewer, "ticket.deleted", "ticket:" + id, Map.of("reason", reason.code()));
    }

    /** What was merged into another has its messages there; deleting it alone would leave them. */
    private Ticket deletable(Viewer viewer, Id<Ticket> id) {
        var ticket = reachable.ticket(viewer, id);
        viewer.require(Role.LEAD);
        if (ticket.status() == Status.MERGED) throw new Problem.Conflict("problem.merged");
        return ticket;
    }

    /** What stands in a state since before a time, oldest first. */
    public List<Id<Ticket>> atRest(Id<Brand> brand, Status status, Instant before, int limit) {
        return table.atRest(brand, status, before, limit);
    }

    /** Deletes what is too old, unless somebody has touched it since. */
    @Transactional
    public boolean deleteOld(Id<Ticket> id, Status status, Instant before) {
        if (tickets.lock(id).filter(ticket -> ticket.status() == status && ticket.touchedAt().isBefore(before)).isEmpty()) return false;
        delete(List.of(id), DeletionReason.OLD, Actor.SYSTEM);
        return true;
    }

    /** Deletes what the caller has made sure may go. */
    @Transactional
    public void delete(List<Id<Ticket>> tickets, DeletionReason reason, Actor by) {
        var whole = held(table.withMerged(tickets));
        if (whole.isEmpty()) return;
        table.bury(whole, reason, by.agentOrNull(), clock.instant());
        var gone = gone(whole, table.messages(whole));
        table.empty(whole);
        whole.forEach(ticket -> log.write(ticket, EventKind.DELETED, by, null, reason.code(), Map.of()));
        publisher.publishEvent(gone);
        table.customers(whole).stream().map(customers::get).map(Customer::id).distinct().filter(this::unmentioned).forEach(erasures::letGo);
    }

    /** Held in the order in which those who send and those who give out turns take them: their mails, messages and turns, then the tickets. */
    private List<Id<Ticket>> held(List<Id<Ticket>> tickets) {
        publisher.publishEvent(new DeletionBegun(tickets));
        table.lockMessages(tickets);
        table.lockTurns(tickets);
        return table.lock(tickets);
    }

    private boolean unmentioned(Id<Customer> customer) {
        return !table.mentioned(customers.allOf(customer), customers.identities(customer).stream().map(Identity::value).toList());
    }

    private TicketsDeleted gone(List<Id<Ticket>> tickets, List<Id<Message>> messages) {
        var gone = new TicketsDeleted(tickets, table.entries(messages));
        table.deleteMessages(messages);
        return gone;
    }

    /** What is left of a deleted ticket, for those who could have seen it. */
    public Optional<Tombstone> tombstone(Viewer viewer, Id<Ticket> id) {
        return table.tombstone(viewer, id);
    }
}
