package fi.luukku.customer;

import fi.luukku.brand.Brand;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
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

    /**
     * The customers of several addresses, in their order, made known if new. A name given now is kept when there was none.
     * Whoever is merged into another is told apart all the same: what they write and are called stays theirs.
     */
    @Transactional
    public List<Customer> recognise(List<Sighting> sightings) {
        var known = table.byIdentity(sightings.stream().map(Sighting::key).distinct().toList());
        var strangers = new LinkedHashMap<Sighting.Key, Sighting>();
        for (var sighting : sightings) {
            var customer = known.get(sighting.key());
            if (customer == null) strangers.putIfAbsent(sighting.key(), sighting);
            else if (customer.name() == null && sighting.givenName() != null) table.rename(customer.id(), sighting.givenName());
        }
        if (!strangers.isEmpty()) known.putAll(welcome(List.copyOf(strangers.values())));
        return sightings.stream().map(sighting -> known.get(sighting.key())).toList();
    }

    /** Two first mails at the same moment: the one that loses the race takes the winner's customer. */
    private Map<Sighting.Key, Customer> welcome(List<Sighting> strangers) {
        var welcomed = table.insert(strangers, clock.instant());
        var late = strangers.stream().map(Sighting::key).filter(key -> !welcomed.containsKey(key)).toList();
        if (!late.isEmpty()) welcomed.putAll(table.byIdentity(late));
        return welcomed;
    }

    public Customer get(Id<Customer> id) {
        return table.get(id).orElseThrow(Problem.NotFound::new);
    }

    /** How lists name several at once. */
    public Map<Id<Customer>, Contact> contacts(Collection<Id<Customer>> customers) {
        return table.contacts(customers);
    }

    /** Whom an address belongs to, themselves even while merged into another; nobody is made known by asking. */
    public Optional<Customer> met(Id<Brand> brand, Identity identity) {
        return table.byIdentity(List.of(new Sighting.Key(brand, identity))).values().stream().findFirst();
    }

    /** The same with merges followed. */
    public Optional<Customer> known(Id<Brand> brand, Identity identity) {
        return met(brand, identity).map(customer -> get(customer.id()));
    }

    /** Also those of the customers merged into this one. */
    public List<Identity> identities(Id<Customer> customer) {
        return table.identities(customer);
    }

    /** This customer and all that are merged into it: whose tickets make one history. */
    public List<Id<Customer>> allOf(Id<Customer> customer) {
        return table.allOf(customer);
    }

    /** The same, whichever of them is asked for. */
    public List<Id<Customer>> samePerson(Id<Customer> customer) {
        return allOf(get(customer).id());
    }

    @Transactional
    public void describe(Id<Customer> customer, @Nullable String name, @Nullable String language, String notes) {
        table.describe(get(customer).id(), name == null || name.isBlank() ? null : name.strip(), language, notes.strip());
    }
}
