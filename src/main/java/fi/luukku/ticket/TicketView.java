package fi.luukku.ticket;

import fi.luukku.access.Team;
import fi.luukku.customer.Customer;
import fi.luukku.kernel.Id;

/** A list of tickets with a name: what it holds, and whether the oldest is worked first. */
public sealed interface TicketView {

    record Mine() implements TicketView {}

    record Unassigned() implements TicketView {}

    record OfTeam(Id<Team> team) implements TicketView {}

    record WaitingForCustomer() implements TicketView {}

    record Snoozed() implements TicketView {}

    record Followed() implements TicketView {}

    /** Where the viewer was called in and has not been yet. */
    record Mentioned() implements TicketView {}

    record Closed() implements TicketView {}

    record Spam() implements TicketView {}

    record All() implements TicketView {}

    record OfCustomer(Id<Customer> customer) implements TicketView {}

    /** What a filter lets through. */
    record Matching(ViewFilter filter) implements TicketView {}

    /** Queues are worked oldest first; the rest is read newest first. */
    default boolean oldestFirst() {
        return this instanceof Mine || this instanceof Unassigned || this instanceof OfTeam || this instanceof Matching(var filter) && filter.oldestFirst();
    }
}
