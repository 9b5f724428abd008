package fi.luukku.demo;

import fi.luukku.access.Agent;
import fi.luukku.access.Team;
import fi.luukku.kernel.Id;
import fi.luukku.platform.Files;
import fi.luukku.ticket.Closures;
import fi.luukku.ticket.Deliveries;
import fi.luukku.ticket.Drafts;
import fi.luukku.ticket.Enclosure;
import fi.luukku.ticket.Marks;
import fi.luukku.ticket.Notes;
import fi.luukku.ticket.Ownership;
import fi.luukku.ticket.Replies;
import fi.luukku.ticket.Snoozes;
import fi.luukku.ticket.Ticket;
import fi.luukku.ticket.Tickets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The verbs that the demo's stories are told with. */
record Verbs(Tickets tickets, Replies replies, Drafts drafts, Notes notes, Ownership ownership, Snoozes snoozes, Closures closures, Marks marks,
             Deliveries deliveries, Files files, JdbcClient db) {

    /** Puts the ticket where its story ends, without a line in its log: the story has told what mattered. */
    void place(Id<Ticket> ticket, Id<Team> team, @Nullable Id<Agent> assignee, String status) {
        db.sql("update ticket set team_id = ?, assignee_id = ?, status = ?, waiting_since = case when ? = 'open' then waiting_since end where id = ?")
            .params(team.value(), Id.valueOf(assignee), status, status, ticket.value()).update();
        db.sql("delete from ticket_event where ticket_id = ? and kind in ('tagged', 'prioritised')").param(ticket.value()).update();
        db.sql("""
                update ticket t set touched_at = greatest(
                  (select max(sent_at) from message where ticket_id = t.id), (select max(at) from ticket_event where ticket_id = t.id))
                where id = ?""").param(ticket.value()).update();
    }

    Enclosure sample(String name, String type) {
        var bytes = SampleFile.of(name, type);
        try {
            var stored = files.put(new ByteArrayInputStream(bytes), bytes.length);
            return new Enclosure(name, type, stored.size(), null, stored.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
