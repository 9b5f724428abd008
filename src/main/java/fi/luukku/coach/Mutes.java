package fi.luukku.coach;

import fi.luukku.access.Viewer;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.ticket.ReplyQueued;
import fi.luukku.ticket.Ticket;
import fi.luukku.ticket.TicketsDeleted;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rules that a writer has put aside for the reply at hand. */
@Service
public class Mutes {

    private final JdbcClient db;
    private final HouseBook house;
    private final Clock clock;

    Mutes(JdbcClient db, HouseBook house, Clock clock) {
        this.db = db;
        this.house = house;
        this.clock = clock;
    }

    public Set<String> of(Viewer viewer, Ticket ticket) {
        return db.sql("select rule from coach_mute where ticket_id = ? and agent_id = ?").params(ticket.id().value(), viewer.id().value())
            .query(String.class).list().stream().collect(Collectors.toSet());
    }

    @Transactional
    public void mute(Viewer viewer, Ticket ticket, String rule) {
        if (!mayBePutAside(rule, house.of(ticket.brand(), Set.of()))) throw new Problem.NotFound();
        var added = db.sql("insert into coach_mute (ticket_id, agent_id, rule) values (?, ?, ?) on conflict do nothing")
            .params(ticket.id().value(), viewer.id().value(), rule).update();
        if (added > 0) db.sql("insert into coach_dismissal (rule, brand_id, agent_id, ticket_id, dismissed_at) values (?, ?, ?, ?, ?)")
            .params(rule, ticket.brand().value(), viewer.id().value(), ticket.id().value(), Timestamp.from(clock.instant())).update();
    }

    public void unmute(Viewer viewer, Ticket ticket, String rule) {
        db.sql("delete from coach_mute where ticket_id = ? and agent_id = ? and rule = ?").params(ticket.id().value(), viewer.id().value(), rule).update();
    }

    private static boolean mayBePutAside(String rule, HouseRules house) {
        return rule.equals(HousePhrases.ID) || RuleList.all().stream().anyMatch(known -> known.id().equals(rule) && house.mayBePutAside(known));
    }

    /** The next reply is read with all rules again. */
    @EventListener
    void left(ReplyQueued reply) {
        db.sql("delete from coach_mute where ticket_id = ?").param(reply.ticket().value()).update();
    }

    @EventListener
    void deleted(TicketsDeleted event) {
        var tickets = event.tickets().stream().map(Id::value).toArray(Long[]::new);
        db.sql("delete from coach_mute where ticket_id = any(?)").param(tickets).update();
        db.sql("delete from coach_dismissal where ticket_id = any(?)").param(tickets).update();
    }
}
