package fi.luukku.desk;

import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.customer.CustomerMerges;
import fi.luukku.customer.Customers;
import fi.luukku.customer.Identity;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.ticket.Tickets;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is known of a ticket's customer. Reached through the ticket, so that its reach is the customer's. */
@Controller
class CustomerController {

    private final Tickets tickets;
    private final Customers customers;
    private final CustomerMerges merges;

    CustomerController(Tickets tickets, Customers customers, CustomerMerges merges) {
        this.tickets = tickets;
        this.customers = customers;
        this.merges = merges;
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
        if (other.isEmpty()) customers.addIdentity(ticket.customer(), Identity.email(checked(address)));
        else merges.merge(viewer, other.get().id(), ticket.customer());
        return where.back(number, response, "flash.customers-merged");
    }

    private static String checked(String address) {
        if (!address.strip().matches("[^@\\s<>]+@[^@\\s<>]+")) throw new Problem.Invalid("address", "problem.email");
        return address;
    }

    @PostMapping("/tickets/{number}/customer/merge/{from}/end")
    Object unmerge(Viewer viewer, @PathVariable long number, @PathVariable long from, Where where, HttpServletResponse response) {
        viewer.require(Role.AGENT);
        var ticket = tickets.get(viewer, Where.id(number));
        if (merges.into(ticket.customer()).stream().noneMatch(merged -> merged.from().value() == from)) throw new Problem.NotFound();
        merges.unmerge(viewer, Id.of(from));
        return where.back(number, response, "flash.customers-parted");
    }
}
