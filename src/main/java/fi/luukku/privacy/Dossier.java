package fi.luukku.privacy;

import fi.luukku.access.Viewer;
import fi.luukku.brand.Brand;
import fi.luukku.customer.Consent;
import fi.luukku.customer.Customer;
import fi.luukku.customer.Identity;
import fi.luukku.customer.SenderBlock;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import fi.luukku.ticket.Ticket;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an export holds, without the messages, which are read ticket by ticket as it is written.
 *
 * @param everyone the customer and those merged into them
 * @param tickets  theirs, and those of others on which they take part, as far as the viewer may see them
 * @param leftOut  how many tickets the viewer may not see
 * @param internal with what was only ever said inside the house
 */
public record Dossier(Viewer viewer, Brand brand, Customer customer, List<Id<Customer>> everyone, List<Identity> identities, List<Consent> consents,
                      List<SenderBlock> blocks, List<Ticket> tickets, int leftOut, boolean internal, Instant madeAt) {

    Set<String> addresses() {
        return identities.stream().map(Identity::value).collect(Collectors.toSet());
    }

    boolean theirs(Ticket ticket) {
        return everyone.contains(ticket.customer());
    }

    /** The customer's, where the brand speaks it. */
    Language language() {
        var own = Language.of(Objects.requireNonNullElse(customer.language(), ""));
        return own != null && brand.languages().contains(own) ? own : brand.language();
    }
}
