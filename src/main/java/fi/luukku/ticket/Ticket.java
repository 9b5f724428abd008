package fi.luukku.ticket;

import fi.luukku.access.Agent;
import fi.luukku.access.Team;
import fi.luukku.brand.Brand;
import fi.luukku.customer.Customer;
import fi.luukku.kernel.Id;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One matter of one customer, with an owner.
 *
 * @param requester    the customer's name or address as lists show it
 * @param waitingSince since when the customer waits for our answer; null when we owe none
 * @param newest       its newest message; a reply written without having seen it asks first
 * @param trouble      a key of the texts when something went wrong that a person must see, such as a bounce
 */
public record Ticket(Id<Ticket> id, Id<Brand> brand, Id<Team> team, @Nullable Id<Agent> assignee, Id<Customer> customer,
                     Channel channel, String subject, @Nullable String language, Status status, Priority priority,
                     String requester, String snippet, List<String> tags, Map<String, String> fields,
                     @Nullable String orderNumber, Instant createdAt, Instant touchedAt, @Nullable Instant waitingSince,
                     @Nullable Id<Message> newest, @Nullable Id<Message> newestIn, @Nullable String trouble) {

    public long number() {
        return id.value();
    }

    public boolean unanswered() {
        return waitingSince != null;
    }
}
