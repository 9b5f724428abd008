package fi.luukku.privacy;

import fi.luukku.access.Audit;
import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.brand.Brands;
import fi.luukku.customer.Consents;
import fi.luukku.customer.Customer;
import fi.luukku.customer.Customers;
import fi.luukku.customer.Identity;
import fi.luukku.customer.SenderBlock;
import fi.luukku.customer.SenderBlocks;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.ticket.Deletions;
import fi.luukku.ticket.Status;
import fi.luukku.ticket.Ticket;
import fi.luukku.ticket.Tickets;
import fi.luukku.ticket.Traces;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Giving a customer what is kept of them (GDPR, articles 15 and 20): one ZIP, readable by people and by programs. It holds
 * what the customer has said and seen; what was only said inside the house may be about them too, but takes a reason.
 */
@Service
public class DataExports {

    private final Customers customers;
    private final Consents consents;
    private final SenderBlocks blocks;
    private final Brands brands;
    private final Tickets tickets;
    private final Deletions deletions;
    private final Traces traces;
    private final DossierWriter writer;
    private final Audit audit;
    private final Clock clock;

    DataExports(Customers customers, Consents consents, SenderBlocks blocks, Brands brands, Tickets tickets, Deletions deletions, Traces traces,
                DossierWriter writer, Audit audit, Clock clock) {
        this.customers = customers;
        this.consents = consents;
        this.blocks = blocks;
        this.brands = brands;
        this.tickets = tickets;
        this.deletions = deletions;
        this.traces = traces;
        this.writer = writer;
        this.audit = audit;
        this.clock = clock;
    }

    /** What an export would hold. */
    public Dossier dossier(Viewer viewer, Id<Customer> id, boolean internal) {
        viewer.require(Role.LEAD);
        var customer = customers.get(id);
        var everyone = customers.allOf(customer.id());
        var identities = customers.identities(customer.id());
        var addresses = identities.stream().map(Identity::value).collect(Collectors.toSet());
        var ids = Stream.concat(deletions.of(everyone).stream(), traces.of(everyone, addresses).stream()).toList();
        var seen = ids.stream().map(ticket -> within(viewer, ticket)).flatMap(Optional::stream).toList();
        // What was merged into another has its messages there.
        var speaking = seen.stream().filter(ticket -> ticket.status() != Status.MERGED).toList();
        var inForce = internal ? addresses.stream().map(address -> blocks.of(customer.brand(), address)).flatMap(Optional::stream).distinct().toList() : List.<SenderBlock>of();
        return new Dossier(viewer, brands.get(customer.brand()), customer, everyone, identities, consents.history(customer.id()), inForce,
            speaking, ids.size() - seen.size(), internal, clock.instant());
    }

    private Optional<Ticket> within(Viewer viewer, Id<Ticket> ticket) {
        try {
            return Optional.of(tickets.get(viewer, ticket));
        } catch (Problem.NotFound outOfReach) {
            return Optional.empty();
        }
    }

    /**
     * Notes in the audit log that it is given, then writes it as it is read: however much there is, little of it is in
     * memory at a time.
     *
     * @param reason why what was said inside the house is in it; null leaves that out
     */
    public void write(Viewer viewer, Id<Customer> id, @Nullable ExportReason reason, Destination destination) throws IOException {
        var dossier = dossier(viewer, id, reason != null);
        audit.record(viewer, "customer.exported", "customer:" + dossier.customer().id(), Map.of("tickets", dossier.tickets().size(),
            "internal", reason == null ? "no" : reason.code()));
        writer.write(dossier, destination.open());
    }

    /** Opened only once it is certain that there is something to write. */
    public interface Destination {
        OutputStream open() throws IOException;
    }
}
