package fi.luukku.ticket;

import fi.luukku.access.Actor;
import fi.luukku.kernel.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The log of all that happens to tickets: only ever added to. Each line also tells who looks that something changed. */
@Repository
class EventLog {

    private final JdbcClient db;
    private final Json json;
    private final Clock clock;
    private final ApplicationEventPublisher publisher;

    EventLog(JdbcClient db, Json json, Clock clock, ApplicationEventPublisher publisher) {
        this.db = db;
        this.json = json;
        this.clock = clock;
        this.publisher = publisher;
    }

    void write(Id<Ticket> ticket, EventKind kind, Actor by) {
        write(ticket, kind, by, null, null, Map.of());
    }

    void write(Id<Ticket> ticket, EventKind kind, Actor by, @Nullable Id<Message> message, @Nullable String why, Map<String, String> data) {
        db.sql("""
                insert into ticket_event (ticket_id, at, kind, agent_id, customer_id, message_id, why, data)
                values (?, ?, ?, ?, ?, ?, ?, cast(? as jsonb))""")
            .params(ticket.value(), Timestamp.from(clock.instant()), kind.code(), Id.valueOf(by.agentOrNull()),
                by instanceof Actor.ByCustomer(var customer) ? customer : null, Id.valueOf(message), why,
                data.isEmpty() ? null : json.write(data))
            .update();
        publisher.publishEvent(new TicketChanged(ticket));
    }

    List<TicketEvent> of(Id<Ticket> ticket) {
        return db.sql("select * from ticket_event where ticket_id = ? order by id").param(ticket.value()).query(this::event).list();
    }

    private TicketEvent event(ResultSet row, int number) throws SQLException {
        return new TicketEvent(row.getLong("id"), Id.of(row.getLong("ticket_id")), row.getTimestamp("at").toInstant(),
            EventKind.of(row.getString("kind")), Id.in(row, "agent_id"), Id.in(row, "message_id"), row.getString("why"),
            json.strings(row.getString("data")));
    }
}
