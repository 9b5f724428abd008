package fi.luukku.privacy;

import fi.luukku.access.Actor;
import fi.luukku.access.Audit;
import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.customer.Customer;
import fi.luukku.customer.CustomerErasures;
import fi.luukku.customer.Customers;
import fi.luukku.customer.Identity;
import fi.luukku.customer.SenderBlocks;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.ticket.DeletionReason;
import fi.luukku.ticket.Deletions;
import fi.luukku.ticket.SavedViews;
import fi.luukku.ticket.Ticket;
import fi.luukku.ticket.Tickets;
import fi.luukku.ticket.Traces;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erasing a customer's personal data (GDPR, article 17). Their tickets become tombstones, and nothing that says who they
 * were stays: not in the ledger of mails, the outbox, the audit log or the file store. Luukku keeps no accounts; what the
 * law tells a store to keep of its sales is elsewhere, so nothing here has to be held back for it.
 */
@Service
public class Erasures {

    /**
     * What an erasure would take.
     *
     * @param elsewhere    tickets of others on which they take part
     * @param inTheWay     tickets of others that are merged into theirs: those must be parted first
     * @param confirmation what has to be typed to show that the right one is meant
     */
    public record Extent(Customer customer, List<Identity> identities, int tickets, long live, int messages, int files, int elsewhere,
                         List<Id<Ticket>> inTheWay, String confirmation) {}

    private record Person(Customer customer, List<Id<Customer>> all, Set<String> addresses, List<Id<Ticket>> tickets) {

        /** By an address, or by just their whole name: a first name alone is many people's. */
        boolean isNamedIn(String text) {
            var name = customer.name();
            return !addresses.isEmpty() && new Mentions(addresses).in(text)
                || name != null && name.contains(" ") && text.strip().equalsIgnoreCase(name);
        }
    }

    private final Customers customers;
    private final CustomerErasures erasures;
    private final SenderBlocks blocks;
    private final Tickets tickets;
    private final Deletions deletions;
    private final Traces traces;
    private final SavedViews views;
    private final SetAside aside;
    private final Audit audit;
    private final TransactionTemplate transaction;

    Erasures(Customers customers, CustomerErasures erasures, SenderBlocks blocks, Tickets tickets, Deletions deletions, Traces traces,
             SavedViews views, SetAside aside, Audit audit, TransactionTemplate transaction) {
        this.customers = customers;
        this.erasures = erasures;
        this.blocks = blocks;
        this.tickets = tickets;
        this.deletions = deletions;
        this.traces = traces;
        this.views = views;
        this.aside = aside;
        this.audit = audit;
        this.transaction = transaction;
    }

    public Extent extent(Viewer viewer, Id<Customer> id) {
        viewer.require(Role.LEAD);
        return extent(person(id));
    }

    private Extent extent(Person person) {
        var whole = deletions.extent(person.tickets);
        var elsewhere = traces.of(person.all, person.addresses);
        var live = person.tickets.stream().map(tickets::get).filter(ticket -> ticket.status().live()).count();
        return new Extent(person.customer, customers.identities(person.customer.id()), person.tickets.size(), live,
            whole.messages() + traces.messages(elsewhere, person.all, person.addresses).size(), whole.files(), elsewhere.size(),
            deletions.foreign(person.tickets), confirmation(person));
    }

    private Person person(Id<Customer> id) {
        var customer = customers.get(id);
        var all = customers.allOf(customer.id());
        var addresses = customers.identities(customer.id()).stream().map(Identity::value).collect(Collectors.toSet());
        return new Person(customer, all, addresses, deletions.of(all));
    }

    private String confirmation(Person person) {
        return customers.identities(person.customer.id()).stream().map(Identity::value).findFirst().orElse(person.customer.id().toString());
    }

    /** What was set aside goes first and for good, so that being stopped halfway leaves the customer to be found and erased again. */
    public void erase(Viewer viewer, Id<Customer> id, String confirmation) {
        viewer.require(Role.LEAD);
        var person = person(id);
        var extent = extent(person);
        if (!confirmation.strip().equalsIgnoreCase(extent.confirmation())) throw new Problem.Invalid("confirmation", "problem.confirmation", extent.confirmation());
        if (!extent.inTheWay().isEmpty()) throw new Problem.Conflict("problem.others-merged", numbers(extent.inTheWay()));
        aside.forget(person.customer.brand(), person.addresses);
        transaction.executeWithoutResult(status -> erase(viewer, person(id)));
    }

    private void erase(Viewer viewer, Person person) {
        erasures.hold(person.all);
        var extent = extent(person);
        var by = Actor.agent(viewer.id());
        deletions.delete(person.tickets, DeletionReason.ERASED, by);
        traces.forget(person.all, person.addresses, by);
        blocks.disguise(person.customer.brand(), person.addresses);
        views.forget(person::isNamedIn);
        audit.forget(person.addresses);
        erasures.erase(person.all);
        erasures.note(person.customer.id(), extent.tickets(), extent.messages(), extent.files(), viewer.id());
        audit.record(viewer, "customer.erased", "customer:" + person.customer.id(),
            Map.of("tickets", extent.tickets(), "messages", extent.messages(), "files", extent.files()));
    }

    private static String numbers(List<Id<Ticket>> tickets) {
        return tickets.stream().map(ticket -> "#" + ticket).collect(Collectors.joining(", "));
    }
}
