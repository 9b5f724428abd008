package fi.luukku.ticket;

import fi.luukku.access.Viewer;
import fi.luukku.customer.Customers;
import fi.luukku.kernel.Columns;
import fi.luukku.kernel.Cursor;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Page;
import fi.luukku.kernel.Problem;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What was said on a ticket, for whoever may see it. */
@Service
public class Timelines {

    private final Reachable reachable;
    private final MessageTable messages;
    private final EnclosureTable enclosures;
    private final TicketTable tickets;
    private final Customers customers;
    private final EventLog log;
    private final JdbcClient db;
    private final Clock clock;

    Timelines(Reachable reachable, MessageTable messages, EnclosureTable enclosures, TicketTable tickets, Customers customers, EventLog log, JdbcClient db, Clock clock) {
        this.reachable = reachable;
        this.messages = messages;
        this.enclosures = enclosures;
        this.tickets = tickets;
        this.customers = customers;
        this.log = log;
        this.db = db;
        this.clock = clock;
    }

    /** A ticket with all that was said and done on it, oldest first. From now on the viewer has seen it. */
    public record Timeline(Ticket ticket, List<Message> messages, List<TicketEvent> log) {}

    public Timeline look(Viewer viewer, Id<Ticket> id) {
        var ticket = reachable.ticket(viewer, id);
        seen(viewer, ticket);
        return new Timeline(ticket, messages.of(id), log.of(id));
    }

    /** Who has seen it all before writes nothing, and waits for no disk. */
    private void seen(Viewer viewer, Ticket ticket) {
        db.sql("""
                with mentioned as (
                  update mention set seen_at = cast(:at as timestamptz) where agent_id = :agent and ticket_id = :ticket and seen_at is null)
                insert into seen (ticket_id, agent_id, message_id)
                select :ticket, :agent, :message
                where :message > 0 and not exists (select 1 from seen where ticket_id = :ticket and agent_id = :agent and message_id >= :message)
                on conflict (ticket_id, agent_id) do update set message_id = excluded.message_id
                  where seen.message_id < excluded.message_id""")
            .param("ticket", ticket.id().value()).param("agent", viewer.id().value()).param("at", Timestamp.from(clock.instant()))
            .param("message", ticket.newestIn() == null ? 0 : ticket.newestIn().value()).update();
    }

    public List<Message> messages(Viewer viewer, Id<Ticket> id) {
        return messages.of(reachable.ticket(viewer, id).id());
    }

    /** The same a page at a time, oldest first. */
    public Page<Message> messages(Viewer viewer, Id<Ticket> id, @Nullable Cursor after, int size) {
        var rows = messages.of(reachable.ticket(viewer, id).id(), after == null ? 0 : after.id(), size + 1);
        return Page.of(rows, size, message -> new Cursor(message.sentAt(), message.id().value()));
    }

    public Message message(Viewer viewer, Id<Message> id) {
        var message = messages.get(id).orElseThrow(Problem.NotFound::new);
        reachable.ticket(viewer, message.ticket());
        return message;
    }

    public Enclosure enclosure(Viewer viewer, Id<Message> id, int position) {
        return enclosures.at(message(viewer, id).id(), position).orElseThrow(Problem.NotFound::new);
    }

    /** Other tickets of the same customer that are still open: a new mail may belong to one of them. */
    public List<Ticket> openBeside(Viewer viewer, Ticket ticket) {
        var reach = ReachCondition.of(viewer.reach());
        return db.sql("""
                select t.* from ticket t where t.customer_id = any(:customers) and t.id <> :id
                  and t.status in ('open', 'waiting', 'snoozed') and %s order by t.id desc limit 5""".formatted(reach.sql()))
            .param("customers", Columns.ids(customers.samePerson(ticket.customer()))).param("id", ticket.id().value()).params(reach.parameters())
            .query(tickets::ticket).list();
    }

    public List<Ticket> linked(Viewer viewer, Id<Ticket> id) {
        var reach = ReachCondition.of(viewer.reach());
        return db.sql("""
                select t.* from ticket t join ticket_link l on (l.a = :id and l.b = t.id) or (l.b = :id and l.a = t.id)
                where %s order by t.id""".formatted(reach.sql()))
            .param("id", id.value()).params(reach.parameters())
            .query(tickets::ticket).list();
    }
}
