package fi.luukku.coach;

import fi.luukku.access.Viewer;
import fi.luukku.kernel.Id;
import fi.luukku.ticket.Message;
import fi.luukku.ticket.Ticket;
import fi.luukku.ticket.TicketsDeleted;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What agents say of the customer's questions: answered, needing none, or knowingly left open. */
@Service
public class Settlements {

    public enum State {
        ANSWERED, NOT_APPLICABLE, OPEN;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** @param start of the question in the message, in UTF-16 units */
    public record Place(Id<Message> message, int start) {}

    private final JdbcClient db;
    private final Clock clock;

    Settlements(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** By message: one that was joined to another ticket or split off keeps what was said of it. */
    public Map<Place, State> of(List<Id<Message>> messages) {
        var settled = new HashMap<Place, State>();
        db.sql("select message_id, start_at, state from coach_settlement where message_id = any(?)").param(messages.stream().map(Id::value).toArray(Long[]::new)).query(row -> {
            settled.put(new Place(Id.of(row.getLong("message_id")), row.getInt("start_at")), State.valueOf(row.getString("state").toUpperCase(Locale.ROOT).replace('-', '_')));
        });
        return settled;
    }

    @Transactional
    public void settle(Viewer viewer, Id<Ticket> ticket, Place place, State state) {
        db.sql("""
                insert into coach_settlement (message_id, start_at, ticket_id, state, agent_id, settled_at) values (?, ?, ?, ?, ?, ?)
                on conflict (message_id, start_at) do update set ticket_id = excluded.ticket_id, state = excluded.state, agent_id = excluded.agent_id, settled_at = excluded.settled_at""")
            .params(place.message().value(), place.start(), ticket.value(), state.code(), viewer.id().value(), Timestamp.from(clock.instant())).update();
    }

    @EventListener
    void deleted(TicketsDeleted event) {
        db.sql("delete from coach_settlement where ticket_id = any(?)").param(event.tickets().stream().map(Id::value).toArray(Long[]::new)).update();
    }
}
