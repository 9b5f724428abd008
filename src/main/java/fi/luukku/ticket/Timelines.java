package fi.luukku.ticket;

import fi.luukku.access.Viewer;
import fi.luukku.kernel.Cursor;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Page;
import fi.luukku.kernel.Problem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was said on a ticket, for whoever may see it. */
@Service
public class Timelines {

    private final Reachable reachable;
    private final MessageTable messages;
    private final EnclosureTable enclosures;
    private final JdbcClient db;

    Timelines(Reachable reachable, MessageTable messages, EnclosureTable enclosures, JdbcClient db) {
        this.reachable = reachable;
        this.messages = messages;
        this.enclosures = enclosures;
        this.db = db;
    }

    public List<Message> messages(Viewer viewer, Id<Ticket> id) {
        return messages.of(reachable.ticket(viewer, id).id());
    }

    /** The same a page at a time, oldest first. */
    public Page<Message> messages(Viewer viewer, Id<Ticket> id, @Nullable Cursor after, int size) {
        var rows = messages.of(reachable.ticket(viewer, id).id(), after == null ? 0 : after.id(), size + 1);
        return Page.of(rows, size, message -> new Cursor(message.sentAt(), message.id().value()));
    }

    /** The newest that the customer wrote, not a program of theirs: what an answer answers. */
    public Optional<Message> newestOfCustomer(Viewer viewer, Id<Ticket> id) {
        return messages.newestOfCustomer(reachable.ticket(viewer, id).id());
    }

    public Message message(Viewer viewer, Id<Message> id) {
        var message = messages.get(id).orElseThrow(Problem.NotFound::new);
        reachable.ticket(viewer, message.ticket());
        return message;
    }

    public Enclosure enclosure(Viewer viewer, Id<Message> id, int position) {
        return enclosures.at(message(viewer, id).id(), position).orElseThrow(Problem.NotFound::new);
    }

    /** Remembers that the viewer has seen everything up to now; who has seen it before writes nothing, and waits for no disk. */
    @Transactional
    public void seen(Viewer viewer, Ticket ticket) {
        if (ticket.newestIn() == null) return;
        db.sql("""
                insert into seen (ticket_id, agent_id, message_id)
                select :ticket, :agent, :message
                where not exists (select 1 from seen where ticket_id = :ticket and agent_id = :agent and message_id >= :message)
                on conflict (ticket_id, agent_id) do update set message_id = excluded.message_id
                  where seen.message_id < excluded.message_id""")
            .param("ticket", ticket.id().value()).param("agent", viewer.id().value()).param("message", ticket.newestIn().value()).update();
    }

    /** Other tickets of the same customer that are still open: a new mail may belong to one of them. */
    public List<Ticket> openBeside(Viewer viewer, Ticket ticket) {
        var reach = ReachCondition.of(viewer.reach());
        return db.sql("""
                select t.id from ticket t where t.customer_id = :customer and t.id <> :id
                  and t.status in ('open', 'waiting', 'snoozed') and %s order by t.id desc limit 5""".formatted(reach.sql()))
            .param("customer", ticket.customer().value()).param("id", ticket.id().value()).params(reach.parameters())
            .query((row, n) -> Id.<Ticket>of(row.getLong(1))).list().stream().map(id -> reachable.ticket(viewer, id)).toList();
    }

    public List<Ticket> linked(Viewer viewer, Id<Ticket> id) {
        var reach = ReachCondition.of(viewer.reach());
        return db.sql("""
                select t.id from ticket t join ticket_link l on (l.a = :id and l.b = t.id) or (l.b = :id and l.a = t.id)
                where %s order by t.id""".formatted(reach.sql()))
            .param("id", id.value()).params(reach.parameters())
            .query((row, n) -> Id.<Ticket>of(row.getLong(1))).list().stream().map(other -> reachable.ticket(viewer, other)).toList();
    }
}
