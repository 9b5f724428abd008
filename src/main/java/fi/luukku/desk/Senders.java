package fi.luukku.desk;

import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.customer.Customers;
import fi.luukku.customer.Identity;
import fi.luukku.customer.SenderBlock;
import fi.luukku.customer.SenderBlocks;
import fi.luukku.ticket.Ticket;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The senders of a ticket: its customer's mail addresses, and what blocks them. */
@Component
class Senders {

    private final Customers customers;
    private final SenderBlocks blocks;

    Senders(Customers customers, SenderBlocks blocks) {
        this.customers = customers;
        this.blocks = blocks;
    }

    /** What the viewer may block from here: the addresses, and for leads their domains. */
    List<String> blockable(Viewer viewer, Ticket ticket) {
        return blockable(viewer, ticket, addresses(ticket));
    }

    List<String> blockable(Viewer viewer, Ticket ticket, List<String> addresses) {
        var domains = viewer.is(Role.LEAD) ? addresses.stream().map(address -> address.substring(address.indexOf('@') + 1)).filter(SenderBlocks::ofOneHouse) : Stream.<String>empty();
        return Stream.concat(addresses.stream(), domains).distinct().filter(sender -> blocks.of(ticket.brand(), sender).isEmpty()).toList();
    }

    void block(Viewer viewer, Ticket ticket) {
        addresses(ticket).forEach(address -> blocks.block(viewer, ticket.brand(), address, ""));
    }

    List<SenderBlock> blocks(Ticket ticket) {
        return blocks(ticket, addresses(ticket));
    }

    List<SenderBlock> blocks(Ticket ticket, List<String> addresses) {
        return addresses.stream().map(address -> blocks.of(ticket.brand(), address)).flatMap(Optional::stream).distinct().toList();
    }

    private List<String> addresses(Ticket ticket) {
        return addresses(customers.identities(customers.get(ticket.customer()).id()));
    }

    static List<String> addresses(List<Identity> identities) {
        return identities.stream().filter(identity -> identity.kind() == Identity.Kind.EMAIL).map(Identity::value).toList();
    }
}
