package fi.luukku.ticket;

import fi.luukku.customer.Customers;
import fi.luukku.customer.Identity;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Who gets the answer when nobody says otherwise: the customer, at the address they wrote from last. Others may join a
 * ticket with a mail that was forwarded to them; answering them is for a person to choose.
 */
@Service
public class Addressees {

    private final Customers customers;

    Addressees(Customers customers) {
        this.customers = customers;
    }

    /** The customer's newest own message among these, which are oldest first. */
    public @Nullable Message answered(Ticket ticket, List<Message> messages) {
        var own = customers.allOf(customers.get(ticket.customer()).id());
        return messages.reversed().stream().filter(message -> message.direction() == Message.Direction.IN && message.audience() == Message.Audience.CUSTOMER)
            .filter(message -> message.customer() == null || own.contains(message.customer())).findFirst().orElse(null);
    }

    /** Whether all of them are addresses the customer is known by. */
    public boolean areCustomer(Ticket ticket, List<Party> parties) {
        var own = customers.identities(customers.get(ticket.customer()).id()).stream().map(Identity::value).toList();
        return parties.stream().allMatch(party -> own.contains(party.address()));
    }

    /** The writer of the customer's newest message, else an address the customer is known by; empty when there is none. */
    public Party of(Ticket ticket, @Nullable Message answered) {
        if (answered != null && answered.parties().from() != null) return answered.parties().from();
        return customers.identities(customers.get(ticket.customer()).id()).stream().filter(identity -> identity.kind() == Identity.Kind.EMAIL)
            .map(identity -> new Party(ticket.requester(), identity.value())).findFirst().orElse(new Party(ticket.requester(), ""));
    }
}
