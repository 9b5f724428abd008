package fi.luukku.api;

import fi.luukku.access.Agent;
import fi.luukku.access.Agents;
import fi.luukku.access.Team;
import fi.luukku.access.Teams;
import fi.luukku.brand.Brand;
import fi.luukku.brand.Brands;
import fi.luukku.customer.Contact;
import fi.luukku.customer.Customer;
import fi.luukku.customer.Customers;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Page;
import fi.luukku.ticket.Snoozes;
import fi.luukku.ticket.Status;
import fi.luukku.ticket.Ticket;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tickets as the API shows them, with their owners and customers by name. */
@Component
class TicketShapes {

    private final Teams teams;
    private final Agents agents;
    private final Brands brands;
    private final Customers customers;
    private final Snoozes snoozes;

    TicketShapes(Teams teams, Agents agents, Brands brands, Customers customers, Snoozes snoozes) {
        this.teams = teams;
        this.agents = agents;
        this.brands = brands;
        this.customers = customers;
        this.snoozes = snoozes;
    }

    TicketShape of(Ticket ticket) {
        return names(List.of(ticket)).shape(ticket);
    }

    Paged<TicketShape> of(Page<Ticket> page) {
        return Paged.of(page, names(page.items())::shape);
    }

    /** What the ids on some tickets stand for, read at once for all of them. */
    private Names names(List<Ticket> tickets) {
        return new Names(by(teams.all(), Team::id), by(agents.all(), Agent::id), by(brands.all(), Brand::id),
            customers.contacts(tickets.stream().map(Ticket::customer).distinct().toList()),
            snoozes.of(tickets.stream().filter(ticket -> ticket.status() == Status.SNOOZED).map(Ticket::id).toList()));
    }

    private static <K, V> Map<K, V> by(List<V> all, Function<V, K> key) {
        return all.stream().collect(Collectors.toMap(key, Function.identity()));
    }

    private record Names(Map<Id<Team>, Team> teams, Map<Id<Agent>, Agent> agents, Map<Id<Brand>, Brand> brands,
                         Map<Id<Customer>, Contact> customers, Map<Id<Ticket>, Snoozes.Snooze> snoozes) {

        TicketShape shape(Ticket t) {
            return new TicketShape(t.number(), t.subject(), t.status(), owner(t), CustomerShape.of(customers.get(t.customer())),
                t.channel(), t.language(), brands.get(t.brand()).slug(), t.priority(), t.tags(), t.fields(), t.orderNumber(),
                t.createdAt(), t.touchedAt(), t.waitingSince(), snoozedUntil(t));
        }

        private OwnerShape owner(Ticket t) {
            var team = teams.get(t.team());
            var agent = t.assignee() == null ? null : agents.get(t.assignee());
            return agent == null ? new OwnerShape(team.name(), team.id().value(), null, null, null)
                : new OwnerShape(team.name(), team.id().value(), agent.email(), agent.id().value(), agent.name());
        }

        private @Nullable Instant snoozedUntil(Ticket t) {
            var snooze = snoozes.get(t.id());
            return snooze == null ? null : snooze.until();
        }
    }
}
