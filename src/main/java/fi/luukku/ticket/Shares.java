package fi.luukku.ticket;

import fi.luukku.access.Actor;
import fi.luukku.access.Agent;
import fi.luukku.access.Agents;
import fi.luukku.access.Viewer;
import fi.luukku.kernel.Id;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who of the house gets to see a ticket, and opening it to one more. */
@Component
class Shares {

    private final Agents agents;
    private final TicketTable tickets;
    private final EventLog log;
    private final JdbcClient db;
    private final Clock clock;

    Shares(Agents agents, TicketTable tickets, EventLog log, JdbcClient db, Clock clock) {
        this.agents = agents;
        this.tickets = tickets;
        this.log = log;
        this.db = db;
        this.clock = clock;
    }

    boolean reaches(Id<Agent> agent, Id<Ticket> ticket) {
        return agents.viewer(agent).flatMap(viewer -> tickets.get(viewer, ticket)).isPresent();
    }

    void open(Viewer by, Id<Ticket> ticket, Id<Agent> to) {
        var name = agents.get(to).name();
        db.sql("insert into share (ticket_id, agent_id, at) values (?, ?, ?) on conflict do nothing")
            .params(ticket.value(), to.value(), Timestamp.from(clock.instant())).update();
        log.write(ticket, EventKind.SHARED, Actor.agent(by.id()), null, null, Map.of("agent", to.toString(), "name", name));
    }
}
