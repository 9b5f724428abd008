package fi.luukku.desk;

import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.customer.AddedAddresses;
import fi.luukku.customer.Consent;
import fi.luukku.customer.Consents;
import fi.luukku.customer.Customer;
import fi.luukku.customer.CustomerMerges;
import fi.luukku.customer.Customers;
import fi.luukku.customer.Identity;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.ticket.Ticket;
import fi.luukku.ticket.Tickets;
import fi.luukku.ticket.Traces;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is known of a ticket's customer. Reached through the ticket, so that its reach is the customer's. */
@Controller
class CustomerController {

    /** RFC 5321, 4.5.3.1.3: a path of 256 octets, its brackets among them. */
    private static final int LONGEST = 254;

    private final Tickets tickets;
    private final Customers customers;
    private final CustomerMerges merges;
    private final AddedAddresses addresses;
    private final Consents consents;
    private final Traces traces;

    CustomerController(Tickets tickets, Customers customers, CustomerMerges merges, AddedAddresses addresses, Consents consents, Traces traces) {
        this.tickets = tickets;
        this.customers = customers;
        this.merges = merges;
        this.addresses = addresses;
        this.consents = consents;
        this.traces = traces;
    }

    @PostMapping("/tickets/{number}/customer")
    Object describe(Viewer viewer, @PathVariable long number, Where where, @RequestParam(defaultValue = "") String name,
                    @RequestParam(defaultValue = "") String language, @RequestParam(defaultValue = "") String notes, HttpServletResponse response) {
        viewer.require(Role.AGENT);
        var customer = tickets.get(viewer, Where.id(number)).customer();
        customers.describe(customer, name, language.isBlank() ? null : language, notes);
        return where.back(number, response, "flash.saved");
    }

    /** The customer of this ticket is the same person as the one known by an address. */
    @PostMapping("/tickets/{number}/customer/merge")
    Object merge(Viewer viewer, @PathVariable long number, Where where, @RequestParam String address, HttpServletResponse response) {
        viewer.require(Role.AGENT);
        var ticket = tickets.get(viewer, Where.id(number));
        var other = customers.known(ticket.brand(), Identity.email(address));
        return other.isEmpty() ? add(viewer, ticket, address, where, response) : join(viewer, ticket, known(viewer, other.get().id()), where, response);
    }

    private Object join(Viewer viewer, Ticket ticket, Id<Customer> other, Where where, HttpServletResponse response) {
        merges.merge(viewer, other, ticket.customer());
        return where.undoable(ticket.number(), response, path(ticket, "merge/" + other, where), "flash.customers-merged");
    }

    private Object add(Viewer viewer, Ticket ticket, String address, Where where, HttpServletResponse response) {
        var identity = Identity.email(checked(address));
        var added = addresses.add(viewer, ticket.customer(), identity);
        return where.undoable(ticket.number(), response, path(ticket, "addresses/" + added, where), "flash.address-added", identity.value());
    }

    private static String path(Ticket ticket, String what, Where where) {
        return "/tickets/" + ticket.number() + "/customer/" + what + "/end" + where.query();
    }

    /**
     * Who merges gets to see the other's addresses and what was noted of them, so they must have met: on some ticket
     * within their reach. Otherwise an address alone would open what only a closed team knows.
     */
    private Id<Customer> known(Viewer viewer, Id<Customer> other) {
        var addresses = customers.identities(other).stream().map(Identity::value).collect(Collectors.toSet());
        if (!viewer.is(Role.LEAD) && !traces.met(viewer, customers.allOf(other), addresses)) throw new Problem.Conflict("problem.customer-elsewhere");
        return other;
    }

    private static String checked(String address) {
        var bare = address.strip();
        if (bare.length() > LONGEST || !bare.matches("[^@\\s<>\\p{Cntrl}]+@[^@\\s<>\\p{Cntrl}]+")) throw new Problem.Invalid("address", "problem.email");
        return bare;
    }

    @PostMapping("/tickets/{number}/customer/merge/{from}/end")
    Object unmerge(Viewer viewer, @PathVariable long number, @PathVariable long from, Where where, HttpServletResponse response) {
        viewer.require(Role.AGENT);
        var ticket = tickets.get(viewer, Where.id(number));
        if (merges.into(customers.get(ticket.customer()).id()).stream().noneMatch(merged -> merged.from().value() == from)) throw new Problem.NotFound();
        merges.unmerge(viewer, Id.of(from));
        return where.back(number, response, "flash.customers-parted");
    }

    @PostMapping("/tickets/{number}/customer/addresses/{added}/end")
    Object remove(Viewer viewer, @PathVariable long number, @PathVariable long added, Where where, HttpServletResponse response) {
        viewer.require(Role.AGENT);
        var removed = addresses.remove(viewer, tickets.get(viewer, Where.id(number)).customer(), Id.of(added));
        return where.back(number, response, "flash.address-removed", removed);
    }

    /** What the customer has said about marketing messages to one of their addresses. */
    @PostMapping("/tickets/{number}/customer/consents")
    Object consent(Viewer viewer, @PathVariable long number, Where where, @RequestParam String identity, @RequestParam String answer,
                   @RequestParam(defaultValue = "") String source, HttpServletResponse response) {
        viewer.require(Role.AGENT);
        var customer = tickets.get(viewer, Where.id(number)).customer();
        var named = customers.identities(customers.get(customer).id()).stream().filter(one -> one.value().equals(identity)).findFirst().orElseThrow(Problem.NotFound::new);
        consents.note(viewer, customers.get(customer).id(), named, Consent.Answer.of(answer).orElseThrow(() -> new Problem.Invalid("answer", "problem.required")), source);
        return where.back(number, response, "flash.saved");
    }
}
