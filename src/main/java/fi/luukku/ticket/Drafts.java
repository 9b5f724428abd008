package fi.luukku.ticket;

import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts live on the server: a closed lid or another machine loses nothing. */
@Service
public class Drafts {

    private final Reachable reachable;
    private final EnclosureTable enclosures;
    private final JdbcClient db;
    private final Json json;
    private final Clock clock;

    Drafts(Reachable reachable, EnclosureTable enclosures, JdbcClient db, Json json, Clock clock) {
        this.reachable = reachable;
        this.enclosures = enclosures;
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    public void save(Viewer viewer, Id<Ticket> ticket, Draft.Kind kind, String text, Parties parties) {
        if (kind != Draft.Kind.NOTE) viewer.require(Role.AGENT);
        reachable.ticket(viewer, ticket);
        if (text.length() > 200_000) throw new Problem.Invalid("text", "problem.too-long", 200_000);
        var known = of(viewer, ticket, kind);
        if (text.isBlank() && known.map(draft -> draft.enclosures().isEmpty()).orElse(true)) discard(viewer, ticket, kind);
        else put(ticket, viewer.id().value(), kind, text, parties);
    }

    private long put(Id<Ticket> ticket, long agent, Draft.Kind kind, String text, Parties parties) {
        return db.sql("""
                insert into draft (ticket_id, agent_id, kind, text, parties, updated_at)
                values (?, ?, ?, ?, cast(? as jsonb), ?)
                on conflict (ticket_id, agent_id, kind) do update
                  set text = excluded.text, parties = excluded.parties, updated_at = excluded.updated_at
                returning id""")
            .params(ticket.value(), agent, kind.code(), text, json.write(parties), Timestamp.from(clock.instant()))
            .query(Long.class).single();
    }

    public Optional<Draft> of(Viewer viewer, Id<Ticket> ticket, Draft.Kind kind) {
        return db.sql("select * from draft where ticket_id = ? and agent_id = ? and kind = ?")
            .params(ticket.value(), viewer.id().value(), kind.code()).query(this::draft).optional();
    }

    public List<Draft> of(Viewer viewer, Id<Ticket> ticket) {
        return db.sql("select * from draft where ticket_id = ? and agent_id = ?")
            .params(ticket.value(), viewer.id().value()).query(this::draft).list();
    }

    @Transactional
    public void discard(Viewer viewer, Id<Ticket> ticket, Draft.Kind kind) {
        of(viewer, ticket, kind).ifPresent(draft -> {
            enclosures.clearDraft(draft.id());
            db.sql("delete from draft where id = ?").param(draft.id()).update();
        });
    }

    @Transactional
    public void enclose(Viewer viewer, Id<Ticket> ticket, Draft.Kind kind, Enclosure file) {
        reachable.ticket(viewer, ticket);
        var id = of(viewer, ticket, kind).map(Draft::id)
            .orElseGet(() -> put(ticket, viewer.id().value(), kind, "", Parties.NONE));
        enclosures.addToDraft(id, file);
    }

    @Transactional
    public void unenclose(Viewer viewer, Id<Ticket> ticket, Draft.Kind kind, int position) {
        of(viewer, ticket, kind).ifPresent(draft -> enclosures.removeFromDraft(draft.id(), position));
    }

    /** A reply that did not leave becomes its writer's draft again, before anything they wrote since. */
    void restore(Message message) {
        if (message.agent() == null) return;
        var kind = message.audience() == Message.Audience.OUTSIDER ? Draft.Kind.FORWARD : Draft.Kind.REPLY;
        var since = db.sql("select text from draft where ticket_id = ? and agent_id = ? and kind = ?")
            .params(message.ticket().value(), message.agent().value(), kind.code()).query(String.class).optional().orElse("");
        var text = since.strip().equals(message.text()) ? message.text() : (message.text() + "\n\n" + since).strip();
        var id = put(message.ticket(), message.agent().value(), kind, text, message.parties());
        message.enclosures().forEach(file -> enclosures.addToDraft(id, file));
    }

    private Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(row.getLong("id"), Id.of(row.getLong("ticket_id")), Id.of(row.getLong("agent_id")),
            Draft.Kind.valueOf(row.getString("kind").toUpperCase()), row.getString("text"), json.parties(row.getString("parties")),
            row.getTimestamp("updated_at").toInstant(), enclosures.ofDraft(row.getLong("id")));
    }
}
