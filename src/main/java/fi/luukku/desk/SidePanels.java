package fi.luukku.desk;

import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.coach.Recognition;
import fi.luukku.coach.Recognitions;
import fi.luukku.customer.AddedAddresses;
import fi.luukku.customer.Consents;
import fi.luukku.customer.CustomerMerges;
import fi.luukku.customer.Customers;
import fi.luukku.promise.Promises;
import fi.luukku.ticket.Fields;
import fi.luukku.ticket.Marks;
import fi.luukku.ticket.Ownership;
import fi.luukku.ticket.Ticket;
import fi.luukku.ticket.TicketLists;
import fi.luukku.ticket.TicketView;
import fi.luukku.ticket.Timelines;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what stands beside a ticket: its customer, and what lies near. */
@Component
class SidePanels {

    private static final int HISTORY = 8;

    private final Customers customers;
    private final CustomerMerges merges;
    private final AddedAddresses added;
    private final Consents consents;
    private final Senders senders;
    private final TicketLists lists;
    private final Timelines timelines;
    private final Ownership ownership;
    private final Marks marks;
    private final Fields fields;
    private final Promises promises;
    private final Recognitions recognitions;

    SidePanels(Customers customers, CustomerMerges merges, AddedAddresses added, Consents consents, Senders senders, TicketLists lists, Timelines timelines,
               Ownership ownership, Marks marks, Fields fields, Promises promises, Recognitions recognitions) {
        this.customers = customers;
        this.merges = merges;
        this.added = added;
        this.consents = consents;
        this.senders = senders;
        this.lists = lists;
        this.timelines = timelines;
        this.ownership = ownership;
        this.marks = marks;
        this.fields = fields;
        this.promises = promises;
        this.recognitions = recognitions;
    }

    TicketPanel.Side side(Viewer viewer, Ticket ticket) {
        var customer = customers.get(ticket.customer());
        var identities = customers.identities(customer.id());
        var addresses = Senders.addresses(identities);
        var history = lists.list(viewer, new TicketView.OfCustomer(customer.id()), null, HISTORY).items().stream()
            .filter(row -> !row.id().equals(ticket.id())).toList();
        var company = ownership.company(ticket.id());
        return new TicketPanel.Side(customer, identities, timelines.openBeside(viewer, ticket), history, timelines.linked(viewer, ticket.id()),
            company.followers(), company.followers().stream().anyMatch(agent -> agent.id().equals(viewer.id())), company.shared(),
            marks.tagsInUse(viewer), merges.into(customer.id()), added.of(customer.id()), fields.all(), consents.history(customer.id()),
            senders.blocks(ticket, addresses), viewer.is(Role.AGENT) ? senders.blockable(viewer, ticket, addresses) : List.of(),
            promises.of(viewer, ticket.id()), read(ticket));
    }

    private @Nullable Recognition read(Ticket ticket) {
        return ticket.newestIn() == null ? null : recognitions.of(List.of(ticket.newestIn())).get(ticket.newestIn());
    }
}
