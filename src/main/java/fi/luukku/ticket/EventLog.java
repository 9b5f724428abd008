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

import static fi.luukku.kernel.Columns.longs;
import static fi.luukku.kernel.Columns.texts;

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
        write(List.of(new Line(ticket, kind, by, message, why, data)));
    }

    /** What happened to a ticket. */
    record Line(Id<Ticket> ticket, EventKind kind, Actor by, @Nullable Id<Message> message, @Nullable String why, Map<String, String> data) {}

    void write(List<Line> lines) {
        if (lines.isEmpty()) return;
        db.sql("""
                insert into ticket_event (ticket_id, at, kind, agent_id, customer_id, message_id, why, data)
                select ticket_id, cast(:at as timestamptz), kind, agent_id, customer_id, message_id, why, data
                from unnest(cast(:tickets as bigint[]), cast(:kinds as text[]), cast(:agents as bigint[]), cast(:customers as bigint[]),
                  cast(:messages as bigint[]), cast(:whys as text[]), cast(:data as jsonb[]))
                  as line (ticket_id, kind, agent_id, customer_id, message_id, why, data)""")
            .param("tickets", longs(lines, line -> line.ticket.value())).param("kinds", texts(lines, line -> line.kind.code()))
            .param("agents", longs(lines, line -> Id.valueOf(line.by.agentOrNull())))
            .param("customers", longs(lines, line -> line.by instanceof Actor.ByCustomer(var customer) ? (Long) customer : null))
            .param("messages", longs(lines, line -> Id.valueOf(line.message))).param("whys", texts(lines, Line::why))
            .param("data", texts(lines, line -> line.data.isEmpty() ? null : json.write(line.data)))
            .param("at", Timestamp.from(clock.instant())).update();
        lines.stream().map(Line::ticket).distinct().forEach(ticket -> publisher.publishEvent(new TicketChanged(ticket)));
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
