package fi.luukku.customer;

import fi.luukku.brand.Brand;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customers. */
@Service
public class Customers {

    private final CustomerTable table;
    private final Clock clock;

    Customers(CustomerTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** The customer of an address, made known if new. A name given now is kept when there was none. */
    @Transactional
    public Customer recognise(Id<Brand> brand, Identity identity, @Nullable String name, @Nullable String language) {
        var known = table.byIdentity(brand, identity);
        if (known.isEmpty()) return welcome(brand, identity, name, language);
        var customer = known.get();
        if (customer.name() == null && name != null && !name.isBlank()) table.rename(customer.id(), name.strip());
        return customer;
    }

    /** Two first mails at the same moment: the one that loses the race takes the winner's customer. */
    private Customer welcome(Id<Brand> brand, Identity identity, @Nullable String name, @Nullable String language) {
        var customer = table.insert(brand, name == null || name.isBlank() ? null : name.strip(), language, clock.instant());
        if (table.addIdentity(customer, identity, clock.instant())) return customer;
        table.forget(customer.id());
        return table.byIdentity(brand, identity).orElseThrow();
    }

    public Customer get(Id<Customer> id) {
        return table.get(id).orElseThrow(Problem.NotFound::new);
    }

    /** How lists name several at once. */
    public Map<Id<Customer>, Contact> contacts(Collection<Id<Customer>> customers) {
        return table.contacts(customers);
    }

    public Optional<Customer> known(Id<Brand> brand, Identity identity) {
        return table.byIdentity(brand, identity);
    }

    /** Also those of the customers merged into this one. */
    public List<Identity> identities(Id<Customer> customer) {
        return table.identities(customer);
    }

    /** This customer and all that are merged into it: whose tickets make one history. */
    public List<Id<Customer>> allOf(Id<Customer> customer) {
        return table.allOf(customer);
    }

    @Transactional
    public void describe(Id<Customer> customer, @Nullable String name, @Nullable String language, String notes) {
        get(customer);
        table.describe(customer, name == null || name.isBlank() ? null : name.strip(), language, notes.strip());
    }

    @Transactional
    public void addIdentity(Id<Customer> customer, Identity identity) {
        if (!table.addIdentity(get(customer), identity, clock.instant())) {
            throw new Problem.Conflict("problem.identity-taken", identity.value());
        }
    }
}
