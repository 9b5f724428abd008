package fi.luukku.ticket;

import fi.luukku.customer.Customers;
import fi.luukku.customer.Identity;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Who gets the answer when nobody says otherwise: the customer, at the address they wrote from last, and whom they wrote to
 * beside us. Others may join a ticket with a mail that was forwarded to them; answering them is for a person to choose.
 */
@Service
public class Addressees {

    /** More than this is a crowd: whoever writes to so many does not expect each to read the answer. */
    private static final int COMPANY = 10;

    private final Customers customers;
    private final OwnAddresses own;

    Addressees(Customers customers, OwnAddresses own) {
        this.customers = customers;
        this.own = own;
    }

    /** The customer's newest own message among these, which are oldest first. */
    public @Nullable Message answered(Ticket ticket, List<Message> messages) {
        var own = customers.allOf(customers.get(ticket.customer()).id());
        return messages.reversed().stream().filter(message -> message.direction() == Message.Direction.IN && message.audience() == Message.Audience.CUSTOMER)
            .filter(message -> message.customer() == null || own.contains(message.customer())).findFirst().orElse(null);
    }

    /** Who else stands openly in the customer's message: neither we nor addresses of their own. */
    public List<Party> others(Ticket ticket, @Nullable Message answered) {
        if (answered == null) return List.of();
        var theirs = addresses(ticket);
        var seen = new HashSet<String>();
        return openly(answered).filter(party -> !own.owns(party.address()) && !theirs.contains(party.address()) && !party.equals(answered.parties().from()))
            .filter(party -> !party.address().isBlank() && seen.add(party.address())).toList();
    }

    /**
     * Whether the others get the answer too, unless its writer chooses otherwise: the customer brought them in. Not when
     * we were written to unseen, by a blind copy or an alias: then those named may not know of us, or be ourselves.
     */
    public boolean answersAll(@Nullable Message answered, List<Party> others) {
        return answered != null && others.size() <= COMPANY && openly(answered).anyMatch(party -> own.owns(party.address()));
    }

    private static Stream<Party> openly(Message message) {
        return Stream.concat(message.parties().to().stream(), message.parties().cc().stream());
    }

    private List<String> addresses(Ticket ticket) {
        return customers.identities(customers.get(ticket.customer()).id()).stream().map(Identity::value).toList();
    }

    /** Whether all of them are addresses the customer is known by. */
    public boolean areCustomer(Ticket ticket, List<Party> parties) {
        return addresses(ticket).containsAll(parties.stream().map(Party::address).toList());
    }

    /** The writer of the customer's newest message, else an address the customer is known by; empty when there is none. */
    public Party of(Ticket ticket, @Nullable Message answered) {
        if (answered != null && answered.parties().from() != null) return answered.parties().from();
        return customers.identities(customers.get(ticket.customer()).id()).stream().filter(identity -> identity.kind() == Identity.Kind.EMAIL)
            .map(identity -> new Party(ticket.requester(), identity.value())).findFirst().orElse(new Party(ticket.requester(), ""));
    }
}
